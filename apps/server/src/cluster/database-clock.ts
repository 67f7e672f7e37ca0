import type { Clock } from '@throughline/rooms';

const MEASURED_EVERY_MS = 60_000;
const AFTER_FAILURE_MS = 5_000;
/** Of so many measures the quickest is gone by. */
const MEASURES = 3;

/**
 * The time of day by the database's clock, by which several servers go: however wrong the clocks of their machines are,
 * a step's time ends at one moment. Between two measures this machine's steady clock is gone by, which nobody sets.
 */
export class DatabaseClock {
  readonly #ask: () => Promise<number>;
  readonly #here: () => number;
  readonly #clock: Pick<Clock, 'after'>;
  readonly #trouble: (error: unknown) => void;
  /** What is added to this machine's time. */
  #offsetMs = 0;
  #callOff: (() => void) | undefined;
  #closed = false;

  /**
   * @param ports `ask`: the database's time, in milliseconds since 1970; `here`: this machine's, which may be any
   */
  constructor(ports: {
    ask: () => Promise<number>;
    here?: (() => number) | undefined;
    clock: Pick<Clock, 'after'>;
    trouble: (error: unknown) => void;
  }) {
    this.#ask = ports.ask;
    this.#here = ports.here ?? (() => performance.timeOrigin + performance.now());
    this.#clock = ports.clock;
    this.#trouble = ports.trouble;
  }

  /** Milliseconds since 1970. */
  readonly now = (): number => Math.round(this.#here() + this.#offsetMs);

  /** Measures for the first time, and from now on. */
  async start(): Promise<void> {
    await this.#measure();
  }

  close(): void {
    this.#closed = true;
    this.#callOff?.();
  }

  async #measure(): Promise<void> {
    let next = MEASURED_EVERY_MS;
    try {
      this.#offsetMs = await this.#offset();
    } catch (error) {
      this.#trouble(error);
      next = AFTER_FAILURE_MS;
    }
    if (!this.#closed) this.#callOff = this.#clock.after(next, () => void this.#measure());
  }

  /** How far the database's clock is ahead of ours; wrong by half as long as the answer took, at most. */
  async #offset(): Promise<number> {
    let best = { tookMs: Number.POSITIVE_INFINITY, offsetMs: 0 };
    for (let measure = 0; measure < MEASURES; measure++) {
      const asked = this.#here();
      const time = await this.#ask();
      const tookMs = this.#here() - asked;
      if (tookMs < best.tookMs) best = { tookMs, offsetMs: time - (asked + tookMs / 2) };
    }
    return best.offsetMs;
  }
}
