/** Tells once when nothing was heard for too long. Counts real time, so that a throttled timer never tells early. */
export class SilenceWatch {
  readonly #limitMs: () => number;
  readonly #tooQuiet: () => void;
  #heardAtMs = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param limitMs asked again each time, since how much silence is normal may change */
  constructor(limitMs: () => number, tooQuiet: () => void) {
    this.#limitMs = limitMs;
    this.#tooQuiet = tooQuiet;
  }

  start(): void {
    this.heard();
    this.check();
  }

  heard(): void {
    this.#heardAtMs = performance.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Looks now; for when the limit has become shorter. */
  check(): void {
    this.stop();
    const leftMs = this.#heardAtMs + this.#limitMs() - performance.now();
    if (leftMs <= 0) this.#tooQuiet();
    else this.#timer = setTimeout(() => this.check(), leftMs);
  }
}
