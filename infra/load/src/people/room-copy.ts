import * as Y from 'yjs';

/** All that one person was sent of a document, kept as it came and put together only when asked. */
export class RoomCopy {
  readonly #updates: { readonly bytes: Uint8Array; readonly atMs: number }[] = [];

  /** How many updates it holds. */
  get size(): number {
    return this.#updates.length;
  }

  /** Takes a copy of these bytes. */
  add(bytes: Uint8Array, start = 0, end = bytes.length): void {
    // Not `slice`: on a Buffer that lends the bytes and copies none.
    const copy = new Uint8Array(bytes.subarray(start, end));
    this.#updates.push({ bytes: copy, atMs: performance.now() });
  }

  /** The document that a full client would have now. */
  document(): Y.Doc {
    const doc = new Y.Doc();
    Y.transact(doc, () => {
      for (const { bytes } of this.#updates) Y.applyUpdate(doc, bytes);
    });
    return doc;
  }

  /** When the document first was as it should be, on `performance.now()`'s clock; undefined: not yet. */
  completeAt(isComplete: (doc: Y.Doc) => boolean): number | undefined {
    const doc = new Y.Doc();
    for (const { bytes, atMs } of this.#updates) {
      Y.applyUpdate(doc, bytes);
      if (isComplete(doc)) return atMs;
    }
    return undefined;
  }
}
