import type { Clock } from './ports.ts';

/** A wait that may be cut short. One waits at a time. */
export class InterruptiblePause {
  readonly #clock: Clock;
  #end: (() => void) | undefined;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Lets so much time pass, unless it is ended before. */
  async wait(ms: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const cancel = this.#clock.after(ms, resolve);
    this.#end = resolve;
    await promise;
    this.#end = undefined;
    cancel();
  }

  end(): void {
    this.#end?.();
  }
}
