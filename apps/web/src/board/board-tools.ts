import { type BoardWatcher, type TemplateOfBoard, templateIn } from '@throughline/board';
import type { DocumentConnection } from '@throughline/client';
import type { BoardInfo, Language, Me } from '@throughline/protocol';
import { createContext, useContext } from 'react';
import { type BoardChanges, makeBoardChanges } from './board-changes.ts';
import { type Talk, watchTalk } from './comments/talk.ts';
import type { KindScreen } from './kinds/kind-screen.ts';
import { guardedChanges } from './locks/guarded-changes.ts';
import { type PresenceStore, watchPresence } from './presence/presence-store.ts';
import { makeScreenStore, type ScreenStore } from './screen-store.ts';
import { keptView } from './views/kept-view.ts';

/** Everything that the parts of one open board share. While it is open only what this person may do changes. */
export interface BoardTools<View = unknown> {
  readonly board: BoardInfo;
  readonly me: Me;
  readonly connection: DocumentConnection;
  readonly kind: KindScreen<View>;
  /** What is on the board, as its kind reads it. */
  readonly content: BoardWatcher<View>;
  /** What the board was made from; undefined for boards of older releases. It never changes. */
  readonly template: TemplateOfBoard | undefined;
  readonly presence: PresenceStore;
  /** What is said about the board. */
  readonly talk: Talk;
  readonly changes: BoardChanges;
  readonly screen: ScreenStore;
  readonly mayWrite: boolean;
  /** Who may write may comment; some may only comment. */
  readonly mayComment: boolean;
}

/** What a board is opened with. */
export interface BoardParts<View = unknown> {
  readonly connection: DocumentConnection;
  readonly board: BoardInfo;
  readonly me: Me;
  readonly kind: KindScreen<View>;
  /** The language of the screens, asked at each new note. */
  readonly language: () => Language;
}

/** Builds the tools over a connection that is ready; `destroyBoardTools` lets go of the document. */
export function makeBoardTools<View>(parts: BoardParts<View>): BoardTools<View> {
  const { connection, board, me, kind, language } = parts;
  const screen = makeScreenStore(keptView(me.key));
  const writesFor = () => screen.getState().writesFor;
  const content = kind.model.watch(connection.doc);
  const changes = makeBoardChanges({ doc: connection.doc, kind, me, language, writesFor });
  return {
    board,
    me,
    connection,
    kind,
    content,
    template: templateIn(connection.doc),
    presence: watchPresence(connection.awareness, me.key),
    talk: watchTalk(connection.doc),
    changes: guardedChanges(changes, { kind, content, screen }),
    screen,
    mayWrite: board.access === 'write',
    mayComment: board.mayComment,
  };
}

/** The same tools for a person whose rights are now these. */
export const withRightsOf = (tools: BoardTools, board: BoardInfo): BoardTools =>
  board === tools.board
    ? tools
    : {
        ...tools,
        board,
        mayWrite: board.access === 'write',
        mayComment: board.mayComment,
      };

export function destroyBoardTools(
  tools: Pick<BoardTools, 'content' | 'presence' | 'changes' | 'talk'>,
) {
  tools.content.destroy();
  tools.talk.destroy();
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
