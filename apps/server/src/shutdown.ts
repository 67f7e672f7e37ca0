/** What has to be closed, and what it is called in a message. */
export interface Closer {
  readonly name: string;
  close(): void | Promise<void>;
}

/** Whoever asks a process to stop gives it ten seconds as a rule, and then ends it. */
const ALL_WITHIN_MS = 9_500;
/** What one that hangs takes of the time that is left: the others need some too. */
const SHARE = 0.75;

/**
 * Collects closers as parts are started and runs them backward, once, each with its share of a
 * deadline for all: one that hangs is left behind, and the next still runs.
 */
export class Shutdown {
  readonly #closers: Closer[] = [];
  #running: Promise<readonly string[]> | undefined;

  add(name: string, close: () => void | Promise<void>): void {
    this.#closers.push({ name, close });
  }

  /**
   * @param withinMs for all together
   * @returns the names of those that failed or did not end in time
   */
  run(withinMs = ALL_WITHIN_MS): Promise<readonly string[]> {
    this.#running ??= this.#closeAll(performance.now() + withinMs);
    return this.#running;
  }

  async #closeAll(deadlineMs: number): Promise<readonly string[]> {
    const unfinished: string[] = [];
    for (const { name, close } of this.#closers.splice(0).reverse()) {
      const timer = Promise.withResolvers<never>();
      const shareMs = Math.max(0, SHARE * (deadlineMs - performance.now()));
      const timeout = setTimeout(() => timer.reject(new Error('too slow')), shareMs);
      try {
        await Promise.race([close(), timer.promise]);
      } catch {
        unfinished.push(name);
      } finally {
        clearTimeout(timeout);
      }
    }
    return unfinished;
  }
}
