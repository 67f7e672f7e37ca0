import type * as Y from 'yjs';
import { changesOfItems, type NewItem } from '../src/items/change-items.ts';
import type { ItemShapes } from '../src/items/item-shapes.ts';
import { type ItemsView, readItems } from '../src/items/read-items.ts';
import { numberWithin, oneOf } from '../src/values/value.ts';
import { newMap } from './sample.ts';

/** Groups that nest, and cards that stand in groups only: every rule of items shows on the two. */
export const TYPES = {
  group: {
    parents: [null, 'group'],
    texts: ['title'],
    values: { strength: oneOf(['one', 'several', 'most'], 'one') },
  },
  card: {
    parents: ['group'],
    texts: ['what', 'why'],
    values: { score: numberWithin(0, 10) },
  },
} as const;

export const SHAPES: ItemShapes<typeof TYPES> = { types: TYPES, limit: 500 };

export const items = changesOfItems(SHAPES);

const WRITER = { author: 'author-1', role: 'parent', language: 'es' } as const;

type Type = keyof typeof TYPES;

/** Adds an item under the id given; throws when it is refused. */
export function put<T extends Type>(
  doc: Y.Doc,
  id: string,
  item: Omit<NewItem<typeof TYPES, T>, 'author' | 'role' | 'language'>,
): string {
  const added = items.addWithId<T>(doc, id, { ...WRITER, ...item } as NewItem<typeof TYPES, T>);
  if (added === undefined) throw new Error(`${id} may not stand there`);
  return added;
}

/** What a board shows of its items, as lines: the group's id, its parent, its texts. */
export function itemLines(doc: Y.Doc): string[] {
  return [...shownItems(doc).byId.values()].map(({ id, parent, texts }) => {
    const words = Object.values<{ text: string } | undefined>(texts).map(
      (text) => text?.text ?? '?',
    );
    return `${parent ?? 'board'} > ${id}: ${words.join(' / ')}`;
  });
}

export const shownItems = (doc: Y.Doc): ItemsView<typeof TYPES> => readItems(doc, SHAPES);

export function rawItem(doc: Y.Doc, id: string): Y.Map<unknown> {
  return doc.getMap('items').get(id) as Y.Map<unknown>;
}

/** A board with two groups, a card in the first and a group within it. */
export function groupedBoard(): Y.Doc {
  const doc = newMap();
  put(doc, 'group-a', { type: 'group', texts: { title: 'A' } });
  put(doc, 'group-b', { type: 'group', texts: { title: 'B' } });
  put(doc, 'inner', { type: 'group', parent: 'group-a', texts: { title: 'in A' } });
  put(doc, 'card-1', { type: 'card', parent: 'group-a', texts: { what: 'one' } });
  put(doc, 'card-2', { type: 'card', parent: 'group-a', texts: { what: 'two' } });
  return doc;
}
