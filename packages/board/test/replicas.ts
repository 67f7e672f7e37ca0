import type { Seeded } from '@throughline/testing';
import * as Y from 'yjs';

/** Copies of one document; what one writes reaches the others when it is delivered, in any order. */
export class Replicas {
  readonly docs: readonly Y.Doc[];
  readonly #mail: { to: Y.Doc; update: Uint8Array }[] = [];

  /** @param first written once and given to all of them, as the server's template is */
  constructor(count: number, first: (doc: Y.Doc) => void) {
    const origin = new Y.Doc();
    origin.clientID = 1;
    first(origin);
    this.docs = Array.from({ length: count }, (_, i) => {
      const doc = new Y.Doc();
      doc.clientID = 10 + i;
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(origin));
      return doc;
    });
    for (const doc of this.docs) {
      doc.on('update', (update: Uint8Array, from: unknown) => {
        if (from === this) return;
        for (const to of this.docs) if (to !== doc) this.#mail.push({ to, update });
      });
    }
  }

  get waiting(): number {
    return this.#mail.length;
  }

  /** Delivers one update, any one that waits. */
  deliverOne(random: Seeded): void {
    const [letter] = this.#mail.splice(random.below(this.#mail.length), 1);
    if (letter) Y.applyUpdate(letter.to, letter.update, this);
  }

  /** Delivers everything that waits, in any order. */
  deliverAll(random: Seeded): void {
    while (this.#mail.length > 0) this.deliverOne(random);
  }
}
