import type { BoardTools } from './board-tools.ts';
import { findNote, stepsNow } from './content-now.ts';
import { stepOfList } from './kinds/kind-screen.ts';
import { focusNote } from './note-actions.ts';
import type { Draft, LostWords, ScreenState } from './screen-store.ts';

let kept = 0;

/**
 * Called when a draft's editor has left the page: words that became no note are kept for the person who wrote
 * them, until they put them away.
 */
export function keepWords(tools: BoardTools, draft: Draft, text: string): void {
  const { screen } = tools;
  const { writing } = screen.getState();
  const stays = writing?.kind === 'draft' && writing.serial === draft.serial;
  if (stays || text.trim() === '' || isBack(tools, draft, text)) return;
  kept += 1;
  const { list, after, noteKind: kind, deleted } = draft;
  const because = deleted === undefined ? 'full' : 'deleted';
  const words: LostWords = { id: kept, text, because, note: { list, kind, after } };
  screen.setState(({ lost }) => ({ lost: [...lost, words] }));
}

/** Keeps the words of an entry that another person deleted while this one wrote in it. */
export function keepItemWords({ screen }: Pick<BoardTools, 'screen'>, text: string): void {
  if (text.trim() === '') return;
  kept += 1;
  const words: LostWords = { id: kept, text, because: 'item-deleted', note: undefined };
  screen.setState(({ lost }) => ({ lost: [...lost, words] }));
}

/** Whether the deletion was undone, and the note says all this again. */
function isBack(tools: BoardTools, { deleted }: Draft, text: string): boolean {
  return deleted !== undefined && findNote(tools, deleted.noteId)?.text === text;
}

/** Makes a note of words that none holds, and goes there; they are kept when the board is full. */
export function putBack(tools: BoardTools, { id, text, note }: LostWords): void {
  const { screen, changes } = tools;
  if (note === undefined) return;
  const noteId = changes.make({ ...note, text });
  if (noteId === undefined) {
    screen.setState({ toast: { kind: 'board-full' } });
    return;
  }
  putAway(tools, id);
  const step = stepOfList(stepsNow(tools), note.list);
  screen.setState({ overview: false, ...(step && { openStep: step.id }) });
  focusNote(noteId);
}

export function putAway({ screen }: BoardTools, id: number): void {
  screen.setState(({ lost }) => ({ lost: lost.filter((words) => words.id !== id) }));
}

/** Whether this screen alone knows words of this person, and they would go with it. */
export function holdsWordsAlone({ lost, writing }: ScreenState): boolean {
  if (lost.length > 0) return true;
  return writing?.kind === 'draft' && writing.noteId === null && writing.deleted !== undefined;
}
