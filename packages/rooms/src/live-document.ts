import * as Y from 'yjs';
import { BatchView } from './guarded-document.ts';
import type { StoredDocument } from './ports.ts';

/**
 * The Y.Doc of one room with what belongs to it: epoch, place in the log, owners of client ids.
 * It changes only by batches that the guard accepted, and can be built again from the store.
 */
export class LiveDocument {
  readonly epoch: number;
  readonly owners: Map<number, string>;
  /** The last entry of the log that the Y.Doc holds. */
  seq: number;
  /** Entries in the log that no checkpoint holds yet. */
  unfolded: number;
  readonly #doc = new Y.Doc();
  #replies = new Map<string, Uint8Array>();

  /** Replays checkpoint and log. Throws when the stored bytes are no Yjs updates or leave a gap. */
  constructor(stored: StoredDocument) {
    this.epoch = stored.epoch;
    this.owners = new Map(stored.owners);
    this.seq = stored.updates.at(-1)?.seq ?? stored.checkpoint?.seq ?? 0;
    this.unfolded = stored.updates.length;
    const updates = stored.updates.map(({ bytes }) => bytes);
    this.#applyAll(stored.checkpoint ? [stored.checkpoint.state, ...updates] : updates);
    if (this.#doc.store.pendingStructs !== null || this.#doc.store.pendingDs !== null) {
      throw new Error('the stored log leaves a gap');
    }
  }

  beginBatch(): BatchView {
    return new BatchView(this.#doc, this.owners);
  }

  /**
   * Applies what the guard accepted, in one transaction.
   * @returns false when the document did not come out as the guard foresaw: it is then spoilt, and
   * must be built again from the store
   */
  apply(updates: readonly Uint8Array[], view: BatchView): boolean {
    this.#replies = new Map();
    try {
      this.#applyAll(updates);
      return view.wasReached();
    } catch {
      return false;
    }
  }

  /**
   * What a client with this state vector lacks, as one Yjs update. The same question between two
   * edits is answered from memory.
   * @throws on bytes that are no state vector
   */
  missingFrom(stateVector: Uint8Array): Uint8Array {
    const key = stateVector.join();
    const known = this.#replies.get(key);
    if (known) return known;
    const reply = Y.encodeStateAsUpdate(this.#doc, stateVector);
    if (this.#replies.size < 64) this.#replies.set(key, reply);
    return reply;
  }

  stateVector(): Uint8Array {
    return Y.encodeStateVector(this.#doc);
  }

  state(): Uint8Array {
    return Y.encodeStateAsUpdate(this.#doc);
  }

  #applyAll(updates: readonly Uint8Array[]): void {
    Y.transact(this.#doc, () => {
      for (const update of updates) Y.applyUpdate(this.#doc, update);
    });
  }
}
