import { Budget, DOUBTS, PRESENCE_FRAMES, UPDATE_BYTES, UPDATE_FRAMES } from './budget.ts';
import type { Clock } from './ports.ts';
import type { RoomSession } from './session.ts';

/** How long somebody whose update spoilt the document is kept from it: building it again costs everyone. */
const BENCH_MS = 10_000;

/** What each person may send into one room, before anybody looks at what it is. */
export class Admission {
  readonly #clock: Clock;
  readonly #updateFrames = new Budget(UPDATE_FRAMES);
  readonly #updateBytes = new Budget(UPDATE_BYTES);
  readonly #presenceFrames = new Budget(PRESENCE_FRAMES);
  readonly #doubts = new Budget(DOUBTS);
  /** Until when a person who spoilt the document has to wait. */
  readonly #benched = new Map<string, number>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** @returns why this update may not come in, or undefined when it may */
  refusalOfUpdate(session: RoomSession, bytes: number): 'tryAgain' | 'tooFast' | undefined {
    if (this.isBenched(session)) return 'tryAgain';
    const { key } = session.member.person;
    const now = this.#clock.now();
    const within = this.#updateFrames.allows(key, now) && this.#updateBytes.allows(key, now, bytes);
    return within ? undefined : 'tooFast';
  }

  /** Presence and questions are courtesies: what is too much of them is as if it had not been said. */
  allowsCourtesy(session: RoomSession): boolean {
    return this.#presenceFrames.allows(session.member.person.key, this.#clock.now());
  }

  /** Whether the log is read once more for a frame of theirs that would be refused. */
  allowsDoubt(session: RoomSession): boolean {
    return this.#doubts.allows(session.member.person.key, this.#clock.now());
  }

  bench(session: RoomSession): void {
    this.#benched.set(session.member.person.key, this.#clock.now() + BENCH_MS);
  }

  isBenched({ member }: RoomSession): boolean {
    return (this.#benched.get(member.person.key) ?? 0) > this.#clock.now();
  }
}
