import type { NoteView } from '@throughline/board';
import type { BoardTools } from './board-tools.ts';
import { followByOthers } from './by-others.ts';
import { findNote, notesIn, stepsNow } from './content-now.ts';
import { stepOfList } from './kinds/kind-screen.ts';
import type { Writing } from './screen-store.ts';
import { addButtonId, newDraft } from './writing.ts';

/**
 * Keeps what this person writes in and the board together: a note that another person moves is followed; where
 * one that another person deletes was, a draft goes on with its words. An undo by this person only ends the
 * writing.
 * @returns what ends it
 */
export function followWriting(tools: BoardTools): () => void {
  const { content, screen, connection } = tools;
  const byOthers = followByOthers(connection.doc);
  let known = placed(tools, screen.getState().writing);
  const onContent = () => {
    const { writing } = screen.getState();
    const before = known?.note.id === noteIdOf(writing) ? known : undefined;
    known = placed(tools, writing);
    if (writing === null) return;
    if (before === undefined) backToNote(tools, writing);
    else if (known !== undefined) followMove(tools, known.note, before.note);
    else if (byOthers.isLast()) goOnAsDraft(tools, before);
    else endWriting(tools, before.note);
  };
  const stopContent = content.subscribe(onContent);
  const stopScreen = screen.subscribe(({ writing }) => {
    if (known?.note.id !== noteIdOf(writing)) known = placed(tools, writing);
  });
  return () => {
    byOthers.stop();
    stopContent();
    stopScreen();
  };
}

/** A note and the one that it follows. */
interface Placed {
  readonly note: NoteView;
  readonly after: string | null;
}

function followMove(tools: BoardTools, { id, list }: NoteView, before: NoteView): void {
  if (list === before.list) return;
  const step = stepOfList(stepsNow(tools), list);
  tools.screen.setState({
    writing: { kind: 'note', noteId: id, caret: 'as-left' },
    ...(step && { openStep: step.id }),
  });
}

/** Whoever deletes a note does not know what is being written there: the next letter makes it a note again. */
function goOnAsDraft({ screen }: BoardTools, { note, after }: Placed): void {
  const { id: noteId, list, kind: noteKind, text } = note;
  const deleted = text.trim() === '' ? {} : { deleted: { noteId, text } };
  screen.setState({ writing: newDraft({ list, after, noteKind, ...deleted }) });
}

/** The deletion was undone before a letter was written: the draft is that note again. */
function backToNote(tools: BoardTools, writing: Writing): void {
  if (writing.kind !== 'draft' || writing.noteId !== null || !writing.deleted) return;
  const { noteId } = writing.deleted;
  if (findNote(tools, noteId) === undefined) return;
  tools.screen.setState({ writing: { kind: 'note', noteId, caret: 'as-left' } });
}

/** This person has taken their own note back; the keyboard stays in its list. */
function endWriting({ screen }: BoardTools, { list }: NoteView): void {
  screen.setState({ writing: null });
  setTimeout(() => {
    const isFree = document.activeElement === document.body;
    if (isFree) document.getElementById(addButtonId(list))?.focus({ preventScroll: true });
  });
}

function noteIdOf(writing: Writing | null): string | undefined {
  return writing === null || writing.kind === 'text' ? undefined : (writing.noteId ?? undefined);
}

function placed(tools: BoardTools, writing: Writing | null): Placed | undefined {
  const noteId = noteIdOf(writing);
  const note = noteId === undefined ? undefined : findNote(tools, noteId);
  if (note === undefined) return undefined;
  const list = notesIn(tools, note.list);
  return { note, after: list[list.indexOf(note) - 1]?.id ?? null };
}
