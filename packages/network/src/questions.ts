import type { BoardOwner, Id, Level } from '@throughline/protocol';
import type { Board, Person } from './records.ts';

/** Somebody who asks, as far as an answer depends on them. */
export type Asker = Pick<Person, 'id' | 'key' | 'networkId' | 'teamId' | 'level' | 'state'>;

/** This server as a whole: only its own stewards belong to it. */
export interface OfServer {
  networkId: null;
}
/** Something of a network, or the network itself. */
export interface OfNetwork {
  networkId: Id;
}
/** A convening, or the rehearsal of one. */
export interface OfConvening {
  networkId: Id;
  rehearsalOf: Id | null;
}
/** A team, or something that belongs to one. */
export interface OfTeam {
  networkId: Id;
  teamId: Id;
}
/** A table of a convening: a team's, or a group's while people are out in groups. */
export interface OfTable {
  networkId: Id;
  /** Null for a group. */
  teamId: Id | null;
  /** Author keys of those who sit in the group now. */
  people: ReadonlySet<Id>;
}
/** A person of a network; for one who is being added or raised, the level that they would have. */
export interface OfPerson {
  networkId: Id | null;
  level: Level;
}
/** What belongs to one person: only that person is ever let at it by these actions. */
export interface OfSelf {
  networkId: Id | null;
  personId: Id;
}
/** A board as it is this very moment. */
export interface OfBoard {
  networkId: Id;
  /** For a group, with the author keys of those who are in it now. */
  owner: Exclude<BoardOwner, { type: 'group' }> | { type: 'group'; people: ReadonlySet<Id> };
  /** Its convening lets nobody write just now, or is sealed. */
  locked: boolean;
  galleryOpen: boolean;
  /** Shown to everybody in its convening just now. */
  onShow: boolean;
  /** The team to which it is open as to a buddy; null or missing: none. */
  openTo?: Id | null;
  /** It stands in a rehearsal. */
  rehearsal: boolean;
}
/** A signal on a pattern board, with the team from whose board it came; null for another's. */
export interface OfSignal {
  networkId: Id;
  teamId: Id | null;
  /** The pattern board's. */
  locked: boolean;
}

/** What each action is asked of. An action here that has no row in the table does not compile. */
export interface ThingOf {
  'network.make': OfServer;
  'network.see': OfNetwork;
  'network.change': OfNetwork;
  'network.set-privacy': OfNetwork;
  'network.delete': OfNetwork;
  'audit.see': OfNetwork;
  'phase.change': OfNetwork;

  'team.add': OfNetwork;
  'team.change': OfNetwork;
  'team.delete': OfNetwork;
  /** Its home, and which boards it has. */
  'team.see': OfTeam;
  /** Who sits at it, and of what it is composed. */
  'team.see-members': OfTeam;

  'people.list': OfNetwork;
  'person.add': OfPerson;
  'person.change': OfPerson;
  'person.remove': OfPerson;
  'person.erase': OfPerson;
  'person.admit': OfPerson;
  'person.merge': OfPerson;
  'person.make-card': OfPerson;
  'invitation.make': OfPerson;
  'invitation.list': OfNetwork;

  'convening.see': OfConvening;
  'convening.make': OfNetwork;
  'convening.change': OfNetwork;
  'convening.delete': OfNetwork;
  /** See its codes, its counts and its lobby, and give commands. */
  'convening.run': OfNetwork;
  /** Tell those who run it how a table stands. */
  'convening.tell': OfTable;
  /** Raise a hand, choose a group. */
  'convening.take-part': OfNetwork;
  'convening.seal': OfNetwork;
  'convening.unseal': OfNetwork;
  /** All of it in one file, with whatever its boards say. */
  'convening.take-along': OfNetwork;
  /** Asked of the network that a file is taken in to. */
  'convening.import': OfNetwork;

  'board.read': OfBoard;
  'board.comment': OfBoard;
  'board.write': OfBoard;
  /** Asked of a board as it would be. */
  'board.make': OfBoard;
  'board.rename': OfBoard;
  'board.order': OfNetwork;
  'board.delete': OfNetwork;
  'version.see': OfBoard;
  'version.name': OfBoard;
  'version.restore': OfBoard;
  'template.change': OfNetwork;
  /** Figures of a published table, as far as they may be shown. */
  'dataset.see': OfNetwork;
  'dataset.add': OfNetwork;
  'dataset.delete': OfNetwork;

  /** Of a pattern board; of the board from which notes are pulled, `board.read` is asked beside it. */
  'signal.pull': OfBoard;
  'signal.remove': OfBoard;
  'signal.dispute': OfSignal;

  /** Start and end a vote on a board, and enter what was counted on paper. */
  'poll.run': OfBoard;
  'poll.vote': OfBoard;
  /** Send three questions to teams, end that, make the links to them, and see how every team stands. */
  'pulse.run': OfNetwork;
  /** Of the team that it was sent to; where it was sent to all, of one's own. */
  'pulse.answer': OfTeam;
  /** Make two teams buddies, and end that. */
  'buddy.pair': OfNetwork;
  /** Open a board to the buddy of the team whose it is, and close it; null: no team's. */
  'buddy.open': { networkId: Id; teamId: Id | null };
  /** Park a note, put it back, and ask whoever wrote it to say it differently. */
  'note.moderate': OfBoard;
  /** A document in a step of a convening of this network: one's own, and nobody else's, whoever asks. */
  'private.write': { networkId: Id; personId: Id };

  'me.see': OfSelf;
  'me.change': OfSelf;
  'me.leave': OfSelf;
  'me.return': OfSelf;
  'me.passkey': OfSelf;
  'me.data': OfSelf;
  'me.erase': OfSelf;
}
export type Action = keyof ThingOf;

/** A board as `may` is asked about it. */
export const boardThing = (
  { networkId, owner }: Pick<Board, 'networkId' | 'owner'>,
  now: Pick<OfBoard, 'locked' | 'galleryOpen' | 'onShow' | 'rehearsal' | 'openTo'>,
  peopleInGroup: ReadonlySet<Id> = NOBODY,
): OfBoard => ({
  networkId,
  owner: owner.type === 'group' ? { type: 'group', people: peopleInGroup } : owner,
  locked: now.locked,
  galleryOpen: now.galleryOpen,
  onShow: now.onShow,
  openTo: now.openTo ?? null,
  rehearsal: now.rehearsal,
});
const NOBODY: ReadonlySet<Id> = new Set();
