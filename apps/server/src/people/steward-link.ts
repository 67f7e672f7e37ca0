import type { StewardLinks } from '@throughline/network';
import { hashSecret, newSecret } from './secrets.ts';

/** Makes the steward's one-time sign-in link; any earlier one that was not used is void. @returns path and fragment */
export async function makeStewardLink(links: Pick<StewardLinks, 'replace'>): Promise<string> {
  const secret = newSecret();
  await links.replace(hashSecret(secret));
  return `/steward#${secret}`;
}
