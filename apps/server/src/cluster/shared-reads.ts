/**
 * Reads of what may change at any moment. Each begins after it was asked for, so that it holds whatever was stored
 * before; all who ask while one is under way share the next one.
 */
export class SharedReads<Result> {
  readonly #underWay = new Map<string, Promise<unknown>>();
  readonly #next = new Map<string, Promise<Result>>();

  read(key: string, work: () => Promise<Result>): Promise<Result> {
    const waiting = this.#next.get(key);
    if (waiting) return waiting;
    const before = this.#underWay.get(key);
    if (!before) return this.#begin(key, work);
    const next = before.then(() => {
      this.#next.delete(key);
      return this.#begin(key, work);
    });
    this.#next.set(key, next);
    return next;
  }

  #begin(key: string, work: () => Promise<Result>): Promise<Result> {
    const result = work();
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#underWay.set(key, settled);
    void settled.then(() => {
      if (this.#underWay.get(key) === settled) this.#underWay.delete(key);
    });
    return result;
  }
}
