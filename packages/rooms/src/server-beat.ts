import type { Clock } from './ports.ts';

/** From so many ticks a second on, a process has enough rooms at work for them to go together. */
const BUSY_FROM_TICKS = 300;
const TICKS_A_SECOND_PER_BEAT_MS = 15;
/** With a commit after it, 99 of 100 edits are still everywhere within 60 ms. */
const LONGEST_BEAT_MS = 40;
const WINDOW_MS = 1_000;

/**
 * When many rooms of a process are at work they tick together, on one beat, rather than each for itself:
 * what is typed in a room within a beat leaves in one write for each reader, and all rooms' edits are in one
 * commit. While few are at work there is no beat.
 */
export class ServerBeat {
  readonly #clock: Clock;
  #windowEndsAt: number;
  #ticks = 0;
  #beatMs = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#windowEndsAt = clock.now() + WINDOW_MS;
  }

  /** A room has ticked. */
  ticked(): void {
    this.#turn();
    this.#ticks++;
  }

  /** Milliseconds from beat to beat, 20 to 40; 0 while there is none. */
  get lengthMs(): number {
    this.#turn();
    return this.#beatMs;
  }

  /** Milliseconds until the next beat, at most 40; 0 while there is none. */
  waitMs(): number {
    const { lengthMs } = this;
    return lengthMs === 0 ? 0 : lengthMs - (this.#clock.now() % lengthMs);
  }

  #turn(): void {
    const now = this.#clock.now();
    if (now < this.#windowEndsAt) return;
    const wasBusy = now < this.#windowEndsAt + WINDOW_MS && this.#ticks >= BUSY_FROM_TICKS;
    const wanted = this.#ticks / TICKS_A_SECOND_PER_BEAT_MS;
    this.#beatMs = wasBusy ? Math.min(LONGEST_BEAT_MS, wanted) : 0;
    this.#ticks = 0;
    this.#windowEndsAt = now + WINDOW_MS;
  }
}
