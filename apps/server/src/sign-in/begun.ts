/** More than this are never waited for at once; the oldest make room. */
const MOST = 20_000;

/**
 * What was begun in one browser and has to be finished there, once and soon. It lives in memory: a
 * restart in between means to begin again.
 */
export class Begun<Thing> {
  readonly #lifetimeMs: number;
  readonly #now: () => number;
  readonly #things = new Map<string, { thing: Thing; until: number }>();

  /** @param now milliseconds */
  constructor(lifetimeMs: number, now: () => number) {
    this.#lifetimeMs = lifetimeMs;
    this.#now = now;
  }

  /** Keeps a thing under a secret of its browser, in place of what was begun there before. */
  put(secret: string, thing: Thing): void {
    this.#things.delete(secret);
    this.#things.set(secret, { thing, until: this.#now() + this.#lifetimeMs });
    for (const [oldest, { until }] of this.#things) {
      if (until > this.#now() && this.#things.size <= MOST) break;
      this.#things.delete(oldest);
    }
  }

  /** Takes a thing away: whatever comes of it, it was tried. */
  take(secret: string | undefined): Thing | undefined {
    if (secret === undefined) return undefined;
    const found = this.#things.get(secret);
    this.#things.delete(secret);
    return found && found.until > this.#now() ? found.thing : undefined;
  }
}
