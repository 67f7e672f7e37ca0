import { areaOfList } from './areas/area-of-list.ts';
import type { BoardTools } from './board-tools.ts';
import { followByOthers } from './by-others.ts';
import type { Writing } from './screen-store.ts';
import { findNote } from './writing.ts';

/**
 * Keeps what this person writes in and the map together: a note that another person moves is followed,
 * one that another person deletes is given back as words. An undo by this person only ends the writing.
 * @returns what ends it
 */
export function followWriting(tools: BoardTools): () => void {
  const { map, screen, connection } = tools;
  const byOthers = followByOthers(connection.doc);
  let known = note(tools, screen.getState().writing);
  const onMap = () => {
    const { writing } = screen.getState();
    const before = known?.id === noteIdOf(writing) ? known : undefined;
    known = note(tools, writing);
    if (writing === null || before === undefined) return;
    if (known === undefined) {
      const lost = byOthers.isLast() && before.text.trim() !== '';
      const { list, text } = before;
      screen.setState({
        writing: null,
        ...(lost && { toast: { kind: 'someone-deleted', list, text } }),
      });
    } else if (known.list !== before.list) {
      screen.setState({
        writing: { kind: 'note', noteId: known.id, caret: 'end' },
        openArea: areaOfList(known.list),
      });
    }
  };
  const stopMap = map.subscribe(onMap);
  const stopScreen = screen.subscribe(({ writing }) => {
    if (known?.id !== noteIdOf(writing)) known = note(tools, writing);
  });
  return () => {
    byOthers.stop();
    stopMap();
    stopScreen();
  };
}

function noteIdOf(writing: Writing | null): string | undefined {
  return writing === null || writing.kind === 'need' ? undefined : (writing.noteId ?? undefined);
}

function note(tools: BoardTools, writing: Writing | null) {
  const noteId = noteIdOf(writing);
  return noteId === undefined ? undefined : findNote(tools, noteId);
}
