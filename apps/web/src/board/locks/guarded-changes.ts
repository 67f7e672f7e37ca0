import type { BoardChanges } from '../board-changes.ts';
import type { BoardTools } from '../board-tools.ts';
import { isLineLocked, isListLocked, isPlaceLocked } from './area-of.ts';

type Tools = Pick<BoardTools, 'kind' | 'content' | 'screen'>;

/**
 * The same changes, but for what a locked area would not take: that is not done here either, and said. The server
 * would refuse it with everything that came along.
 */
export function guardedChanges(changes: BoardChanges, tools: Tools): BoardChanges {
  const refused = (isLocked: boolean): boolean => {
    if (isLocked) tools.screen.setState({ toast: { kind: 'area-locked' } });
    return isLocked;
  };
  const { items } = changes;
  const atLine = (id: string) => refused(isLineLocked(tools, id));
  return {
    ...changes,
    make: (note) => (refused(isListLocked(tools, note.list)) ? undefined : changes.make(note)),
    move: (noteId, to) =>
      !refused(isLineLocked(tools, noteId) || isListLocked(tools, to.list)) &&
      changes.move(noteId, to),
    setKind: (noteId, kind) => !atLine(noteId) && changes.setKind(noteId, kind),
    remove: (noteId) => !atLine(noteId) && changes.remove(noteId),
    items: {
      make: (item) =>
        refused(isPlaceLocked(tools, item.type, item.parent)) ? undefined : items.make(item),
      move: (itemId, to) =>
        !refused(
          isLineLocked(tools, itemId) || (to.parent !== null && isLineLocked(tools, to.parent)),
        ) && items.move(itemId, to),
      setValue: (itemId, name, value) => !atLine(itemId) && items.setValue(itemId, name, value),
      remove: (itemId) => !atLine(itemId) && items.remove(itemId),
    },
  };
}
