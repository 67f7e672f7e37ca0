import type { Person, Team } from '@throughline/network';
import type { PersonInfo, Teammate } from '@throughline/protocol';
import { colorOf } from '../people/color.ts';
import { presentTeam } from './present.ts';

/** A person for those who run the network. */
export function presentPerson(person: Person, teams: readonly Team[]): PersonInfo {
  const team = teams.find(({ id }) => id === person.teamId);
  const { otherKeys: _, teamId: __, color: ___, ...rest } = person;
  return { ...rest, team: team ? presentTeam(team) : null };
}

/** A person for the others on their team. */
export const presentTeammate = (person: Person): Teammate => ({
  key: person.key,
  name: person.name,
  role: person.role,
  color: colorOf(person),
  state: person.state,
});
