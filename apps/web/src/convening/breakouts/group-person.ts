import type { AttendanceList, PersonInfo } from '@throughline/protocol';

/** Somebody of the network, as far as it matters for groups. */
export interface GroupPerson extends PersonInfo {
  /** Whether they have come to this convening. */
  readonly came: boolean;
}

/** Everybody, with who has come to a convening. */
export function groupPeople(
  people: readonly PersonInfo[],
  attendance: AttendanceList,
): readonly GroupPerson[] {
  const came = new Set(attendance.map(({ personId }) => personId));
  return people.map((person) => ({
    ...person,
    came: person.state === 'here' && came.has(person.id),
  }));
}
