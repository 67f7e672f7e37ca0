import {
  keptUntil,
  type Person,
  type PulseRecord,
  type ReturnLinkRecord,
} from '@throughline/network';
import type { ReturnLink } from '@throughline/protocol';
import type { HttpContext } from '../http/context.ts';
import { hashSecret, newLinkSecret } from './secrets.ts';
import { SESSION_LIFETIME_MS } from './session-cookie.ts';

const DAY_MS = 86_400_000;

/** Makes a person's own way back, which voids the one of its kind before it. */
export async function makeWayBack(
  context: HttpContext,
  person: Person,
  kind: Exclude<ReturnLinkRecord['kind'], 'pulse'>,
): Promise<ReturnLink> {
  const secret = newLinkSecret();
  const createdAt = context.now();
  const expiresAt = await endOfWayBack(context, person, createdAt);
  const hash = hashSecret(secret);
  await context.returnLinks.put({ hash, personId: person.id, kind, createdAt, expiresAt });
  return { path: `/r#${secret}`, expiresAt };
}

/**
 * Makes a person's own way to the questions of a pulse, which lets them in until it closes. It voids the
 * way to any pulse before, and no other way back.
 * @returns its path and fragment
 */
export async function makePulseLink(
  { returnLinks, now }: Pick<HttpContext, 'returnLinks' | 'now'>,
  { id: personId }: Person,
  { id, closesAt }: PulseRecord,
): Promise<string> {
  const secret = newLinkSecret();
  const hash = hashSecret(secret);
  await returnLinks.put({ hash, personId, kind: 'pulse', createdAt: now(), expiresAt: closesAt });
  return `/p/${id}#${secret}`;
}

/** It lasts as long as its network is kept; a steward of the server's, as long as a session. */
async function endOfWayBack(
  { directory }: HttpContext,
  { networkId }: Person,
  now: number,
): Promise<number> {
  const network = networkId === null ? undefined : await directory.network(networkId);
  if (!network) return now + SESSION_LIFETIME_MS;
  const [phases, convenings] = await Promise.all([
    directory.phases(network.id),
    directory.convenings(network.id),
  ]);
  return Date.parse(keptUntil(network, phases, convenings)) + DAY_MS;
}
