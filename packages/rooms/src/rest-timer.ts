import type { Clock } from './ports.ts';

const REST_AFTER_MS = 3_000;

/** Says when a document has not been written to for 3 s: one timer for a whole stretch of writing. */
export class RestTimer {
  readonly #clock: Clock;
  readonly #rest: () => boolean;
  #cancel: (() => void) | undefined;
  #notBefore = 0;

  /** @param rest called when the time has come; false when it cannot be just now and is asked later */
  constructor(clock: Clock, rest: () => boolean) {
    this.#clock = clock;
    this.#rest = rest;
  }

  /** It was written to. */
  later(): void {
    this.#notBefore = this.#clock.now() + REST_AFTER_MS;
    this.#cancel ??= this.#clock.after(REST_AFTER_MS, this.#look);
  }

  stop(): void {
    this.#cancel?.();
  }

  readonly #look = (): void => {
    this.#cancel = undefined;
    const leftMs = this.#notBefore - this.#clock.now();
    if (leftMs > 0) this.#cancel = this.#clock.after(leftMs, this.#look);
    else if (!this.#rest()) this.later();
  };
}
