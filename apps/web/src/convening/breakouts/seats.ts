import { groupForLateComer, type SeatedPerson } from '@throughline/convening';
import type { Breakout, GroupedBy, Id, PlannedGroup } from '@throughline/protocol';
import type { GroupPerson } from './group-person.ts';

/** Of whom groups are made: everybody who stands on the roster, or those who have come. */
export type Who = 'everybody' | 'here';

export const seatedOf = ({ key, role, team }: GroupPerson): SeatedPerson => ({
  key,
  role,
  teamId: team?.id ?? null,
});

/** Those who are to sit in groups: who runs the room, and who reads along, sits in none by itself. */
export const peopleFor = (people: readonly GroupPerson[], who: Who): readonly GroupPerson[] =>
  people.filter(
    ({ level, state, came }) =>
      level === 'member' &&
      (came || (who === 'everybody' && (state === 'here' || state === 'expected'))),
  );

/** Who is here and sits in no group. */
export function unseated(
  { groups }: Pick<Breakout, 'groups'>,
  people: readonly GroupPerson[],
): readonly GroupPerson[] {
  const seated = new Set(groups.flatMap((group) => group.people));
  return peopleFor(people, 'here').filter(({ key }) => !seated.has(key));
}

/**
 * Where each of these belongs, one after the other, as if they came late.
 * @param everybody by which the others' roles and teams are known
 * @returns author keys by the id of a group
 */
export function seatsFor(
  breakout: { readonly by: GroupedBy; readonly groups: readonly PlannedGroup[] },
  coming: readonly GroupPerson[],
  everybody: readonly GroupPerson[],
): ReadonlyMap<Id, readonly Id[]> {
  const known = new Map(everybody.map((person) => [person.key, seatedOf(person)]));
  const groups = breakout.groups.map((group) => ({ ...group, people: [...group.people] }));
  const seats = new Map<Id, Id[]>();
  for (const person of coming) {
    const groupId = groupForLateComer({ by: breakout.by, groups }, seatedOf(person), known);
    const group = groups.find(({ id }) => id === groupId);
    if (!group) continue;
    group.people.push(person.key);
    seats.set(group.id, [...(seats.get(group.id) ?? []), person.key]);
  }
  return seats;
}
