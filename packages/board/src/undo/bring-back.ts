import * as Y from 'yjs';
import type { Stretches } from './stretches.ts';

/**
 * Brings a deleted item back as a copy in its old place, and what contained it first, where that is brought
 * back too. The copy is always put directly between two neighbours, as any insertion is; so every copy of the
 * document puts it at the same place.
 * @returns the copy, or undefined when there is nowhere to put it
 */
export function bringBack(
  transaction: Y.Transaction,
  item: Y.Item,
  broughtBack: Stretches,
): Y.Item | undefined {
  const { store, clientID } = transaction.doc;
  if (item.redone) return Y.getItemCleanStart(transaction, item.redone);
  const parent = parentOf(transaction, item, broughtBack);
  if (!parent) return undefined;
  const { left, right } = placeOf(transaction, item, parent);
  const id = Y.createID(clientID, Y.getState(store, clientID));
  const copy = new Y.Item(
    id,
    left,
    left?.lastId ?? null,
    right,
    right?.id ?? null,
    parent,
    item.parentSub,
    item.content.copy(),
  );
  item.redone = id;
  keep(copy);
  copy.integrate(transaction, 0);
  return copy;
}

/** The type that an item was in, or the copy of that which stands for it now. */
function parentOf(
  transaction: Y.Transaction,
  item: Y.Item,
  broughtBack: Stretches,
): Y.AbstractType<unknown> | undefined {
  if (!(item.parent instanceof Y.AbstractType)) return undefined;
  let container = item.parent._item;
  if (container === null) return item.parent;
  container = lastCopy(transaction.doc, container);
  if (container.deleted) {
    if (!Y.isDeleted(broughtBack, container.id)) return undefined;
    const copy = bringBack(transaction, container, broughtBack);
    if (!copy) return undefined;
    container = copy;
  }
  return container.content instanceof Y.ContentType ? container.content.type : undefined;
}

/** The copy that stands for an item now; the item itself when it was never brought back. */
export function lastCopy(doc: Y.Doc, item: Y.Item): Y.Item {
  let last = item;
  while (last.redone) last = Y.getItem(doc.store, last.redone);
  return last;
}

interface Place {
  readonly left: Y.Item | null;
  readonly right: Y.Item | null;
}

/** Two neighbours in `parent`, nothing between them, where a copy of the item belongs. */
function placeOf(transaction: Y.Transaction, item: Y.Item, parent: Y.AbstractType<unknown>): Place {
  if (item.parentSub !== null)
    return { left: parent._map.get(item.parentSub) ?? null, right: null };
  if (item.parent === parent) return { left: item.left, right: item };
  for (let left = item.left; left; left = left.left) {
    const copy = endOfCopyIn(transaction, left, parent);
    if (copy) return { left: copy, right: copy.right };
  }
  return { left: null, right: parent._start };
}

/** The item in `parent` that ends with the copy of the last character of this one. */
function endOfCopyIn(
  transaction: Y.Transaction,
  item: Y.Item,
  parent: Y.AbstractType<unknown>,
): Y.Item | undefined {
  const { store } = transaction.doc;
  let from = item;
  let last = item.lastId;
  while (from.redone) {
    const { client, clock } = from.redone;
    last = Y.createID(client, clock + last.clock - from.id.clock);
    from = Y.getItem(store, last);
    if (from.parent === parent) return Y.getItemCleanEnd(transaction, store, last);
  }
  return undefined;
}

/** Keeps an item and what contains it from being cleared from memory when it is deleted: it may come back. */
function keep(item: Y.Item): void {
  let kept: Y.Item | null = item;
  while (kept) {
    kept.keep = true;
    kept = kept.parent instanceof Y.AbstractType ? kept.parent._item : null;
  }
}
