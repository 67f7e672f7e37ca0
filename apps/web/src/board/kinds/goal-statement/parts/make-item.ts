import type { GoalType, TextViews } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from '../../../board-tools.ts';
import { writeInText } from '../../../writing.ts';

/** The button that adds an item of this type there; it takes the keyboard back when the item is gone. */
export const addItemId = (type: GoalType, parent: string | null): string =>
  `add-${type}-${parent ?? 'board'}`;

/** Types that begin with a value and not with words: the first box of one takes the keyboard. */
const BEGINS_WITH_A_VALUE: readonly GoalType[] = ['reading'];

/**
 * Makes an item and opens it to write in. Left without a word or a value, it is taken off the board again.
 * @param parent the item that it stands under; null for the board itself
 */
export function makeItem(tools: BoardTools, type: GoalType, parent: string | null): void {
  if (!tools.mayWrite) return;
  // At once, within the tap: a phone shows its keyboard only for a field that is focused by then.
  const id = flushSync(() => {
    const made = tools.changes.items.make({ type, parent, after: null });
    if (made === undefined) tools.screen.setState({ toast: { kind: 'board-full' } });
    else if (!BEGINS_WITH_A_VALUE.includes(type)) writeInText(tools, made, 'end');
    return made;
  });
  if (id === undefined) return;
  if (!BEGINS_WITH_A_VALUE.includes(type)) removeWhenLeftEmpty(tools, id);
  else document.querySelector<HTMLInputElement>(`[data-item="${id}"] input`)?.focus();
}

function removeWhenLeftEmpty(tools: BoardTools, id: string): void {
  const isHere = () => {
    const { writing } = tools.screen.getState();
    return writing?.kind === 'text' && (writing.field === id || writing.field.startsWith(`${id}/`));
  };
  const stop = tools.screen.subscribe(() => {
    if (isHere()) return;
    stop();
    // What the editor leaves behind is written by then, and whoever goes on in a value of it has come there.
    setTimeout(() => {
      if (!isTouched(tools, id) && !isHere()) tools.changes.items.remove(id);
    }, 150);
  });
}

function isTouched({ kind, content, presence }: BoardTools, id: string): boolean {
  const items = kind.itemsOf?.(content.snapshot());
  const item = items?.byId.get(id);
  if (item === undefined) return true;
  const texts: TextViews = item.texts;
  const hasWords = Object.values(texts).some((text) => text?.text.trim());
  const { values: shapes = {} } = kind.items?.shapes.types[item.type] ?? {};
  const hasValues = Object.entries(item.values).some(
    ([name, value]) => value !== shapes[name]?.fallback,
  );
  const hasWriter = [...presence.view().writers.keys()].some((field) => field.startsWith(id));
  const hasFocus = document.activeElement?.closest(`[data-item="${id}"]`) != null;
  return hasWords || hasValues || hasWriter || hasFocus;
}
