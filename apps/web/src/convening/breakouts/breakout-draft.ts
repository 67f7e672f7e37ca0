import {
  BREAKOUT_LIMITS,
  type Breakout,
  type GroupedBy,
  type PlannedBreakout,
  type PlannedGroup,
  type TeamSummary,
} from '@throughline/protocol';
import { freshId } from './fresh-id.ts';
import type { GroupPerson } from './group-person.ts';
import { groupCount, type HowMany, planGroups, withPeople } from './plan-groups.ts';
import { peopleFor, type Who } from './seats.ts';

/** A breakout while somebody makes or changes it. */
export interface BreakoutDraft {
  readonly id: string;
  readonly name: string;
  readonly by: GroupedBy;
  readonly who: Who;
  readonly count: HowMany;
  readonly board: PlannedBreakout['board'];
  readonly groups: readonly PlannedGroup[];
}

/** What stands in the way of a draft. */
export type DraftProblem =
  | 'no-name'
  | 'bad-count'
  | 'no-groups'
  | 'group-without-name'
  | 'group-too-large';

export interface Around {
  readonly people: readonly GroupPerson[];
  readonly teams: readonly TeamSummary[];
}

/** Ahead of the day nobody has come: then groups are made of everybody. */
export const newDraft = (name: string, people: readonly GroupPerson[] = []): BreakoutDraft => ({
  id: freshId('out'),
  name,
  by: 'mix',
  who: peopleFor(people, 'here').length === 0 ? 'everybody' : 'here',
  count: { of: 'size', number: '5' },
  board: null,
  groups: [],
});

/** What can be planned of a breakout as it is; the boards of its groups are the server's. */
export const draftOf = ({ id, name, by, board, groups }: PlannedBreakout): BreakoutDraft => ({
  id,
  name,
  by,
  who: 'here',
  count: { of: 'groups', number: String(groups.length) },
  board,
  groups: groups.map(plannedGroup),
});

/** A group without what only the server says of it. */
export const plannedGroup = ({
  id,
  name,
  place,
  link,
  roles,
  people,
  teamIds,
}: PlannedGroup): PlannedGroup => ({ id, name, place, link, roles, people, teamIds });

/** The same with its people divided anew, where they are divided by a rule. */
export const redivided = (
  draft: BreakoutDraft,
  around: Around,
  random: () => number = Math.random,
): BreakoutDraft =>
  draft.by === 'import'
    ? draft
    : { ...draft, groups: planGroups({ ...draft, by: draft.by }, draft.groups, around, random) };

/** Another way to make the groups: all of them are new, for they are others. */
export const madeBy = (draft: BreakoutDraft, by: GroupedBy, around: Around): BreakoutDraft =>
  redivided({ ...draft, by, groups: [] }, around);

/** The first thing that stands in the way, or undefined. */
export function problemOf(
  draft: BreakoutDraft,
  people: readonly GroupPerson[],
): DraftProblem | undefined {
  const { name, by, who, count, groups } = draft;
  if (name.trim() === '') return 'no-name';
  const isCounted = by === 'mix' || by === 'random' || by === 'choice';
  if (isCounted && groupCount(count, peopleFor(people, who).length) === undefined)
    return 'bad-count';
  if (groups.length === 0) return 'no-groups';
  if (groups.some((group) => group.name.trim() === '')) return 'group-without-name';
  if (groups.some((group) => group.people.length > BREAKOUT_LIMITS.people))
    return 'group-too-large';
  return undefined;
}

export const plannedOf = ({ id, name, by, board, groups }: BreakoutDraft): PlannedBreakout => ({
  id,
  name: name.trim(),
  by,
  board,
  groups: groups.map((group) => ({ ...group, name: group.name.trim() })),
});

/** Whether somebody else changed a breakout since it was opened here. What the server adds by itself is no change. */
export const isChanged = (before: Breakout | undefined, now: Breakout | undefined): boolean =>
  before !== undefined &&
  now !== undefined &&
  JSON.stringify(plannedOf(draftOf(before))) !== JSON.stringify(plannedOf(draftOf(now)));

/** The breakout with these people in none of its groups. */
export const withoutPeople = (
  breakout: PlannedBreakout,
  keys: ReadonlySet<string>,
): PlannedBreakout => {
  const draft = draftOf(breakout);
  const groups = draft.groups.map((group) =>
    withPeople(
      group,
      group.people.filter((key) => !keys.has(key)),
    ),
  );
  return plannedOf({ ...draft, groups });
};
