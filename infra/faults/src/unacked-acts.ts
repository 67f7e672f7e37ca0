import type { Act, History } from './histories.ts';

interface Waiting {
  readonly act: Act;
  /** The socket that carried it last, and the frame whose ack covers it. */
  carrier: { readonly socket: object; readonly frame: number } | undefined;
}

/**
 * Which acts of one page wait for which ack. An update frame carries the act that is being done when
 * it leaves; an answer to a sync request carries all that was done before it.
 */
export class UnackedActs {
  readonly #history: History;
  #waiting: Waiting[] = [];
  #current: Waiting | undefined;

  constructor(history: History) {
    this.#history = history;
  }

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  /** Writes the act down as tried, then does it. */
  carryOut(act: Act, change: () => void): void {
    this.#history.invoke(act);
    this.#current = { act, carrier: undefined };
    this.#waiting.push(this.#current);
    change();
    this.#current = undefined;
  }

  sent(socket: object, frame: number, answersSync: boolean): void {
    const carrier = { socket, frame };
    if (answersSync) for (const waiting of this.#waiting) waiting.carrier = carrier;
    else if (this.#current) this.#current.carrier = carrier;
  }

  acked(socket: object, count: number): void {
    const covered = ({ carrier }: Waiting) => carrier?.socket === socket && carrier.frame <= count;
    const acked = this.#waiting.filter(covered);
    if (acked.length === 0) return;
    this.#waiting = this.#waiting.filter((waiting) => !covered(waiting));
    for (const { act } of acked) this.#history.ok(act);
  }

  /** The page is gone: nobody will ever say what became of these. */
  abandon(): void {
    for (const { act } of this.#waiting.splice(0)) this.#history.unknown(act);
  }
}
