import * as Y from 'yjs';
import type { GuardedDocument } from './guard.ts';

/**
 * The guard's view of a document while a batch is being gathered: what the Y.Doc holds, and on top
 * of it the clocks and claims of updates that were accepted and not yet applied.
 */
export class BatchView implements GuardedDocument {
  readonly #doc: Y.Doc;
  readonly #owners: Map<number, string>;
  readonly #clocks = new Map<number, number>();

  /** @param owners whose each client id is; claims are added to it as updates are accepted */
  constructor(doc: Y.Doc, owners: Map<number, string>) {
    this.#doc = doc;
    this.#owners = owners;
  }

  clockOf(client: number): number {
    return this.#clocks.get(client) ?? Y.getState(this.#doc.store, client);
  }

  ownerOf(client: number): string | undefined {
    return this.#owners.get(client);
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    const structs = this.#doc.store.clients.get(client);
    const end = clock + length;
    if (!structs || end > Y.getState(this.#doc.store, client)) return false;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) return true;
      if (!struct.deleted) return false;
    }
    return true;
  }

  accept(clocks: ReadonlyMap<number, number>, claims: readonly number[], author: string): void {
    for (const [client, clock] of clocks) this.#clocks.set(client, clock);
    for (const client of claims) this.#owners.set(client, author);
  }

  /** Whether the Y.Doc now stands where the accepted updates said it would, with nothing left over. */
  wasReached(): boolean {
    const { store } = this.#doc;
    if (store.pendingStructs !== null || store.pendingDs !== null) return false;
    return [...this.#clocks].every(([client, clock]) => Y.getState(store, client) === clock);
  }
}
