/** What has to be closed, and what it is called in a message. */
export interface Closer {
  readonly name: string;
  close(): void | Promise<void>;
}

/**
 * Collects closers as parts are started and runs them backward, once, each with its share of a
 * deadline: one that hangs is left behind, and the next still runs.
 */
export class Shutdown {
  readonly #closers: Closer[] = [];
  #running: Promise<readonly string[]> | undefined;

  add(name: string, close: () => void | Promise<void>): void {
    this.#closers.push({ name, close });
  }

  /**
   * @param deadlineMs for each closer
   * @returns the names of those that failed or did not end in time
   */
  run(deadlineMs = 8_000): Promise<readonly string[]> {
    this.#running ??= this.#closeAll(deadlineMs);
    return this.#running;
  }

  async #closeAll(deadlineMs: number): Promise<readonly string[]> {
    const unfinished: string[] = [];
    for (const { name, close } of this.#closers.splice(0).reverse()) {
      const timer = Promise.withResolvers<never>();
      const timeout = setTimeout(() => timer.reject(new Error('too slow')), deadlineMs);
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
