import type { ConveningState } from '@throughline/protocol';
import type { BoardTools } from '../board-tools.ts';
import { isWritingLocked } from './area-of.ts';

/**
 * Takes in which areas of this board are locked, and ends what this person is doing in one that is locked now. What
 * they had typed is in the document by then; what of it comes too late for the server is given back to them.
 */
export function followLocks(tools: BoardTools, locks: ConveningState['locks']): void {
  const { board, screen, changes } = tools;
  const { locked: before } = screen.getState();
  const areas = locks.flatMap(({ boardId, area }) =>
    boardId === board.id && area !== null ? [area] : [],
  );
  const isSame = areas.length === before.size && areas.every((area) => before.has(area));
  if (isSame) return;
  screen.setState({ locked: new Set(areas) });
  if (areas.every((area) => before.has(area))) return;
  // What was done there before could be undone into it, and that the server would refuse.
  changes.undo.clear();
  screen.setState(({ writing, dialog }) => ({
    writing: writing !== null && isWritingLocked(tools, writing) ? null : writing,
    menu: null,
    drag: null,
    dialog: dialog?.kind === 'move' ? null : dialog,
  }));
}
