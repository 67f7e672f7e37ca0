import type { BoardTools } from '../board-tools.ts';
import { outlineOf, pathTo, stepsNow } from '../content-now.ts';
import { stepOfList } from '../kinds/kind-screen.ts';
import type { Writing } from '../screen-store.ts';

type Tools = Pick<BoardTools, 'kind' | 'content' | 'screen'>;

const isLocked = ({ screen }: Pick<Tools, 'screen'>, area: string | undefined): boolean =>
  area !== undefined && screen.getState().locked.has(area);

/** Whether anything on the board is locked just now: mostly nothing is, and nothing has to be looked up. */
const anyLocked = ({ screen }: Pick<Tools, 'screen'>): boolean => screen.getState().locked.size > 0;

/** Whether nobody writes just now in the area of this list. */
export const isListLocked = (tools: Tools, list: string): boolean =>
  anyLocked(tools) && isLocked(tools, stepOfList(stepsNow(tools), list)?.id);

/** Whether nobody writes just now in the area that holds this note, item or field. */
export function isLineLocked(tools: Tools, id: string): boolean {
  if (!anyLocked(tools)) return false;
  const outline = outlineOf(tools, tools.content.snapshot());
  return isLocked(tools, pathTo(outline, (node) => node.id === id)[0]?.id);
}

/** Whether nobody writes just now where this is being written. */
export function isWritingLocked(tools: Tools, writing: Writing): boolean {
  switch (writing.kind) {
    case 'draft':
      return isListLocked(tools, writing.list);
    case 'note':
      return isLineLocked(tools, writing.noteId);
    case 'text':
      return isLineLocked(tools, writing.field);
  }
}

/** Whether an item of this type, on the board itself or under another, would stand in a locked area. */
export function isPlaceLocked(tools: Tools, type: string, parent: string | null): boolean {
  if (!anyLocked(tools)) return false;
  if (parent !== null) return isLineLocked(tools, parent);
  return isLocked(tools, stepsNow(tools).find(({ items }) => items?.includes(type))?.id);
}
