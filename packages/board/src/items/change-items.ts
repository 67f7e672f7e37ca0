import * as Y from 'yjs';
import { BoardFull } from '../document/board-full.ts';
import type { Writer } from '../document/entry.ts';
import { newEntryId } from '../document/entry-id.ts';
import { FIRST_TYPED, LOCAL_CHANGE, transactLocally } from '../document/local-change.ts';
import { orderAt } from '../document/make-room.ts';
import { entryMap } from '../document/roots.ts';
import { newFragment } from '../text/fragment-text.ts';
import { setValue } from '../values/set-value.ts';
import { type ValuesOf, wholeValues } from '../values/value.ts';
import type { AnyItem, ItemShapes, ItemTypes, TypeOf } from './item-shapes.ts';
import { mayStandUnder } from './place-items.ts';
import { type ItemsView, readItems } from './read-items.ts';

export interface NewItem<Types extends ItemTypes, Type extends TypeOf<Types>> extends Writer {
  readonly type: Type;
  /** The item that it stands under; the board itself when absent or null. */
  readonly parent?: string | null;
  /** The id of the item that it follows; at the end when absent or not in that place. */
  readonly after?: string;
  /** What its texts say; empty ones, ready for an editor, where absent. */
  readonly texts?: Partial<Readonly<Record<Types[Type]['texts'][number], string>>>;
  /** The texts are the beginning of what is being typed: undo takes them back with the typing that follows. */
  readonly typing?: boolean;
  /** Plain values; what its type does not know is left out. */
  readonly values?: Partial<ValuesOf<Types[Type]['values']>>;
}

/** The changes of the items of one kind of board, each one transaction of the person at this screen. */
export interface ItemChanges<Types extends ItemTypes = ItemTypes> {
  readonly shapes: ItemShapes<Types>;
  /**
   * Adds an item.
   * @returns its id; undefined, and nothing changed, where its type may not stand there
   * @throws BoardFull when the board shows as many items as its kind takes
   */
  add<Type extends TypeOf<Types>>(doc: Y.Doc, item: NewItem<Types, Type>): string | undefined;
  /** `add` with the id given, for tests that must be repeatable. */
  addWithId<Type extends TypeOf<Types>>(
    doc: Y.Doc,
    id: string,
    item: NewItem<Types, Type>,
  ): string | undefined;
  /**
   * Moves an item, with all that stands under it, within its place or to another.
   * @param to `before` is the id of the one of its type it goes before, null for the end
   * @returns false, and nothing changed, for what is not shown and for a place where it may not stand
   */
  move(doc: Y.Doc, itemId: string, to: { parent: string | null; before: string | null }): boolean;
  /** Sets a plain value; undefined takes it back. False, and nothing changed, for what is unknown. */
  setValue(doc: Y.Doc, itemId: string, name: string, value: unknown): boolean;
  /** Deletes an item softly, and with it what may stand nowhere else. False for an unknown item. */
  delete(doc: Y.Doc, itemId: string): boolean;
}

/** The changes for items of these shapes. */
export function changesOfItems<Types extends ItemTypes>(
  shapes: ItemShapes<Types>,
): ItemChanges<Types> {
  const shown = (doc: Y.Doc, itemId: string) =>
    readItems(doc, shapes).byId.has(itemId) ? entryMap(doc, 'items', itemId) : undefined;
  const add = (doc: Y.Doc, id: string, item: NewItem<Types, TypeOf<Types>>) =>
    addItem(shapes, doc, id, item);
  return {
    shapes,
    add: (doc, item) => add(doc, newEntryId(), item),
    addWithId: (doc, id, item) => add(doc, id, item),
    move: (doc, itemId, to) => moveItem(shapes, doc, itemId, to),
    setValue(doc, itemId, name, value) {
      const item = shown(doc, itemId);
      const shape = shapes.types[String(item?.get('type'))];
      return shape !== undefined && setValue(item, shape.values, { name, value });
    },
    delete(doc, itemId) {
      const item = shown(doc, itemId);
      if (!item) return false;
      transactLocally(doc, () => item.set('deletedAt', Date.now()));
      return true;
    },
  };
}

function addItem<Types extends ItemTypes>(
  shapes: ItemShapes<Types>,
  doc: Y.Doc,
  id: string,
  newOne: NewItem<Types, TypeOf<Types>>,
): string | undefined {
  const { type, parent = null, after, texts = {}, typing = false, values = {}, ...writer } = newOne;
  const items: ItemsView = readItems(doc, shapes);
  const shape = shapes.types[type];
  if (!shape || !mayStandAt(shapes.types, items, type, parent)) return undefined;
  if (items.count >= shapes.limit) throw new BoardFull(shapes.limit, 'items');
  const list = items.under(parent, type);
  const follows = list.findIndex((other) => other.id === after);
  const index = follows < 0 ? list.length : follows + 1;
  const order = orderAt(doc, 'items', { list, index });
  const fields = { type, parent, order, ...writer, deletedAt: null };
  const item = new Y.Map<unknown>(
    Object.entries({ ...fields, ...wholeValues(shape.values, values) }),
  );
  const words: Readonly<Record<string, string | undefined>> = texts;
  for (const name of shape.texts) item.set(name, newFragment(words[name]));
  const write = () => void doc.getMap('items').set(id, item);
  transactLocally(doc, write, typing ? FIRST_TYPED : LOCAL_CHANGE);
  return id;
}

function moveItem(
  shapes: ItemShapes,
  doc: Y.Doc,
  itemId: string,
  to: { parent: string | null; before: string | null },
): boolean {
  const items = readItems(doc, shapes);
  const item = items.byId.get(itemId);
  const map = entryMap(doc, 'items', itemId);
  if (!item || !map || !mayStandAt(shapes.types, items, item.type, to.parent)) return false;
  if (isUnder(items, to.parent, itemId)) return false;
  if (to.before === itemId) return item.parent === to.parent;
  const whole = items.under(to.parent, item.type);
  const others = whole.filter((other) => other.id !== itemId);
  const index =
    to.before === null ? others.length : others.findIndex((other) => other.id === to.before);
  if (index < 0) return false;
  if (whole[index]?.id === itemId) return true;
  const order = orderAt(doc, 'items', { list: others, index });
  transactLocally(doc, () => {
    // Both, always: two people's moves then never mix into a place that neither chose.
    map.set('parent', to.parent);
    map.set('order', order);
  });
  return true;
}

function mayStandAt(
  types: ItemTypes,
  items: ItemsView,
  type: string,
  parent: string | null,
): boolean {
  const above = parent === null ? null : items.byId.get(parent)?.type;
  return above !== undefined && mayStandUnder(types, { type }, above);
}

/** Whether `id` is this item or stands under it. */
function isUnder(items: ItemsView, id: string | null, itemId: string): boolean {
  for (let at: AnyItem | undefined = items.byId.get(id ?? ''); at; ) {
    if (at.id === itemId) return true;
    at = at.parent === null ? undefined : items.byId.get(at.parent);
  }
  return false;
}

/** A text of an item to write in, deleted or not; undefined for an unknown one. */
export function itemFragment(doc: Y.Doc, itemId: string, name: string): Y.XmlFragment | undefined {
  const fragment = entryMap(doc, 'items', itemId)?.get(name);
  return fragment instanceof Y.XmlFragment ? fragment : undefined;
}
