import type { AnyItem } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from '../board-tools.ts';
import { itemsNow } from '../content-now.ts';
import { lineId, writeInText } from '../writing.ts';
import type { ItemToMake } from './item-steps.ts';

/** The item with this id, wherever it lies now. */
export function findItem(tools: BoardTools, itemId: string): AnyItem | undefined {
  return itemsNow(tools)?.byId.get(itemId);
}

/** The items beside this one: of its type, in its place. */
export function besideItem(tools: BoardTools, { parent, type }: AnyItem): readonly AnyItem[] {
  return itemsNow(tools)?.under(parent, type) ?? [];
}

/** The types of item that may stand under an item of this type; null for the board itself. */
export function typesUnder(
  { kind }: Pick<BoardTools, 'kind'>,
  type: string | null,
): readonly string[] {
  const types = Object.entries(kind.items?.shapes.types ?? {});
  return types.filter(([, { parents }]) => parents.includes(type)).map(([name]) => name);
}

/** Makes an item and opens its first text to write in; what is left without a word is taken away again. */
export function startItem(tools: BoardTools, item: ItemToMake): void {
  if (!tools.mayWrite) return;
  // At once, within the tap: a phone shows its keyboard only for a field that is focused by then.
  flushSync(() => {
    const id = tools.changes.items.make(item);
    if (id !== undefined) writeInText(tools, id, 'end');
    else tools.screen.setState({ toast: { kind: 'board-full' } });
  });
}

/** Moves an item one place up or down among those beside it, and keeps the keyboard on it. */
export function moveItemByOne(tools: BoardTools, itemId: string, by: -1 | 1): boolean {
  const item = findItem(tools, itemId);
  if (item === undefined) return false;
  const beside = besideItem(tools, item);
  const target = beside.findIndex(({ id }) => id === itemId) + by;
  if (target < 0 || target >= beside.length) return false;
  const before = beside[by === -1 ? target : target + 1]?.id ?? null;
  flushSync(() => tools.changes.items.move(itemId, { parent: item.parent, before }));
  focusItem(itemId);
  return true;
}

/** Deletes an item and offers to undo it; the keyboard goes to what is beside or above it. */
export function deleteItemWithUndo(tools: BoardTools, itemId: string): void {
  const item = findItem(tools, itemId);
  if (item === undefined) return;
  const beside = besideItem(tools, item);
  const at = beside.findIndex(({ id }) => id === itemId);
  const next = beside[at + 1]?.id ?? beside[at - 1]?.id ?? item.parent;
  flushSync(() => {
    tools.screen.setState({ writing: null, menu: null, toast: { kind: 'item-deleted' } });
    tools.changes.items.remove(itemId);
  });
  if (next !== null) focusItem(next);
  else document.getElementById(addItemId(item.type, null))?.focus();
}

/** Gives the keyboard to a resting item. */
export function focusItem(itemId: string): void {
  document.getElementById(lineId(itemId))?.focus();
}

/** The button that adds an item of this type under that one. */
export const addItemId = (type: string, parent: string | null): string =>
  `add-${type}-${parent ?? 'board'}`;

/**
 * Called when the editor has left a text of an item: one without a word or a value is taken off the board, unless
 * someone else is in it or something stands under it.
 */
export function leaveItem(tools: BoardTools, itemId: string): void {
  const item = findItem(tools, itemId);
  if (item === undefined || isFilled(tools, item)) return;
  const { writers } = tools.presence.view();
  if ([...writers.keys()].some((field) => field.startsWith(itemId))) return;
  const items = itemsNow(tools);
  if (typesUnder(tools, item.type).some((type) => items?.under(itemId, type).length)) return;
  tools.changes.items.remove(itemId);
}

function isFilled({ kind }: BoardTools, { type, texts, values }: AnyItem): boolean {
  const shapes = kind.items?.shapes.types[type]?.values ?? {};
  return (
    Object.values(texts).some((text) => text?.text.trim()) ||
    Object.entries(values).some(([name, value]) => value !== shapes[name]?.fallback)
  );
}
