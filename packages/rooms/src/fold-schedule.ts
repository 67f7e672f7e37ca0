/** So many unfolded entries make a checkpoint worth its write. */
const FOLD_AFTER_ENTRIES = 500;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 60_000;

/**
 * When a room that people are in folds its log. A fold that failed is tried again, ever less often:
 * each try encodes the whole document, and on a failing disk it takes the appends of every room that
 * shares its commit down with it.
 */
export class FoldSchedule {
  #notBefore = 0;
  #failures = 0;

  isDue(unfolded: number, now: number): boolean {
    return unfolded >= FOLD_AFTER_ENTRIES && now >= this.#notBefore;
  }

  succeeded(): void {
    this.#notBefore = 0;
    this.#failures = 0;
  }

  failed(now: number): void {
    this.#notBefore = now + Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures);
    this.#failures += 1;
  }
}
