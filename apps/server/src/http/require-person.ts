import type { Person, Team } from '@throughline/network';
import type { LiveSession } from '../people/signed-in.ts';
import type { HttpContext } from './context.ts';
import { HttpProblem } from './problem.ts';

/** @throws HttpProblem `not-found`, also for a person of another network or whom one may not see */
export async function requirePerson(
  { directory }: HttpContext,
  session: LiveSession,
  personId: string,
): Promise<Person & { networkId: string }> {
  const person = await directory.person(personId);
  // A steward of the server is in no network's list.
  const networkId = person?.networkId;
  if (!person || !networkId || !session.may('people.list', { networkId })) {
    throw new HttpProblem('not-found');
  }
  return { ...person, networkId };
}

/**
 * The teams of a network, among which this one has to be, where one was named.
 * @throws HttpProblem `invalid-form`
 */
export async function requireTeamOf(
  { directory }: HttpContext,
  networkId: string,
  teamId: string | null | undefined,
): Promise<readonly Team[]> {
  const teams = await directory.teams(networkId);
  if (teamId && !teams.some(({ id }) => id === teamId)) {
    throw new HttpProblem('invalid-form', { teamId: 'unknown' });
  }
  return teams;
}
