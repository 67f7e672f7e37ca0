import { Budget } from './budget.ts';
import type { Clock, RoomMember } from './ports.ts';
import type { RoomSession } from './session.ts';

/** How long somebody whose update spoilt the document is kept from it: building it again costs everyone. */
const BENCH_MS = 10_000;

/** What each person may send into one room, before anybody looks at what it is. */
export class Admission {
  readonly #clock: Clock;
  /** By author key: all of somebody's tabs spend together. */
  readonly #budgets = new Map<string, Budget>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** What somebody who comes may spend: what their other tabs left of it. */
  budgetOf({ person }: RoomMember): Budget {
    const budget = this.#budgets.get(person.key) ?? new Budget();
    this.#budgets.set(person.key, budget);
    return budget;
  }

  /** @returns why this update may not come in, or undefined when it may */
  refusalOfUpdate(session: RoomSession, bytes: number): 'tryAgain' | 'tooFast' | undefined {
    if (this.isBenched(session)) return 'tryAgain';
    const { updateFrames, updateBytes } = session.budget;
    const now = this.#clock.now();
    return updateFrames.allows(now) && updateBytes.allows(now, bytes) ? undefined : 'tooFast';
  }

  /** Presence and questions are courtesies: what is too much of them is as if it had not been said. */
  allowsCourtesy({ budget }: RoomSession): boolean {
    return budget.presenceFrames.allows(this.#clock.now());
  }

  /** Whether the log is read once more for a frame of theirs that would be refused. */
  allowsDoubt({ budget }: RoomSession): boolean {
    return budget.doubts.allows(this.#clock.now());
  }

  bench({ budget }: RoomSession): void {
    budget.benchedUntil = this.#clock.now() + BENCH_MS;
  }

  isBenched({ budget }: RoomSession): boolean {
    return budget.benchedUntil > this.#clock.now();
  }
}
