import { flushSync } from 'react-dom';
import type { BoardTools } from '../board-tools.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import type { Writing } from '../screen-store.ts';
import { keepView } from './kept-view.ts';
import type { ViewName } from './view-name.ts';

/** Shows the board in another view; whoever is writing goes on writing at the same place there. */
export function chooseView(tools: BoardTools, view: ViewName): void {
  const { screen, me, mayWrite } = tools;
  const writing = carriedOver(screen.getState().writing);
  const step = stepOf(tools, writing);
  flushSync(() =>
    screen.setState({
      view,
      menu: null,
      drag: null,
      overview: false,
      writing,
      ...(step !== undefined && { openStep: step }),
    }),
  );
  keepView(me.key, view, mayWrite);
}

/** The same writing for an editor that begins anew: a draft that is a note by now is that note. */
function carriedOver(writing: Writing | null): Writing | null {
  if (writing?.kind !== 'draft') return writing && { ...writing, caret: 'as-left' };
  const { noteId } = writing;
  return noteId === null ? writing : { kind: 'note', noteId, caret: 'as-left' };
}

/** The step in which this is being written. */
function stepOf(tools: BoardTools, writing: Writing | null): string | undefined {
  if (writing === null) return undefined;
  const id =
    writing.kind === 'note'
      ? writing.noteId
      : writing.kind === 'text'
        ? writing.field
        : writing.list;
  return pathTo(outlineOf(tools, tools.content.snapshot()), (node) => node.id === id)[0]?.id;
}
