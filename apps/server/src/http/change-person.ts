import type { Directory, Person } from '@throughline/network';
import type { HttpContext } from './context.ts';
import { HttpProblem } from './problem.ts';

type Change = Parameters<Directory['changePerson']>[2];

const MOST_TRIES = 5;

/**
 * Changes a person as they are now, whoever else changes them meanwhile. Every connection of theirs
 * asks by it from then on.
 * @param change what becomes of one who is like this; undefined when there is nothing left to do
 * @throws HttpProblem `not-found`, `changed-meanwhile`, and what `change` throws
 */
export async function changePerson(
  { directory, signedIn }: Pick<HttpContext, 'directory' | 'signedIn'>,
  personId: string,
  change: Change | ((before: Person) => Change | undefined),
): Promise<Person> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await directory.person(personId);
    if (!before) throw new HttpProblem('not-found');
    const next = typeof change === 'function' ? change(before) : change;
    if (next === undefined) return before;
    const outcome = await directory.changePerson(personId, before.version, next);
    if (outcome !== 'changed') continue;
    const changed = await directory.person(personId);
    if (!changed) throw new HttpProblem('not-found');
    signedIn.personChanged(changed);
    return changed;
  }
  throw new HttpProblem('changed-meanwhile');
}
