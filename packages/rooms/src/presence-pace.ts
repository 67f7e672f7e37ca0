import type { Clock } from './ports.ts';
import type { ServerBeat } from './server-beat.ts';

const SHORTEST_GAP_MS = 33;
const LONGEST_GAP_MS = 200;
/** In a room of 100 presence goes out five times a second. */
const GAP_MS_PER_PERSON = 2;
/** With 2,000 writes a second for presence alone a server is busy, and the gap begins to grow. */
const WRITES_A_SECOND_PER_GAP_MS = 60;
/** Where rooms tick on a beat, presence waits so many beats for a tick that it can ride with. */
const BEATS = 5;
const WINDOW_MS = 1_000;

/**
 * How long presence waits for company, for all rooms of a process. What costs is the number of writes,
 * and in many small rooms most of them are carets: the more are written, the longer each waits.
 */
export class PresencePace {
  readonly #clock: Clock;
  readonly #beat: Pick<ServerBeat, 'lengthMs'>;
  #windowEndsAt: number;
  #writes = 0;
  #writesBefore = 0;

  constructor(clock: Clock, beat: Pick<ServerBeat, 'lengthMs'>) {
    this.#clock = clock;
    this.#beat = beat;
    this.#windowEndsAt = clock.now() + WINDOW_MS;
  }

  /** Milliseconds, 33 to 200, for a room with so many connections. */
  gapMs(people: number): number {
    this.#turn();
    const forWrites = this.#writesBefore / WRITES_A_SECOND_PER_GAP_MS;
    const forServer = Math.max(forWrites, BEATS * this.#beat.lengthMs);
    return Math.min(
      LONGEST_GAP_MS,
      Math.max(SHORTEST_GAP_MS, people * GAP_MS_PER_PERSON, forServer),
    );
  }

  /** Presence went out by itself, to so many connections. */
  wrote(writes: number): void {
    this.#turn();
    this.#writes += writes;
  }

  #turn(): void {
    const now = this.#clock.now();
    if (now < this.#windowEndsAt) return;
    const isNext = now < this.#windowEndsAt + WINDOW_MS;
    this.#writesBefore = isNext ? this.#writes : 0;
    this.#writes = 0;
    this.#windowEndsAt = now + WINDOW_MS;
  }
}
