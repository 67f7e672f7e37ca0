import type { GoalType } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from '../../../board-tools.ts';
import { startItem } from '../../../items/item-actions.ts';

/**
 * Makes an item and opens it to write in; left without a word or a value it is taken away again. A reading is a
 * figure first: its day takes the keyboard, and it stays.
 * @param parent the item that it stands under; null for the board itself
 */
export function makeItem(tools: BoardTools, type: GoalType, parent: string | null): void {
  const item = { type, parent, after: null };
  if (type !== 'reading') {
    startItem(tools, item);
    return;
  }
  const id = flushSync(() => tools.changes.items.make(item));
  if (id === undefined) tools.screen.setState({ toast: { kind: 'board-full' } });
  else document.querySelector<HTMLInputElement>(`[data-item="${id}"] input`)?.focus();
}
