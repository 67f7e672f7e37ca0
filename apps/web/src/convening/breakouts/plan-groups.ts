import { divide } from '@throughline/convening';
import {
  BREAKOUT_LIMITS,
  type GroupedBy,
  type Id,
  type PlannedGroup,
  type TeamSummary,
} from '@throughline/protocol';
import { freshId } from './fresh-id.ts';
import type { GroupPerson } from './group-person.ts';
import { neutralName } from './neutral-names.ts';
import { peopleFor, seatedOf, type Who } from './seats.ts';

/** How many groups: said so, or by how many may sit in one at most. As it was typed. */
export interface HowMany {
  readonly of: 'groups' | 'size';
  readonly number: string;
}

const NO_ROLES: PlannedGroup['roles'] = { scribe: null, timekeeper: null, reporter: null };

export const newGroup = (name: string): PlannedGroup => ({
  id: freshId('group'),
  name: name.slice(0, BREAKOUT_LIMITS.name),
  place: '',
  link: '',
  roles: NO_ROLES,
  people: [],
  teamIds: [],
});

/** A group with other people in it: who is not of them has no task in it either. */
export function withPeople(group: PlannedGroup, people: readonly Id[]): PlannedGroup {
  const stays = (key: Id | null) => (key !== null && people.includes(key) ? key : null);
  const { scribe, timekeeper, reporter } = group.roles;
  return {
    ...group,
    people: [...people],
    roles: { scribe: stays(scribe), timekeeper: stays(timekeeper), reporter: stays(reporter) },
  };
}

/** How many groups that makes of so many people; undefined when what was typed says nothing that can be done. */
export function groupCount({ of, number }: HowMany, people: number): number | undefined {
  const typed = Number(number);
  if (number.trim() === '' || !Number.isInteger(typed) || typed < 1) return undefined;
  const groups = of === 'groups' ? typed : Math.max(1, Math.ceil(people / typed));
  return groups <= BREAKOUT_LIMITS.groups ? groups : undefined;
}

/** What groups are made of. */
export interface Division {
  readonly by: Exclude<GroupedBy, 'import'>;
  readonly who: Who;
  readonly count: HowMany;
}

/**
 * The groups as they would be. Those that were there before keep their ids, names and places, one after the other;
 * where people choose they also keep who chose them. Nothing changes while the number of groups says nothing.
 * @param random gives numbers of 0 to below 1
 */
export function planGroups(
  { by, who, count }: Division,
  before: readonly PlannedGroup[],
  around: { readonly people: readonly GroupPerson[]; readonly teams: readonly TeamSummary[] },
  random: () => number,
): readonly PlannedGroup[] {
  const people = peopleFor(around.people, who);
  if (by === 'teams') return teamGroups(people, before, around.teams);
  const groups = groupCount(count, people.length);
  if (groups === undefined) return before;
  const seats = divide(people.map(seatedOf), { by, groups }, random);
  return Array.from({ length: groups }, (_, place) => {
    const group = before[place] ?? newGroup(neutralName(place));
    return by === 'choice' ? group : withPeople(group, seats[place] ?? []);
  });
}

/** A group for each team, also for one of which nobody is here yet, and one for those of no team. */
function teamGroups(
  people: readonly GroupPerson[],
  before: readonly PlannedGroup[],
  teams: readonly TeamSummary[],
): readonly PlannedGroup[] {
  const keysOf = (teamId: Id | undefined) =>
    people.filter(({ team }) => team?.id === teamId).map(({ key }) => key);
  const groupOf = (teamIds: Id[], name: string) =>
    before.find((group) =>
      teamIds.length === 0
        ? group.teamIds.length === 0
        : teamIds.every((id) => group.teamIds.includes(id)),
    ) ?? { ...newGroup(name), teamIds };
  const ofTeams = teams.map(({ id, name }) => withPeople(groupOf([id], name), keysOf(id)));
  const ofNone = keysOf(undefined);
  return ofNone.length === 0
    ? ofTeams
    : [...ofTeams, withPeople(groupOf([], neutralName(0)), ofNone)];
}
