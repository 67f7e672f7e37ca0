import { PACE_MINUTES } from '@throughline/protocol';

const MINUTE_MS = 60_000;
/** A board on which somebody wrote this short a while ago is not quiet. */
const QUIET_AFTER_MS = 60_000;

interface Activity {
  writtenAt: number | undefined;
  /** The minute that is the last of `added`. */
  minute: number;
  /** What was added in each of the last minutes. */
  added: number[];
}

/**
 * When people wrote on each board, and how much they put there, as commits tell it: a look-up and a number for each
 * commit, and no document is looked at. In memory alone.
 */
export class BoardActivity {
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #boards = new Map<string, Activity>();

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  wrote(boardId: string): void {
    this.#of(boardId).writtenAt = this.#now();
  }

  added(boardId: string, count: number): void {
    const { added } = this.#upToNow(this.#of(boardId));
    added[PACE_MINUTES - 1] = (added[PACE_MINUTES - 1] ?? 0) + count;
  }

  /** Since when nobody has written, as far as this server knows; null while somebody does. */
  quietSince(boardId: string): number | null {
    const since = this.#boards.get(boardId)?.writtenAt ?? this.#startedAt;
    return this.#now() - since < QUIET_AFTER_MS ? null : since;
  }

  /** What was added in each of the last minutes, the running one last. */
  pace(boardId: string): readonly number[] {
    const known = this.#boards.get(boardId);
    return known ? this.#upToNow(known).added : new Array(PACE_MINUTES).fill(0);
  }

  forget(boardId: string): void {
    this.#boards.delete(boardId);
  }

  #of(boardId: string): Activity {
    const known = this.#boards.get(boardId);
    if (known) return known;
    const added = new Array<number>(PACE_MINUTES).fill(0);
    const fresh = { writtenAt: undefined, minute: this.#minute, added };
    this.#boards.set(boardId, fresh);
    return fresh;
  }

  get #minute(): number {
    return Math.floor(this.#now() / MINUTE_MS);
  }

  /** Minutes that went by without anything push the others out. */
  #upToNow(activity: Activity): Activity {
    const passed = Math.min(Math.max(0, this.#minute - activity.minute), PACE_MINUTES);
    if (passed > 0) {
      activity.added = [...activity.added.slice(passed), ...new Array(passed).fill(0)];
      activity.minute = this.#minute;
    }
    return activity;
  }
}
