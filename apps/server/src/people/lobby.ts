import {
  type ConveningRecord,
  type Directory,
  MOST_PEOPLE,
  type Person,
} from '@throughline/network';

/** Who waits at this convening's door, the longest first. */
export async function waitingAt(
  directory: Pick<Directory, 'attendance' | 'people'>,
  { id, networkId }: Pick<ConveningRecord, 'id' | 'networkId'>,
): Promise<{ person: Person; since: number }[]> {
  const [attendance, { items }] = await Promise.all([
    directory.attendance(id),
    directory.people(networkId, { state: 'waiting', limit: MOST_PEOPLE }),
  ]);
  const waiting = new Map(items.map((person) => [person.id, person]));
  return attendance.flatMap(({ personId, firstAt }) => {
    const person = waiting.get(personId);
    return person ? [{ person, since: firstAt }] : [];
  });
}
