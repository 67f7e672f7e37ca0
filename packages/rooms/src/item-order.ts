import type * as Y from 'yjs';

/** How far the items of one tick may look for their neighbours, all together: far above what people type at once. */
const MOST_STEPS = 1_000_000;

/**
 * Whether items stand between the neighbours that they were written between. Yjs takes an item whose
 * right neighbour is left of its left one, and then documents that took the same updates in another
 * order differ.
 */
export class ItemOrder {
  #steps = 0;

  /** @param item an integrated item */
  holdsFor(item: Y.Item): boolean {
    return this.#find(item.origin, item, 'left') && this.#find(item.rightOrigin, item, 'right');
  }

  #find(id: Y.ID | null, from: Y.Item, side: 'left' | 'right'): boolean {
    if (id === null) return true;
    for (let next = from[side]; next !== null; next = next[side]) {
      const into = id.clock - next.id.clock;
      if (next.id.client === id.client && into >= 0 && into < next.length) return true;
      if (++this.#steps > MOST_STEPS) return false;
    }
    return false;
  }
}
