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

/** A token bucket: what one person may spend yet, all of their tabs together. */
export class Bucket {
  readonly #perSecond: number;
  readonly #burst: number;
  /** When it is full again if nothing more is taken out, in thousandths of what it fills by each second. */
  #fullAt = Number.NEGATIVE_INFINITY;

  constructor({ perSecond, burst }: Allowance) {
    this.#perSecond = perSecond;
    this.#burst = burst;
  }

  /**
   * Takes a cost out.
   * @param nowMs milliseconds of a clock that never goes back
   * @returns false when there is not that much left; nothing is taken then
   */
  allows(nowMs: number, cost = 1): boolean {
    const now = nowMs * this.#perSecond;
    const fullAt = Math.max(this.#fullAt, now) + cost * 1_000;
    if (fullAt - now > this.#burst * 1_000) return false;
    this.#fullAt = fullAt;
    return true;
  }
}

/** What one person may still send into one room. */
export class Budget {
  readonly updateFrames = new Bucket(UPDATE_FRAMES);
  readonly updateBytes = new Bucket(UPDATE_BYTES);
  readonly presenceFrames = new Bucket(PRESENCE_FRAMES);
  readonly doubts = new Bucket(DOUBTS);
  /** Until when somebody whose update spoilt the document has to wait. */
  benchedUntil = Number.NEGATIVE_INFINITY;
}
