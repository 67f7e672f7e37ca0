import * as Y from 'yjs';

/** Yjs client id → the clock below which everything of that client is meant. */
export type Clocks = ReadonlyMap<number, number>;

/**
 * What the server is known to hold durably of a document. It only grows. Clocks do not see deletions:
 * this decides which text was never taken, and never whether everything is saved.
 */
export class ServerHas {
  readonly #clocks = new Map<number, number>();

  get clocks(): Clocks {
    return this.#clocks;
  }

  add(clocks: Clocks): void {
    for (const [client, clock] of clocks) {
      if (clock > (this.#clocks.get(client) ?? 0)) this.#clocks.set(client, clock);
    }
  }

  /** Whether everything ever inserted into this document is known to be on the server. */
  covers(doc: Y.Doc): boolean {
    return [...clocksOf(doc)].every(([client, clock]) => clock <= (this.#clocks.get(client) ?? 0));
  }

  encode(): Uint8Array {
    return Y.encodeStateVector(new Map(this.#clocks));
  }
}

/** Where each client's clock stands in this document. */
export function clocksOf(doc: Y.Doc): Clocks {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}
