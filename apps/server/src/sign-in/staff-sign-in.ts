import { may, type Person } from '@throughline/network';
import type { Request, Response } from 'express';
import type { HttpContext } from '../http/context.ts';

/**
 * Whether somebody may come in by a passkey, an e-mail or a provider: who may hold a passkey once they
 * are here, and was neither sent away nor waits to be let in.
 */
export function signsInByKey(person: Person): boolean {
  const { id, networkId, state } = person;
  if (state !== 'here' && state !== 'expected') return false;
  return may({ ...person, state: 'here' }, 'me.passkey', { networkId, personId: id });
}

/**
 * Signs somebody in who has shown who they are: they are here now, and the session that this browser
 * had before ends. Sets the cookie of the new one.
 */
export async function signInStaff(
  { directory, signedIn, now }: HttpContext,
  request: Request,
  response: Response,
  person: Person,
): Promise<Person> {
  const { id, version, state } = person;
  if (state === 'expected') await directory.changePerson(id, version, { state: 'here' });
  await directory.seen(id, now());
  const present = (await directory.person(id)) ?? person;
  if (state === 'expected') signedIn.personChanged(present);
  const before = await signedIn.find(request.headers.cookie);
  response.append('Set-Cookie', await signedIn.begin(present, before));
  return present;
}
