/** One after another for each key: what must not happen twice at once. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Does the work when everything that was asked for under this key before is done. */
  take<Result>(key: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(key) ?? Promise.resolve()).then(work);
    const settled = turn.catch(() => undefined);
    this.#last.set(key, settled);
    void settled.then(() => {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    });
    return turn;
  }
}
