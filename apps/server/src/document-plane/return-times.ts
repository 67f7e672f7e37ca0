import { closeReason, comeBackText, MAX_COME_BACK_MS } from '@throughline/protocol';

/** People who are sent away together come back one after another, so far apart: 300 of them over 3 s. */
const APART_MS = 10;
/** Those whom a server sends away as it stops are back within so long, however many they are. */
const ALL_BACK_MS = 8_000;
/** Who sends too much is asked to pause for so long at least. */
const TOO_FAST_MS = 1_000;

/**
 * When those who are sent away may come back. Each is given the next free moment, so the stretch grows
 * with their number, and a few people come back at once.
 */
export class ReturnTimes {
  readonly #now: () => number;
  #nextFree = 0;

  /** @param now milliseconds since some fixed moment */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** What a close frame says: a reason, and for one that means "come back" also when. */
  textFor(code: number, reason: string): string {
    switch (closeReason(code)) {
      case 'restarting':
        return comeBackText(reason, this.restartingMs());
      case 'tryAgain':
        return comeBackText(reason, this.#takeTurn(MAX_COME_BACK_MS));
      case 'tooFast':
        return comeBackText(reason, TOO_FAST_MS + this.#takeTurn(MAX_COME_BACK_MS));
      default:
        return reason;
    }
  }

  /** How long somebody is asked to stay away from a server that stops. */
  restartingMs(): number {
    return this.#takeTurn(ALL_BACK_MS);
  }

  #takeTurn(mostMs: number): number {
    const now = this.#now();
    const turn = Math.max(now, this.#nextFree);
    this.#nextFree = turn + APART_MS;
    const waitMs = turn - now;
    // More people than turns: the rest are spread evenly over all of them.
    return waitMs <= mostMs ? waitMs : waitMs % mostMs;
  }
}
