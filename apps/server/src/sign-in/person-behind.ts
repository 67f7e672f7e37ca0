import type { Person } from '@throughline/network';
import type { HttpContext } from '../http/context.ts';
import type { OpenIdIdentity } from './openid-provider.ts';
import { signsInByKey } from './staff-sign-in.ts';

/**
 * The person that a provider's subject is: the one that it was bound to before, else the one person
 * who has its verified address, to whom it is bound from now on; else the one who takes up the
 * invitation that the browser came with. A subject makes nobody anything by itself.
 */
export async function personBehind(
  { directory, openIdSubjects }: Pick<HttpContext, 'directory' | 'openIdSubjects'>,
  identity: OpenIdIdentity,
  takeInvitation: () => Promise<Person | undefined>,
): Promise<Person | undefined> {
  const { issuer, subject, email } = identity;
  const boundTo = await openIdSubjects.find({ issuer, subject });
  if (boundTo !== undefined) {
    const person = await directory.person(boundTo);
    return person && signsInByKey(person) ? person : undefined;
  }
  const sameAddress = email === undefined ? [] : await directory.peopleByEmail(email);
  const candidates = sameAddress.filter(signsInByKey);
  // Of several entries with one address none is meant more than the others.
  const person = candidates.length === 1 ? candidates[0] : await takeInvitation();
  if (!person || !signsInByKey(person)) return undefined;
  await openIdSubjects.link({ issuer, subject }, person.id);
  return person;
}
