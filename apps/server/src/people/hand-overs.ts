import { hashSecret } from './secrets.ts';

/** How long a new secret waits for a browser that does not come; after that, one signs in again. */
const WAITS_MS = 7 * 24 * 60 * 60 * 1_000;
/** How long what a page asked for with the old secret, all at once, is still answered. */
const GRACE_MS = 10_000;

/**
 * New secrets of sessions, until their browsers have them. They live in memory: a restart in between
 * means to sign in again, and never that an old secret is good for anything.
 */
export class HandOvers {
  readonly #now: () => number;
  /** By the hash of the secret that each takes the place of. */
  readonly #waiting = new Map<string, { secret: string; until: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Keeps a new secret for the browser that has the one with this hash. */
  put(oldTokenHash: string, secret: string): void {
    for (const [hash, { until }] of this.#waiting) {
      if (until <= this.#now()) this.#waiting.delete(hash);
    }
    this.#waiting.set(oldTokenHash, { secret, until: this.#now() + WAITS_MS });
  }

  /** The hash that a session has now which once had this one. */
  newest(tokenHash: string): string {
    const secret = this.#newestSecret(tokenHash);
    return secret === undefined ? tokenHash : hashSecret(secret);
  }

  /** The new secret of a browser that has this old one; from now on it is told, and the old one ends. */
  take(oldSecret: string): string | undefined {
    const hash = hashSecret(oldSecret);
    const secret = this.#newestSecret(hash);
    const waiting = this.#waiting.get(hash);
    if (waiting) waiting.until = Math.min(waiting.until, this.#now() + GRACE_MS);
    return secret;
  }

  #newestSecret(tokenHash: string): string | undefined {
    const next = this.#waiting.get(tokenHash);
    if (!next || next.until <= this.#now()) return undefined;
    return this.#newestSecret(hashSecret(next.secret)) ?? next.secret;
  }
}
