import type { Clock } from './ports.ts';

/** Lets so many pieces of work go on at once; the others wait in the order in which they came. */
export class Turns {
  readonly #clock: Clock;
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(atOnce: number, clock: Clock) {
    this.#free = atOnce;
    this.#clock = clock;
  }

  /** Runs `work` when its turn has come. @throws what it throws */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      return await work();
    } finally {
      this.#next();
    }
  }

  /** Whoever waits goes on after what else the process has to do, so that many turns stall nobody. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next) this.#clock.after(0, next);
    else this.#free++;
  }
}
