/** What a person may spend each second on end, and at once after a rest. */
export interface Allowance {
  readonly perSecond: number;
  readonly burst: number;
}

/** Update frames of one person. */
export const UPDATE_FRAMES: Allowance = { perSecond: 30, burst: 120 };
/** Bytes of these: one whole offline copy and more at once, far above typing on end. */
export const UPDATE_BYTES: Allowance = { perSecond: 262_144, burst: 4_194_304 };
/** Presence frames, and questions for what one lacks. */
export const PRESENCE_FRAMES: Allowance = { perSecond: 30, burst: 120 };
/** Frames that the log is read for before they are refused: of one whose page moved to another server, very few. */
export const DOUBTS: Allowance = { perSecond: 1, burst: 10 };

interface Bucket {
  left: number;
  filledAt: number;
}

/** Keeps what each person spends: all of their tabs together, and nobody else's. */
export class Budget {
  readonly #allowance: Allowance;
  readonly #buckets = new Map<string, Bucket>();

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  /**
   * Takes a cost off a person's budget.
   * @param now milliseconds of a clock that never goes back
   * @returns false when there is not that much left; nothing is taken then
   */
  allows(person: string, now: number, cost = 1): boolean {
    const { perSecond, burst } = this.#allowance;
    const bucket = this.#buckets.get(person) ?? this.#fill(person, now);
    bucket.left = Math.min(burst, bucket.left + ((now - bucket.filledAt) * perSecond) / 1_000);
    bucket.filledAt = now;
    if (bucket.left < cost) return false;
    bucket.left -= cost;
    return true;
  }

  #fill(person: string, now: number): Bucket {
    const bucket = { left: this.#allowance.burst, filledAt: now };
    this.#buckets.set(person, bucket);
    return bucket;
  }
}
