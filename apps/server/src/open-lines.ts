import type { EventEmitter } from 'node:events';

/** Lines that stand now, to be counted and waited for. */
export class OpenLines {
  readonly #lines = new Set<EventEmitter>();
  #none: PromiseWithResolvers<void> | undefined;

  /** @param line tells its end by `close` */
  add(line: EventEmitter): void {
    this.#lines.add(line);
    line.once('close', () => {
      this.#lines.delete(line);
      if (this.#lines.size === 0) this.#none?.resolve();
    });
  }

  get count(): number {
    return this.#lines.size;
  }

  /** Resolves once the last one has closed, or when this much time has passed. */
  async closed(withinMs: number): Promise<void> {
    if (this.#lines.size === 0) return;
    this.#none = Promise.withResolvers();
    const timeout = setTimeout(this.#none.resolve, withinMs);
    await this.#none.promise;
    clearTimeout(timeout);
  }
}
