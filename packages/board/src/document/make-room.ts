import type * as Y from 'yjs';
import { MADE_ROOM } from './local-change.ts';
import { makeRoom, type Placed } from './order-keys.ts';
import { entryMap } from './roots.ts';

/** The order key for `index` of a sorted list of a root's entries, after making room there. */
export function orderAt(
  doc: Y.Doc,
  root: string,
  { list, index }: { list: readonly Placed[]; index: number },
): string {
  const { key, rekeyed } = makeRoom(list, index);
  if (rekeyed.size > 0) {
    doc.transact(() => {
      for (const [id, order] of rekeyed) entryMap(doc, root, id)?.set('order', order);
    }, MADE_ROOM);
  }
  return key;
}
