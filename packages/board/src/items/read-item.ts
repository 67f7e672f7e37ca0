import { Id } from '@throughline/protocol';
import * as Y from 'yjs';
import { holdsText, isSameEntry, readEntry } from '../document/entry.ts';
import { keepTexts, readTexts } from '../text/text-view.ts';
import { isSameValues, readValues } from '../values/value.ts';
import type { AnyItem, ItemTypes } from './item-shapes.ts';

/** An item as it lies in the document: whether it is shown, and where, hangs on others too. */
export interface FoundItem extends AnyItem {
  /**
   * `there` as it was made; `away` when somebody deleted it; `taken-back` when its addition was undone: then it
   * is shown for the words in it, or for what stands under it, and only for them.
   */
  readonly state: 'there' | 'away' | 'taken-back';
  readonly hasWords: boolean;
}

/**
 * Reads one item, with defaults for what is missing or unknown.
 * @returns undefined for what is no item of a known type
 */
export function readItem(types: ItemTypes, id: string, value: unknown): FoundItem | undefined {
  if (!(value instanceof Y.Map) || !Id.safeParse(id).success) return undefined;
  const type = value.get('type');
  const shape = typeof type === 'string' && Object.hasOwn(types, type) ? types[type] : undefined;
  if (typeof type !== 'string' || !shape) return undefined;
  const parent = value.get('parent');
  const texts = readTexts(shape.texts, value);
  const deletedAt = value.get('deletedAt');
  return {
    ...readEntry(id, value),
    type,
    parent: typeof parent === 'string' ? parent : null,
    texts,
    values: readValues(shape.values, value),
    state:
      typeof deletedAt === 'number' ? 'away' : deletedAt === undefined ? 'taken-back' : 'there',
    hasWords: Object.values(texts).some((text) => holdsText(text?.text ?? '')),
  };
}

/** `next`, or what is known where that says the same; its texts and values kept as far as they do. */
export function keepItem<Item extends AnyItem>(known: Item | undefined, next: Item): Item {
  if (!known || known.type !== next.type) return next;
  const texts = keepTexts(known.texts, next.texts);
  const values = isSameValues(known.values, next.values) ? known.values : next.values;
  const same =
    texts === known.texts &&
    values === known.values &&
    known.parent === next.parent &&
    isSameEntry(known, next);
  return same ? known : { ...next, texts, values };
}
