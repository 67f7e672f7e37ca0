import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { Part } from '../watch/watch-board.ts';
import type { AnyItem, ItemOf, ItemShapes, ItemTypes, TypeOf } from './item-shapes.ts';
import { placeItems } from './place-items.ts';
import { type FoundItem, keepItem, readItem } from './read-item.ts';

/** The items that a board shows. */
export interface ItemsView<Types extends ItemTypes = ItemTypes> {
  readonly byId: ReadonlyMap<string, ItemOf<Types>>;
  /** Those of one type under one parent, in their order; null for the board itself. */
  under<Type extends TypeOf<Types>>(
    parent: string | null,
    type: Type,
  ): readonly ItemOf<Types, Type>[];
  readonly count: number;
}

/** Reads all items of a board. Bad or foreign data is skipped or given a default. */
export function readItems<Types extends ItemTypes>(
  doc: Y.Doc,
  { types }: ItemShapes<Types>,
): ItemsView<Types> {
  const found = new Map<string, FoundItem>();
  for (const [id, value] of rootMap(doc, 'items')?.entries() ?? []) {
    const item = readItem(types, id, value);
    if (item) found.set(id, item);
  }
  return itemsView(shownIn(types, found, new Map()));
}

/** The items as a part of what is watched: only those that changed are read again. */
export function watchedItems<Types extends ItemTypes>(
  doc: Y.Doc,
  { types }: ItemShapes<Types>,
): Part<ItemsView<Types>> {
  const found = new Map<string, FoundItem>();
  let known: ReadonlyMap<string, AnyItem> = new Map();
  const madeOf = new Map<string, MadeOf>();
  let view = itemsView<Types>(known);
  return {
    root: 'items',
    renew(ids) {
      const map = rootMap(doc, 'items');
      for (const id of ids) {
        const item = readItem(types, id, map?.get(id));
        if (item) found.set(id, item);
        else found.delete(id);
      }
      const next = shownIn(types, found, known, madeOf);
      const order = [...known.values()];
      const same =
        order.length === next.size && [...next.values()].every((i, at) => i === order[at]);
      if (same) return view;
      known = next;
      view = itemsView(next);
      return view;
    },
  };
}

/** The items that are shown, by id, in their order among all. */
function shownIn(
  types: ItemTypes,
  found: ReadonlyMap<string, FoundItem>,
  known: ReadonlyMap<string, AnyItem>,
  madeOf: Map<string, MadeOf> = new Map(),
): Map<string, AnyItem> {
  const shown = new Map<string, AnyItem>();
  for (const { found: one, parent } of placeItems(types, found)) {
    const before = madeOf.get(one.id);
    const last = known.get(one.id);
    if (last && before?.found === one && before.parent === parent) {
      shown.set(one.id, last);
      continue;
    }
    const { state: _, hasWords: __, ...item } = one;
    shown.set(one.id, keepItem<AnyItem>(last, { ...item, parent }));
    madeOf.set(one.id, { found: one, parent });
  }
  return shown;
}

/** What an item that is shown was made of: the same again makes the same. */
interface MadeOf {
  readonly found: FoundItem;
  readonly parent: string | null;
}

/** What the shapes promise of every item that was read by them. */
function itemsView<Types extends ItemTypes>(items: ReadonlyMap<string, AnyItem>): ItemsView<Types> {
  const lists = new Map<string, AnyItem[]>();
  for (const item of items.values()) {
    const key = listKey(item.parent, item.type);
    const list = lists.get(key);
    if (list) list.push(item);
    else lists.set(key, [item]);
  }
  const none: readonly AnyItem[] = [];
  return {
    byId: items as ReadonlyMap<string, never>,
    under: (parent, type) => (lists.get(listKey(parent, type)) ?? none) as readonly never[],
    count: items.size,
  };
}

const listKey = (parent: string | null, type: string) => `${type}/${parent ?? ''}`;
