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

  /** When something was last heard, by `performance.now()`. */
  get heardAtMs(): number {
    return this.#heardAtMs;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Looks now; for when the limit has become shorter. */
  check(): void {
    this.stop();
    const limitMs = this.#limitMs();
    // The page itself may have slept: what waits to be read is let in before the line is judged.
    const graceMs = limitMs / 30;
    const leftMs = this.#heardAtMs + limitMs - graceMs - performance.now();
    if (leftMs > 0) this.#timer = setTimeout(() => this.check(), leftMs);
    else this.#timer = setTimeout(() => this.#judge(this.#heardAtMs), graceMs);
  }

  /** If nothing is heard within so long from now, `dead` is called in place of the usual. */
  doubt(withinMs: number, dead: () => void): void {
    this.stop();
    const heardAtMs = this.#heardAtMs;
    this.#timer = setTimeout(() => {
      if (this.#heardAtMs === heardAtMs) dead();
      else this.check();
    }, withinMs);
  }

  #judge(heardAtMs: number): void {
    if (this.#heardAtMs === heardAtMs) this.#tooQuiet();
    else this.check();
  }
}
