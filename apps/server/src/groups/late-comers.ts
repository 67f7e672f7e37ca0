import { groupForLateComer, groupOf, type Place, type SeatedPerson } from '@throughline/convening';
import type { Person } from '@throughline/network';
import type { Breakout } from '@throughline/protocol';

/**
 * Where people belong who sit in no group of a breakout yet. Only members sit in groups; somebody whose entry
 * was merged into another sits where that one sat. Where people choose, nobody else chooses for them.
 * @param coming in the order of their coming
 * @param everyone of the network, to know who sits where
 */
export function placesFor(
  breakout: Breakout,
  coming: readonly Person[],
  everyone: readonly Person[],
): readonly Place[] {
  const seated = new Map(everyone.map((person) => [person.key, seatedPerson(person)]));
  const places: Place[] = [];
  let groups = breakout.groups;
  for (const person of coming) {
    const taken = groupOf({ ...breakout, groups }, person.key);
    if (person.level !== 'member' || person.state !== 'here' || taken) continue;
    const before = person.otherKeys.flatMap(
      (key) => groupOf({ ...breakout, groups }, key)?.id ?? [],
    );
    const groupId = before[0] ?? groupFor({ ...breakout, groups }, person, seated);
    if (groupId === undefined) continue;
    places.push({ key: person.key, groupId });
    groups = groups.map((group) =>
      group.id === groupId ? { ...group, people: [...group.people, person.key] } : group,
    );
  }
  return places;
}

const groupFor = (
  { by, groups }: Breakout,
  person: Person,
  seated: ReadonlyMap<string, SeatedPerson>,
) =>
  by === 'choice' ? undefined : groupForLateComer({ by, groups }, seatedPerson(person), seated);

const seatedPerson = ({ key, role, teamId }: Person): SeatedPerson => ({ key, role, teamId });
