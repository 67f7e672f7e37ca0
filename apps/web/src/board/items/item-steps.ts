import type { ItemChanges, Writer } from '@throughline/board';
import type * as Y from 'yjs';
import { unlessFull } from '../board-full.ts';

/** An item that this person is about to make. */
export interface ItemToMake {
  readonly type: string;
  /** The item that it stands under; null for the board itself. */
  readonly parent: string | null;
  /** The id of the item that it follows; null for the end. */
  readonly after: string | null;
  readonly texts?: Readonly<Record<string, string>>;
  readonly values?: Readonly<Record<string, unknown>>;
}

/** What this person can do to the items of a board, each a step of its own for undo. */
export interface ItemSteps {
  /** @returns its id; undefined when the board is full or it may not stand there */
  make(item: ItemToMake): string | undefined;
  move(itemId: string, to: { parent: string | null; before: string | null }): boolean;
  /** Sets a plain value; undefined takes it back. */
  setValue(itemId: string, name: string, value: unknown): boolean;
  remove(itemId: string): boolean;
}

export interface ItemStepsParts {
  readonly doc: Y.Doc;
  /** Absent where the kind of board has no items: then nothing is done. */
  readonly items: ItemChanges | undefined;
  readonly writer: () => Writer;
}

export function itemSteps({ doc, items, writer }: ItemStepsParts): ItemSteps {
  return {
    make: ({ after, ...item }) =>
      unlessFull(() => items?.add(doc, { ...item, ...writer(), ...(after !== null && { after }) })),
    move: (itemId, to) => items?.move(doc, itemId, to) ?? false,
    setValue: (itemId, name, value) => items?.setValue(doc, itemId, name, value) ?? false,
    remove: (itemId) => items?.delete(doc, itemId) ?? false,
  };
}
