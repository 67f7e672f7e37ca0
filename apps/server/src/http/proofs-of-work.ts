import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { type ProofChallenge, provenNonce } from '@throughline/protocol';

const LIFETIME_MS = 120_000;

/**
 * Challenges that only this process can have made, each good for one try. Nothing is kept for a
 * challenge that was given out, only for one that was used.
 */
export class ProofsOfWork {
  readonly #now: () => number;
  readonly #key = randomBytes(32);
  /** Used nonces, by when they end: in the order in which they were used. */
  readonly #used = new Map<string, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  challenge(bits: number): ProofChallenge {
    const expiresAt = this.#now() + LIFETIME_MS;
    const said = `${expiresAt}.${bits}.${randomBytes(9).toString('base64url')}`;
    return { nonce: `${said}.${this.#sign(said)}`, bits };
  }

  /** Whether this proves work for what is tried; true once for each challenge. */
  take(proof: string, tried: string): boolean {
    const { said, signature } = partsOf(proof.slice(0, proof.lastIndexOf(':')));
    if (!isSame(signature, this.#sign(said))) return false;
    const [expiresAt = 0, bits = 0] = said.split('.').map(Number);
    const now = this.#now();
    if (expiresAt <= now) return false;
    const nonce = provenNonce(proof, tried, bits);
    if (nonce === undefined || this.#used.has(nonce)) return false;
    this.#forgetExpired(now);
    this.#used.set(nonce, expiresAt);
    return true;
  }

  #sign(said: string): string {
    return createHmac('sha256', this.#key).update(said).digest('base64url');
  }

  #forgetExpired(now: number): void {
    for (const [nonce, expiresAt] of this.#used) {
      if (expiresAt <= now) this.#used.delete(nonce);
    }
  }
}

function partsOf(nonce: string): { said: string; signature: string } {
  const end = nonce.lastIndexOf('.');
  return { said: nonce.slice(0, Math.max(0, end)), signature: nonce.slice(end + 1) };
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
