import type { StreamNames } from './stream-names.ts';

const FIRST = '0-0';

/** Which streams a server reads, and how far it has read each. */
export class FollowedStreams {
  readonly #names: StreamNames;
  readonly #read = new Map<string, string>();
  readonly #topics = new Map<string, string>();
  #nowMs: number | undefined;
  /** Counts how often reading began anew: what was asked for before must not be counted as read. */
  round = 0;

  constructor(names: StreamNames) {
    this.#names = names;
  }

  /** Reads a topic too, from now on. */
  follow(topic: string): void {
    for (const stream of this.#names.all(topic)) {
      this.#topics.set(stream, topic);
      if (!this.#read.has(stream) && this.#nowMs !== undefined)
        this.#read.set(stream, justBefore(this.#nowMs));
    }
  }

  unfollow(topic: string): void {
    for (const stream of this.#names.all(topic)) {
      this.#topics.delete(stream);
      this.#read.delete(stream);
    }
  }

  /** @param nowMs the time on Redis's clock: what is followed from now on is read from here */
  pass(nowMs: number): void {
    if (this.#nowMs === undefined) {
      for (const stream of [...this.#topics.keys(), this.#names.beats]) {
        this.#read.set(stream, justBefore(nowMs));
      }
    }
    this.#nowMs = nowMs;
  }

  /** Reads everything from its beginning: this Redis was emptied, and its ids may be lower than they were. */
  startOver(): void {
    this.round++;
    for (const stream of this.#read.keys()) this.#read.set(stream, FIRST);
  }

  /** By stream, the id of the last entry that was read. */
  get places(): ReadonlyMap<string, string> {
    return this.#read;
  }

  /** @returns the stream's topic; undefined where it is followed no more, or is that of the signs of life */
  reached(stream: string, id: string): string | undefined {
    if (this.#read.has(stream)) this.#read.set(stream, id);
    return this.#topics.get(stream);
  }
}

// What is added in the very millisecond of the last sign of life came after it.
const justBefore = (ms: number) => `${ms - 1}-0`;
