import type { Missed } from './missed.ts';
import type { LogEntry, RoomNews } from './ports.ts';
import type { RootEntry } from './root-entries.ts';

/** So much waits at most, above what one tick of another server brings; what is dropped is read from the log. */
const MOST_ENTRIES = 4_096;
const MOST_BYTES = 8_388_608;

interface Waiting {
  readonly entry: LogEntry;
  /** With the last entry of a news: what all of them put into root maps. */
  readonly added: readonly RootEntry[];
}

/** Entries that other servers told of, in whatever order and however often, until their turn comes. */
export class NewsQueue {
  readonly #waiting = new Map<number, Waiting>();
  #bytes = 0;
  /** Also of those that were dropped. */
  #last = 0;

  push({ entries, added }: Pick<RoomNews, 'entries' | 'added'>): void {
    for (const [index, entry] of entries.entries()) {
      this.#last = Math.max(this.#last, entry.seq);
      const isFull = this.#waiting.size >= MOST_ENTRIES || this.#bytes >= MOST_BYTES;
      if (isFull || this.#waiting.has(entry.seq)) continue;
      this.#bytes += entry.bytes.length;
      this.#waiting.set(entry.seq, { entry, added: index === entries.length - 1 ? added : [] });
    }
  }

  /** The last entry that was told of. */
  get last(): number {
    return this.#last;
  }

  /** Whether what comes right after `seq` is here. */
  follows(seq: number): boolean {
    return this.#waiting.has(seq + 1);
  }

  /** Takes out what comes right after `seq`, and forgets what came before. */
  takeAfter(seq: number): Missed | undefined {
    const taken: Waiting[] = [];
    for (let next = this.#take(seq + 1); next; next = this.#take(seq + 1 + taken.length)) {
      taken.push(next);
    }
    for (const told of this.#waiting.keys()) if (told <= seq) this.#take(told);
    if (taken.length === 0) return undefined;
    return {
      entries: taken.map(({ entry }) => entry),
      owners: taken.flatMap(({ entry: { claims, author } }) =>
        claims.map((client) => [client, author] as const),
      ),
      added: taken.flatMap(({ added }) => added),
      isHeard: true,
    };
  }

  clear(): void {
    this.#waiting.clear();
    this.#bytes = 0;
    this.#last = 0;
  }

  #take(seq: number): Waiting | undefined {
    const waiting = this.#waiting.get(seq);
    if (!waiting) return undefined;
    this.#waiting.delete(seq);
    this.#bytes -= waiting.entry.bytes.length;
    return waiting;
  }
}
