import type { ConveningForStaff } from '@throughline/protocol';
import type { GroupPerson } from '../breakouts/group-person.ts';

/**
 * The simulated people of a rehearsal as those who run it see people; undefined for a convening that is none,
 * whose people are its network's.
 */
export function castAsPeople({
  rehearsal,
  teams,
  networkId,
}: Pick<ConveningForStaff, 'rehearsal' | 'teams' | 'networkId'>):
  | readonly GroupPerson[]
  | undefined {
  return rehearsal?.cast.map(({ key, name, role, teamId }) => {
    const team = teams.find(({ id }) => id === teamId);
    return {
      id: key,
      key,
      networkId,
      version: 0,
      name,
      role,
      superintendent: false,
      level: 'member',
      state: 'here',
      announced: false,
      team: team ?? null,
      language: 'en',
      email: null,
      createdAt: 0,
      lastSeenAt: null,
      came: true,
    };
  });
}
