/** The gap between two fan-outs is so many times what the last one cost: a lone edit leaves at once. */
const GAP_PER_COST = 10;
const LONGEST_GAP_MS = 40;
/** Shorter than this, a gap is not worth a timer. */
const SHORTEST_GAP_MS = 1;

/** Under load the ticks stretch and each carries more, so that fan-out takes a tenth of the time at most. */
export class Pace {
  #notBefore = 0;

  /** A fan-out ended at `now` that had begun at `startedAt`, both in milliseconds of one clock. */
  spent(startedAt: number, now: number): void {
    this.#notBefore = now + Math.min(LONGEST_GAP_MS, GAP_PER_COST * (now - startedAt));
  }

  /** How long the next tick has to wait yet, in milliseconds; 0 when it may go. */
  waitMs(now: number): number {
    const gapMs = this.#notBefore - now;
    return gapMs < SHORTEST_GAP_MS ? 0 : gapMs;
  }
}
