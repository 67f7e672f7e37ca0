/** Frames of one kind that a person may send each second on end, and how many at once after a rest. */
const PER_SECOND = 30;
const BURST = 120;

interface Bucket {
  left: number;
  filledAt: number;
}

/** Keeps the rate of each person's frames: all of their tabs together, and nobody else's. */
export class FrameRate {
  readonly #buckets = new Map<string, Bucket>();

  /**
   * Takes one frame in.
   * @param now milliseconds of a clock that never goes back
   * @returns false when this person has sent more than they may
   */
  allows(person: string, now: number): boolean {
    const bucket = this.#buckets.get(person) ?? { left: BURST, filledAt: now };
    bucket.left = Math.min(BURST, bucket.left + ((now - bucket.filledAt) * PER_SECOND) / 1_000);
    bucket.filledAt = now;
    this.#buckets.set(person, bucket);
    if (bucket.left < 1) return false;
    bucket.left -= 1;
    return true;
  }
}
