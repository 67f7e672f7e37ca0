/** How fast commands may come over one connection: so many at once, and then so many a second. */
export interface CommandRate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Somebody who runs the room prepares a day in one go; a table raises a hand now and then. */
export const STAFF_RATE: CommandRate = { burst: 200, perSecond: 20 };
export const TABLE_RATE: CommandRate = { burst: 60, perSecond: 1 };

/** Counts the commands of one connection. */
export class CommandAllowance {
  readonly #rate: CommandRate;
  #left: number;
  #at: number;

  /** @param now milliseconds, of whatever beginning */
  constructor(rate: CommandRate, now: number) {
    this.#rate = rate;
    this.#left = rate.burst;
    this.#at = now;
  }

  /** Whether one more is within the rate; it is counted then. */
  take(now: number): boolean {
    const { burst, perSecond } = this.#rate;
    const gained = (Math.max(0, now - this.#at) / 1_000) * perSecond;
    this.#left = Math.min(burst, this.#left + gained);
    this.#at = now;
    if (this.#left < 1) return false;
    this.#left--;
    return true;
  }
}
