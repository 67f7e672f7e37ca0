import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import type { ShortLived } from '@throughline/network';
import { type ProofChallenge, provenNonce } from '@throughline/protocol';

const LIFETIME_MS = 120_000;
const KEY_BYTES = 32;

/** What makes a challenge ours, and good once. */
interface Seals {
  key(): Promise<Uint8Array>;
  /** Whether this nonce was not used before. */
  use(nonce: string, until: number, now: number): Promise<boolean>;
}

/**
 * Challenges that only this server, or one that it shares its data with, can have made, each good for one try on all
 * of them. Nothing is kept for a challenge that was given out, only for one that was used.
 */
export class ProofsOfWork {
  readonly #now: () => number;
  readonly #seals: Seals;

  constructor(now: () => number, seals = sealsOfOne()) {
    this.#now = now;
    this.#seals = seals;
  }

  async challenge(bits: number): Promise<ProofChallenge> {
    const expiresAt = this.#now() + LIFETIME_MS;
    const said = `${expiresAt}.${bits}.${randomBytes(9).toString('base64url')}`;
    return { nonce: `${said}.${await this.#sign(said)}`, bits };
  }

  /** Whether this proves work for what is tried; true once for each challenge. */
  async take(proof: string, tried: string): Promise<boolean> {
    const { said, signature } = partsOf(proof.slice(0, proof.lastIndexOf(':')));
    if (!isSame(signature, await this.#sign(said))) return false;
    const [expiresAt = 0, bits = 0] = said.split('.').map(Number);
    const now = this.#now();
    if (expiresAt <= now) return false;
    const nonce = provenNonce(proof, tried, bits);
    return nonce !== undefined && this.#seals.use(nonce, expiresAt, now);
  }

  async #sign(said: string): Promise<string> {
    return createHmac('sha256', await this.#seals.key())
      .update(said)
      .digest('base64url');
  }
}

function sealsOfOne(): Seals {
  const key = randomBytes(KEY_BYTES);
  /** Used nonces, by when they end: in the order in which they were used. */
  const used = new Map<string, number>();
  return {
    key: async () => key,
    async use(nonce, until, now) {
      if (used.has(nonce)) return false;
      for (const [old, end] of used) if (end <= now) used.delete(old);
      used.set(nonce, until);
      return true;
    },
  };
}

/** The same for servers that share their data: a key that follows from their pepper, and what was used in the store. */
export function sealsOfSeveral(
  what: string,
  { shortLived, pepper }: { shortLived: ShortLived; pepper: () => Promise<Uint8Array> },
): Seals {
  return {
    async key() {
      const secret = await pepper();
      return new Uint8Array(hkdfSync('sha256', secret, '', `proofs of work: ${what}`, KEY_BYTES));
    },
    use: (nonce, until, now) => shortLived.claim(`proof of work:${nonce}`, until, now),
  };
}

function partsOf(nonce: string): { said: string; signature: string } {
  const end = nonce.lastIndexOf('.');
  return { said: nonce.slice(0, Math.max(0, end)), signature: nonce.slice(end + 1) };
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
