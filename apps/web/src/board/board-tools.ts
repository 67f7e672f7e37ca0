import { type EmpathyMapWatcher, watchEmpathyMap } from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, Language, Me } from '@throughline/protocol';
import { createContext, useContext } from 'react';
import { type BoardChanges, makeBoardChanges } from './board-changes.ts';
import { type PresenceStore, watchPresence } from './presence/presence-store.ts';
import { makeScreenStore, type ScreenStore } from './screen-store.ts';

/** Everything that the parts of one open board share. While it is open only what this person may do changes. */
export interface BoardTools {
  readonly board: BoardInfo;
  readonly me: Me;
  readonly connection: DocumentConnection;
  readonly map: EmpathyMapWatcher;
  readonly presence: PresenceStore;
  readonly changes: BoardChanges;
  readonly screen: ScreenStore;
  readonly mayWrite: boolean;
}

/** Builds the tools over a connection that is ready; `destroyBoardTools` lets go of the document. */
export function makeBoardTools(
  connection: DocumentConnection,
  board: BoardInfo,
  me: Me,
  language: () => Language,
): BoardTools {
  return {
    board,
    me,
    connection,
    map: watchEmpathyMap(connection.doc),
    presence: watchPresence(connection.awareness, me.key),
    changes: makeBoardChanges(connection.doc, me, language),
    screen: makeScreenStore(),
    mayWrite: board.access === 'write',
  };
}

/** The same tools for a person whose rights are now these. */
export const withRightsOf = (tools: BoardTools, board: BoardInfo): BoardTools =>
  board === tools.board ? tools : { ...tools, board, mayWrite: board.access === 'write' };

export function destroyBoardTools(tools: BoardTools): void {
  tools.map.destroy();
  tools.presence.destroy();
  tools.changes.destroy();
}

export const BoardToolsContext = createContext<BoardTools | undefined>(undefined);

/** The tools of the board that this component is part of. */
export function useBoardTools(): BoardTools {
  const tools = useContext(BoardToolsContext);
  if (tools === undefined) throw new Error('a part of the board stands outside of a board');
  return tools;
}
