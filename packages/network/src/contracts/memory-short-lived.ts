import type { ShortLived } from '../ports/short-lived.ts';

interface Kept {
  bytes?: Uint8Array;
  counted: number;
  until: number;
}

/** What lives for a little while, in memory, for tests: passes the same contract as the real one. */
export class MemoryShortLived implements ShortLived {
  readonly #kept = new Map<string, Kept>();

  async put(key: string, bytes: Uint8Array, until: number): Promise<void> {
    this.#kept.set(key, { bytes: bytes.slice(), counted: 0, until });
  }

  async take(key: string, now: number): Promise<Uint8Array | undefined> {
    const kept = this.#current(key, now);
    if (!kept?.bytes) return undefined;
    this.#kept.delete(key);
    return kept.bytes;
  }

  async claim(key: string, until: number, now: number): Promise<boolean> {
    if (this.#current(key, now)) return false;
    this.#kept.set(key, { counted: 0, until });
    return true;
  }

  async count(key: string, lastsMs: number, now: number): Promise<number> {
    const kept = this.#current(key, now) ?? { counted: 0, until: now + lastsMs };
    kept.counted++;
    this.#kept.set(key, kept);
    return kept.counted;
  }

  async counted(key: string, now: number): Promise<number> {
    return this.#current(key, now)?.counted ?? 0;
  }

  async sweep(now: number, most: number): Promise<void> {
    for (const key of [...this.#kept.keys()]) {
      if (!this.#current(key, now)) this.#kept.delete(key);
    }
    const put = [...this.#kept].filter(([, { bytes }]) => bytes !== undefined);
    put.sort(([, a], [, b]) => b.until - a.until);
    for (const [key] of put.slice(most)) this.#kept.delete(key);
  }

  #current(key: string, now: number): Kept | undefined {
    const kept = this.#kept.get(key);
    return kept && kept.until > now ? kept : undefined;
  }
}
