/** Whose each Yjs client id of a document is, and how many each person has. */
export class Ownership {
  readonly #owners = new Map<number, string>();
  readonly #counts = new Map<string, number>();

  /** @param owners client id → author key */
  constructor(owners: ReadonlyMap<number, string>) {
    for (const [client, author] of owners) this.claim(client, author);
  }

  of(client: number): string | undefined {
    return this.#owners.get(client);
  }

  /** The client id that was claimed last for an author. */
  lastOf(author: string): number | undefined {
    let last: number | undefined;
    for (const [client, owner] of this.#owners) if (owner === author) last = client;
    return last;
  }

  count(author: string): number {
    return this.#counts.get(author) ?? 0;
  }

  /** A second claim by the same author changes nothing. */
  claim(client: number, author: string): void {
    if (this.#owners.get(client) === author) return;
    this.#owners.set(client, author);
    this.#counts.set(author, this.count(author) + 1);
  }
}
