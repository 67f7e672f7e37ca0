import { isIP } from 'node:net';
import type { Request } from 'express';
import type { Config } from '../config.ts';

/** Whom a passkey is made for: a host name, and the one origin at which it is used. */
export interface RelyingParty {
  readonly id: string;
  readonly origin: string;
}

/**
 * The relying party of a request, or undefined where browsers make no passkeys: without TLS, but on
 * this very machine, and at an address that is a number. The configured address counts, else the one
 * that was asked; a forged one helps nobody, for the browser signs which one it really was at.
 */
export function relyingPartyFor(
  { protocol, headers }: Pick<Request, 'protocol' | 'headers'>,
  { publicUrl }: Pick<Config, 'publicUrl'>,
): RelyingParty | undefined {
  const asked = `${protocol}://${headers.host ?? ''}`;
  const url = publicUrl ?? (URL.canParse(asked) ? new URL(asked) : undefined);
  if (!url || isIP(url.hostname.replace(/^\[|\]$/g, '')) !== 0) return undefined;
  if (url.protocol !== 'https:' && url.hostname !== 'localhost') return undefined;
  return { id: url.hostname, origin: url.origin };
}
