import { type AwarenessEntry, writeAwareness } from './awareness-entries.ts';
import { Elsewhere, isHere, type PresenceEntries } from './presence-entries.ts';

/** Most entries, and about as many characters, that servers tell each other of one document at once. */
export const MAX_ENTRIES_TOLD = 500;
const MAX_LENGTH_TOLD = 64 * 1024;

/** What other servers are to be told of those who are connected to this one. */
export class PresenceNews {
  readonly #entries: PresenceEntries;
  readonly #untold = new Set<number>();

  constructor(entries: PresenceEntries) {
    this.#entries = entries;
  }

  get isEmpty(): boolean {
    return this.#untold.size === 0;
  }

  has(client: number): boolean {
    return this.#untold.has(client);
  }

  add(client: number): void {
    this.#untold.add(client);
  }

  /** All who are here are told of again. */
  addEverybody(): void {
    for (const [client, entry] of this.#entries.all()) if (isHere(entry)) this.add(client);
  }

  /**
   * One awareness update, under the clients' own clocks: by these, servers know what is newer of one who
   * moves between them. Where it is very much, a part of it, and the rest at the next call.
   */
  take(): Uint8Array | undefined {
    const told: AwarenessEntry[] = [];
    let length = 0;
    for (const client of this.#untold) {
      if (told.length >= MAX_ENTRIES_TOLD || length >= MAX_LENGTH_TOLD) break;
      this.#untold.delete(client);
      const entry = this.#entries.get(client);
      // Who has moved on is their new server's to tell of.
      if (!entry || entry.holder instanceof Elsewhere) continue;
      const json = this.#entries.jsonOf(client);
      length += json.length;
      told.push({ client, clock: entry.heardClock, json });
    }
    return writeAwareness(told);
  }
}
