import type { ServerBeat } from './server-beat.ts';

/** The gap between two ticks is so many times what the last one cost: a lone edit leaves at once. */
const GAP_PER_COST = 30;
/** What a tick costs beside its own work: the way to the committer's thread and back. */
const COMMIT_COST_MS = 0.5;
/** With a commit after it, 99 of 100 edits are still everywhere within 60 ms. */
const LONGEST_GAP_MS = 40;
/** A tick that costs much is itself a wait: so long it may cost before the gap is shortened for it … */
const COST_UNNOTICED_MS = 1;
const GAP_LOST_PER_COST = 15;
/** … to this in a room of 400. */
const LONGEST_GAP_OF_A_CROWD_MS = 20;
/** With what other servers did it may go after this much of the gap: so servers' ticks follow each other. */
const GAP_IN_COMPANY = 0.6;
/** Shorter than this, a gap is not worth a timer. */
const SHORTEST_GAP_MS = 1;

/** Under load the ticks stretch and each carries more, so that they take a thirtieth of the time. */
export class Pace {
  readonly #beat: Pick<ServerBeat, 'ticked' | 'waitMs'>;
  #notBefore = 0;
  #notBeforeInCompany = 0;

  /** @param beat on which the rooms of a busy process tick together */
  constructor(beat: Pick<ServerBeat, 'ticked' | 'waitMs'>) {
    this.#beat = beat;
  }

  /** A tick ended at `now` that had cost so many milliseconds of work; 0, too little to measure, asks for no gap. */
  spent(costMs: number, now: number): void {
    const gapMs = costMs === 0 ? 0 : GAP_PER_COST * (costMs + COMMIT_COST_MS);
    const longestMs = Math.max(
      LONGEST_GAP_OF_A_CROWD_MS,
      LONGEST_GAP_MS - GAP_LOST_PER_COST * Math.max(0, costMs - COST_UNNOTICED_MS),
    );
    const waitMs = Math.min(longestMs, gapMs);
    this.#notBefore = now + waitMs;
    this.#notBeforeInCompany = now + waitMs * GAP_IN_COMPANY;
    this.#beat.ticked();
  }

  /**
   * How long the next tick has to wait yet, in milliseconds; 0 when it may go.
   * @param inCompany whether something leaves for everybody anyway, and takes it along
   */
  waitMs(now: number, inCompany = false): number {
    const notBefore = inCompany ? this.#notBeforeInCompany : this.#notBefore;
    const gapMs = Math.max(notBefore - now, this.#beat.waitMs());
    return gapMs < SHORTEST_GAP_MS ? 0 : gapMs;
  }
}
