/** So long is an id of a thing that the server made. */
const LENGTH = 16;

/** Ids in the place of others; also at the end of an id that was made of two: `cluster-team`. */
export class MarkedIds {
  readonly #to: ReadonlyMap<string, string>;

  constructor(pairs: Iterable<readonly [from: string, to: string]>) {
    this.#to = new Map(pairs);
  }

  of(id: string): string {
    const known = this.#to.get(id);
    if (known !== undefined) return known;
    if (id.length <= LENGTH + 1 || id.at(-LENGTH - 1) !== '-') return id;
    const last = this.#to.get(id.slice(-LENGTH));
    return last === undefined ? id : id.slice(0, -LENGTH) + last;
  }
}
