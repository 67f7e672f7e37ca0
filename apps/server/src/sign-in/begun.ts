import type { ShortLived } from '@throughline/network';
import type * as z from 'zod/mini';
import { seal, unseal } from '../people/sealed.ts';
import { hashSecret } from '../people/secrets.ts';

/** More than about this many are never kept at once; the oldest make room. */
export const MOST_BEGUN = 20_000;
const LOOKED_AT_EVERY = 500;

/**
 * What was begun in one browser and has to be finished there, once and soon, at whichever server it comes to. It is
 * stored sealed under a secret of its browser: a copy of the database tells nothing of it.
 */
export class Begun<Thing> {
  readonly #kept: ShortLived;
  readonly #what: string;
  readonly #schema: z.ZodMiniType<Thing>;
  readonly #lifetimeMs: number;
  readonly #now: () => number;
  #puts = 0;

  /**
   * @param ports `what`: names the kind of thing, apart from all others; `now`: milliseconds
   */
  constructor(ports: {
    kept: ShortLived;
    what: string;
    schema: z.ZodMiniType<Thing>;
    lifetimeMs: number;
    now: () => number;
  }) {
    this.#kept = ports.kept;
    this.#what = ports.what;
    this.#schema = ports.schema;
    this.#lifetimeMs = ports.lifetimeMs;
    this.#now = ports.now;
  }

  /** Keeps a thing under a secret of its browser, in place of what was begun there before. */
  async put(secret: string, thing: Thing): Promise<void> {
    const sealed = seal(secret, this.#what, JSON.stringify(thing));
    await this.#kept.put(this.#nameFor(secret), sealed, this.#now() + this.#lifetimeMs);
    this.#puts++;
    if (this.#puts % LOOKED_AT_EVERY === 0) await this.#kept.sweep(this.#now(), MOST_BEGUN);
  }

  /** Takes a thing away: whatever comes of it, it was tried. */
  async take(secret: string | undefined): Promise<Thing | undefined> {
    if (secret === undefined) return undefined;
    const sealed = await this.#kept.take(this.#nameFor(secret), this.#now());
    const json = sealed && unseal(secret, this.#what, sealed);
    return json === undefined ? undefined : this.#schema.safeParse(JSON.parse(json)).data;
  }

  #nameFor(secret: string): string {
    return `${this.#what}:${hashSecret(`${this.#what}:${secret}`)}`;
  }
}
