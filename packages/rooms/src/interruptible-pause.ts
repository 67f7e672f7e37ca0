import type { Clock } from './ports.ts';

/** A wait that may turn out shorter than was thought when it began. */
export class InterruptiblePause {
  readonly #clock: Clock;
  #endIn: ((ms: number) => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Lets so much time pass, or what `shorten` says meanwhile. One waits at a time. */
  async wait(ms: number): Promise<void> {
    const cancels: (() => void)[] = [];
    await new Promise<void>((resolve) => {
      this.#endIn = (leftMs) => cancels.push(this.#clock.after(leftMs, resolve));
      this.#endIn(ms);
    });
    this.#endIn = undefined;
    for (const cancel of cancels) cancel();
  }

  /** Whoever waits goes on after so much time at the latest. */
  shorten(ms: number): void {
    this.#endIn?.(ms);
  }
}
