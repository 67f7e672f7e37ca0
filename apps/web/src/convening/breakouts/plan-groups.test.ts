import { seeded } from '@throughline/testing';
import { describe, expect, test } from 'vitest';
import {
  isChanged,
  madeBy,
  newDraft,
  plannedOf,
  problemOf,
  redivided,
  withoutPeople,
} from './breakout-draft.ts';
import { earlierGroups } from './earlier-groups.ts';
import { neutralName } from './neutral-names.ts';
import { groupCount } from './plan-groups.ts';
import { peopleFor, seatsFor, unseated } from './seats.ts';
import { paperBreakout, paperGroup, paperPerson, TEAMS } from './testing/paper-people.ts';

const ana = paperPerson('Ana');
const bo = paperPerson('Bo', { role: 'principal' });
const cy = paperPerson('Cy', { team: TEAMS[1] ?? null });
const dee = paperPerson('Dee', { role: 'principal', team: TEAMS[1] ?? null });
const eli = paperPerson('Eli', { state: 'expected', team: null });
const staff = paperPerson('Fay', { level: 'facilitator', team: null });
const gone = paperPerson('Gus', { state: 'gone' });
const absent = paperPerson('Hal', { came: false });
const people = [ana, bo, cy, dee, eli, staff, gone, absent];
const around = { people, teams: TEAMS };
const groupsOf = (draft: ReturnType<typeof newDraft>) =>
  draft.groups.map((group) => group.people.toSorted());

describe('groups as they would be', () => {
  test('are made of members who have come, or of those who are expected too, and of nobody else', () => {
    expect(peopleFor(people, 'here')).toEqual([ana, bo, cy, dee]);
    expect(peopleFor(people, 'everybody')).toEqual([ana, bo, cy, dee, eli, absent]);
  });

  test('are made of everybody while nobody has come', () => {
    expect(newDraft('Mixed', [eli, absent]).who).toBe('everybody');
    expect(newDraft('Mixed', people).who).toBe('here');
  });

  test('are as many as was said, or as it takes for none to be larger', () => {
    expect(groupCount({ of: 'groups', number: '3' }, 10)).toBe(3);
    expect(groupCount({ of: 'size', number: '4' }, 10)).toBe(3);
    expect(groupCount({ of: 'size', number: '4' }, 0)).toBe(1);
    for (const number of ['', '0', '-1', '2.5', 'many', '151'])
      expect(groupCount({ of: 'groups', number }, 10), number).toBeUndefined();
  });

  test('V-22 mix roles, seat everybody once and keep their names, places and ids when they are shuffled', () => {
    const draft = redivided(
      { ...newDraft('Mixed', people), count: { of: 'groups', number: '2' } },
      around,
      seeded(1).next,
    );
    expect(draft.groups.map(({ name }) => name)).toEqual([neutralName(0), neutralName(1)]);
    for (const group of draft.groups) {
      const roles = group.people.map((key) => people.find((one) => one.key === key)?.role);
      expect(roles.toSorted()).toEqual(['parent', 'principal']);
    }
    const [first] = draft.groups;
    if (!first) throw new Error('no group');
    const renamed = { ...first, name: 'By the window', place: '4' };
    const edited = { ...draft, groups: [renamed, ...draft.groups.slice(1)] };
    const seen = new Set<string>();
    for (let seed = 1; seed <= 20; seed++) {
      const shuffled = redivided(edited, around, seeded(seed).next);
      expect(shuffled.groups[0]).toMatchObject({ id: first.id, name: 'By the window', place: '4' });
      expect(groupsOf(shuffled).flat().toSorted()).toEqual(
        [ana, bo, cy, dee].map(({ key }) => key).toSorted(),
      );
      seen.add(JSON.stringify(groupsOf(shuffled)));
    }
    expect(seen.size).toBeGreaterThan(1);
  });

  test('keep a task only for who still sits in the group', () => {
    const before = paperGroup('group1', 'Coral', [ana, bo], {
      roles: { scribe: ana.key, timekeeper: bo.key, reporter: null },
    });
    const without = withoutPeople(paperBreakout([before]), new Set([ana.key]));
    expect(without.groups[0]).toMatchObject({
      people: [bo.key],
      roles: { scribe: null, timekeeper: bo.key, reporter: null },
    });
  });

  test('by team are the teams, also one of which nobody is here yet, and one more for those of none', () => {
    const draft = madeBy({ ...newDraft('Teams'), who: 'everybody' }, 'teams', {
      people: [ana, eli],
      teams: TEAMS,
    });
    expect(draft.groups.map(({ name, teamIds, people: keys }) => [name, teamIds, keys])).toEqual([
      ['San Aurelio', ['team1'], [ana.key]],
      ['Cedar Mesa', ['team2'], []],
      [neutralName(0), [], [eli.key]],
    ]);
    const again = redivided(draft, { people: [ana, cy, eli], teams: TEAMS });
    expect(again.groups.map(({ id }) => id)).toEqual(draft.groups.map(({ id }) => id));
  });

  test('by choice begin empty and keep who chose them when there is one more', () => {
    const draft = madeBy(
      { ...newDraft('Topics'), count: { of: 'groups', number: '2' } },
      'choice',
      around,
    );
    expect(groupsOf(draft)).toEqual([[], []]);
    const [first, second] = draft.groups;
    if (!first || !second) throw new Error('no groups');
    const chosen = { ...draft, groups: [{ ...first, people: [ana.key] }, second] };
    const more = redivided({ ...chosen, count: { of: 'groups', number: '3' } }, around);
    expect(groupsOf(more)).toEqual([[ana.key], [], []]);
  });

  test('say what is amiss before anything is sent', () => {
    const good = redivided({ ...newDraft('Mixed'), count: { of: 'groups', number: '2' } }, around);
    expect(problemOf(good, people)).toBeUndefined();
    expect(problemOf({ ...good, name: '  ' }, people)).toBe('no-name');
    expect(problemOf({ ...good, count: { of: 'groups', number: 'x' } }, people)).toBe('bad-count');
    expect(problemOf({ ...good, by: 'import', groups: [] }, people)).toBe('no-groups');
    const nameless = good.groups.map((group) => ({ ...group, name: ' ' }));
    expect(problemOf({ ...good, groups: nameless }, people)).toBe('group-without-name');
    const crowd = Array.from({ length: 201 }, (_, at) => `key-${at}`);
    const crowded = good.groups.map((group) => ({ ...group, people: crowd }));
    expect(problemOf({ ...good, groups: crowded }, people)).toBe('group-too-large');
  });
});

describe('groups that are there', () => {
  test('show who is here and sits nowhere, and seat them all as late-comers', () => {
    const breakout = paperBreakout([
      paperGroup('group1', 'Coral', [ana, bo]),
      paperGroup('group2', 'Delta', [cy]),
    ]);
    expect(unseated(breakout, people)).toEqual([dee]);
    const seats = seatsFor(breakout, [dee, eli], people);
    expect([...seats]).toEqual([
      ['group2', [dee.key]],
      ['group1', [eli.key]],
    ]);
  });

  test('are changed by others when their plan is other, and not when the server gave them boards', () => {
    const before = paperBreakout([paperGroup('group1', 'Coral', [ana])]);
    const withBoards = paperBreakout([paperGroup('group1', 'Coral', [ana], { boardId: 'brd1' })]);
    const moved = paperBreakout([paperGroup('group1', 'Coral', [ana, bo])]);
    expect(isChanged(before, withBoards)).toBe(false);
    expect(isChanged(before, moved)).toBe(true);
    expect(isChanged(undefined, moved)).toBe(false);
  });

  test('of another convening are new ones, with the people and teams that are still there', () => {
    const was = paperBreakout(
      [
        paperGroup('group1', 'Coral', [ana, gone, paperPerson('Nobody')], {
          roles: { scribe: gone.key, timekeeper: null, reporter: ana.key },
          teamIds: ['team1', 'team9'],
          boardId: 'brd1',
        }),
      ],
      { board: { kind: 'notes', templateId: 'tmpl1' } },
    );
    const { draft, gone: left } = earlierGroups(was, {
      people,
      teams: TEAMS,
      templateIds: new Set(),
    });
    expect(left).toBe(2);
    expect(draft.id).not.toBe('out1');
    expect(draft.board).toEqual({ kind: 'notes', templateId: null });
    expect(draft.groups[0]).toMatchObject({
      name: 'Coral',
      people: [ana.key],
      roles: { scribe: null, timekeeper: null, reporter: ana.key },
      teamIds: ['team1'],
    });
    expect(draft.groups[0]?.id).not.toBe('group1');
    expect(JSON.stringify(plannedOf(draft))).not.toContain('brd1');
  });
});
