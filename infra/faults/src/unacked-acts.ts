import type { Act, Carrier, History } from './histories.ts';

interface Waiting {
  readonly act: Act;
  /** The socket that took it along last, and the frame whose ack covers it. */
  sent: { readonly socket: object; readonly frame: number; readonly carrier: Carrier } | undefined;
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
    this.#current = { act, sent: undefined };
    this.#waiting.push(this.#current);
    change();
    this.#current = undefined;
  }

  sent(socket: object, frame: number, answersSync: boolean): void {
    if (answersSync) {
      for (const waiting of this.#waiting) waiting.sent = { socket, frame, carrier: 'sync-answer' };
    } else if (this.#current) this.#current.sent = { socket, frame, carrier: 'own-frame' };
  }

  acked(socket: object, count: number): void {
    const stillWaiting: Waiting[] = [];
    for (const waiting of this.#waiting) {
      const { act, sent } = waiting;
      if (sent?.socket === socket && sent.frame <= count) this.#history.ok(act, sent.carrier);
      else stillWaiting.push(waiting);
    }
    this.#waiting = stillWaiting;
  }

  /** The page is gone: nobody will ever say what became of these. */
  abandon(): void {
    for (const { act } of this.#waiting.splice(0)) this.#history.unknown(act);
  }
}
