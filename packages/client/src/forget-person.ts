import { copiesNamed, personPrefix, unwantCopy } from './copy-names.ts';
import { deleteCopy } from './older-copies.ts';
import { forgetWays } from './way-memory.ts';

/**
 * Deletes every local copy that this person has on this device. Pages that have one open let go of
 * it and do not make it again. Where the browser does not let us delete, nothing is thrown.
 */
export async function forgetPerson(personKey: string): Promise<void> {
  forgetWays();
  const names = await copiesNamed(personPrefix(personKey));
  for (const name of names) unwantCopy(name);
  await Promise.all(names.map(deleteCopy));
}
