import 'i18next';
import type { agenda } from './en/agenda.ts';
import type { alone } from './en/alone.ts';
import type { board } from './en/board.ts';
import type { boards } from './en/boards.ts';
import type { cards } from './en/cards.ts';
import type { convening } from './en/convening.ts';
import type { data } from './en/data.ts';
import type { desk } from './en/desk.ts';
import type { empathy } from './en/empathy.ts';
import type { gallery } from './en/gallery.ts';
import type { goal } from './en/goal.ts';
import type { groups } from './en/groups.ts';
import type { here } from './en/here.ts';
import type { invitations } from './en/invitations.ts';
import type { join } from './en/join.ts';
import type { lobby } from './en/lobby.ts';
import type { manage } from './en/manage.ts';
import type { me } from './en/me.ts';
import type { network } from './en/network.ts';
import type { notes } from './en/notes.ts';
import type { patterns } from './en/patterns.ts';
import type { people } from './en/people.ts';
import type { rehearsal } from './en/rehearsal.ts';
import type { remote } from './en/remote.ts';
import type { reports } from './en/reports.ts';
import type { returning } from './en/returning.ts';
import type { room } from './en/room.ts';
import type { roster } from './en/roster.ts';
import type { round } from './en/round.ts';
import type { shell } from './en/shell.ts';
import type { talk } from './en/talk.ts';
import type { versions } from './en/versions.ts';
import type { votes } from './en/votes.ts';
import type { wall } from './en/wall.ts';

// English decides which keys there are; t() accepts no others.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: {
      agenda: typeof agenda;
      alone: typeof alone;
      board: typeof board;
      empathy: typeof empathy;
      boards: typeof boards;
      data: typeof data;
      desk: typeof desk;
      gallery: typeof gallery;
      groups: typeof groups;
      notes: typeof notes;
      goal: typeof goal;
      shell: typeof shell;
      talk: typeof talk;
      convening: typeof convening;
      join: typeof join;
      manage: typeof manage;
      network: typeof network;
      cards: typeof cards;
      here: typeof here;
      invitations: typeof invitations;
      lobby: typeof lobby;
      me: typeof me;
      patterns: typeof patterns;
      people: typeof people;
      remote: typeof remote;
      reports: typeof reports;
      wall: typeof wall;
      returning: typeof returning;
      room: typeof room;
      rehearsal: typeof rehearsal;
      roster: typeof roster;
      versions: typeof versions;
      round: typeof round;
      votes: typeof votes;
    };
  }
}
