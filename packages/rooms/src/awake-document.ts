import * as Y from 'yjs';
import type { DocumentForm } from './document-form.ts';
import { ItemOrder } from './item-order.ts';
import type { StateSummary } from './ports.ts';

/** How many types may stand one in another: a board needs four. */
const MAX_DEPTH = 12;

function isTooDeep(item: Y.Item): boolean {
  let above: Y.Item | null = item;
  for (let depth = 0; depth <= MAX_DEPTH; depth++) {
    const parent: unknown = above.parent;
    above = parent instanceof Y.AbstractType ? parent._item : null;
    if (above === null) return false;
  }
  return true;
}

/** A document as a Y.Doc: what can be written to. */
export class AwakeDocument implements DocumentForm {
  readonly doc = new Y.Doc();

  /** @throws when the bytes are no Yjs updates, or leave a gap */
  constructor(updates: readonly Uint8Array[]) {
    this.apply(updates);
    if (this.hasGap) throw new Error('the stored log leaves a gap');
  }

  get hasGap(): boolean {
    const { store } = this.doc;
    return store.pendingStructs !== null || store.pendingDs !== null;
  }

  /** Applies updates in one transaction. A throw leaves the document spoilt. */
  apply(updates: readonly Uint8Array[]): void {
    Y.transact(this.doc, () => {
      for (const update of updates) Y.applyUpdate(this.doc, update);
    });
  }

  /**
   * Lets somebody write in it under a client id, in one transaction.
   * @param written told what was written, also of a change that throws; not called when nothing was
   * @throws what `change` throws
   */
  write(client: number, change: (doc: Y.Doc) => void, written: (update: Uint8Array) => void): void {
    const { doc } = this;
    const { clientID } = doc;
    doc.on('update', written);
    doc.clientID = client;
    try {
      doc.transact(() => change(doc));
    } finally {
      doc.clientID = clientID;
      doc.off('update', written);
    }
  }

  /**
   * Whether what was added since is what editors make: every item between its neighbours, and no type
   * deeper than boards are. Yjs tells every type above a change, so that depth costs all who write.
   * @param starts the clock from which each client's items are new
   */
  isSoundSince(starts: ReadonlyMap<number, number>): boolean {
    const order = new ItemOrder();
    for (const [client, start] of starts) {
      const structs = this.doc.store.clients.get(client) ?? [];
      if (start >= this.clockOf(client)) continue;
      for (let index = Y.findIndexSS(structs, start); index < structs.length; index++) {
        const struct = structs[index];
        if (!(struct instanceof Y.Item)) continue;
        if (struct.content instanceof Y.ContentType && isTooDeep(struct)) return false;
        if (!order.holdsFor(struct)) return false;
      }
    }
    return true;
  }

  clockOf(client: number): number {
    return Y.getState(this.doc.store, client);
  }

  isDeleted(client: number, clock: number, length: number): boolean {
    const structs = this.doc.store.clients.get(client);
    const end = clock + length;
    if (!structs || end > this.clockOf(client)) return false;
    for (let index = Y.findIndexSS(structs, clock); index < structs.length; index++) {
      const struct = structs[index];
      if (!struct || struct.id.clock >= end) return true;
      if (!struct.deleted) return false;
    }
    return true;
  }

  missingFrom(stateVector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc, stateVector);
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.doc);
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.doc);
  }

  summary(): StateSummary {
    const stateVector = this.stateVector();
    return { stateVector, deletions: this.missingFrom(stateVector) };
  }
}
