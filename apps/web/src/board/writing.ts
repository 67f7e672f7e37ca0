import type { EmpathyNote, ListId, NeedPart } from '@throughline/board';
import { NEED_PARTS } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from './board-tools.ts';
import type { CaretPlace } from './editor/field-editor.ts';
import { kindForList } from './note/kind-for-list.ts';
import type { Draft, Writing } from './screen-store.ts';

/*
 * From one field to the next. There is one editor on the board, so each of these ends the one
 * before; what it leaves behind empty is taken away in `leaveField`.
 */

/** Opens a note to write in. */
export function writeInNote(
  { screen, mayWrite }: BoardTools,
  noteId: string,
  caret: CaretPlace,
): void {
  if (mayWrite)
    screen.setState({ writing: { kind: 'note', noteId, caret }, menu: null, toast: null });
}

let drafts = 0;

/** Opens a new note that nobody else sees before its first letter. */
export function startDraft(
  { screen, mayWrite }: BoardTools,
  list: ListId,
  after: string | null,
): void {
  if (!mayWrite) return;
  const noteKind = kindForList(list, screen.getState().kinds);
  const writing = newDraft({ list, after, noteKind });
  // At once, within the tap: a phone shows its keyboard only for a field that is focused by then.
  flushSync(() => screen.setState({ writing, menu: null, toast: null, overview: false }));
}

export function newDraft(draft: Pick<Draft, 'list' | 'after' | 'noteKind' | 'deleted'>): Draft {
  drafts += 1;
  return { ...draft, kind: 'draft', noteId: null, serial: drafts };
}

/** Opens a blank of the need statement. */
export function writeInNeed(
  { screen, mayWrite }: BoardTools,
  part: NeedPart,
  caret: CaretPlace,
): void {
  if (mayWrite)
    screen.setState({ writing: { kind: 'need', part, caret }, menu: null, toast: null });
}

/** Enter: finishes this field and opens the one that follows it. */
export function writeNext(tools: BoardTools, writing: Writing): void {
  if (writing.kind === 'need') {
    const next = NEED_PARTS[NEED_PARTS.indexOf(writing.part) + 1];
    if (next === undefined) stopWriting(tools, 'focus');
    else writeInNeed(tools, next, 'end');
    return;
  }
  const note = writing.noteId === null ? undefined : findNote(tools, writing.noteId);
  if (note === undefined || note.text.trim() === '') stopWriting(tools, 'focus');
  else startDraft(tools, note.list, note.id);
}

/**
 * Ends writing.
 * @param then `focus`: the resting field gets the keyboard; `nothing`: it went elsewhere already
 */
export function stopWriting(tools: BoardTools, then: 'focus' | 'nothing'): void {
  const { screen } = tools;
  const { writing } = screen.getState();
  if (writing === null) return;
  const list = listOf(tools, writing);
  const { lost } = screen.getState();
  flushSync(() => screen.setState({ writing: null }));
  if (then === 'nothing') return;
  if (screen.getState().lost.length > lost.length) {
    document.getElementById(LOST_WORDS_TITLE)?.focus();
    return;
  }
  // A note that was left empty is gone: its list takes the keyboard.
  const rests = document.getElementById(restingId(writing));
  const target = rests ?? (list && document.getElementById(addButtonId(list)));
  target?.focus();
}

function listOf(tools: BoardTools, writing: Writing): ListId | undefined {
  switch (writing.kind) {
    case 'need':
      return undefined;
    case 'note':
      return findNote(tools, writing.noteId)?.list;
    case 'draft':
      return writing.list;
  }
}

/** What has the keyboard once this field rests. */
function restingId(writing: Writing): string {
  switch (writing.kind) {
    case 'need':
      return needButtonId(writing.part);
    case 'note':
      return noteButtonId(writing.noteId);
    case 'draft':
      return writing.noteId === null ? addButtonId(writing.list) : noteButtonId(writing.noteId);
  }
}

export const noteButtonId = (noteId: string): string => `note-${noteId}`;
export const needButtonId = (part: NeedPart): string => `need-${part}`;
/** The title over the words that no note holds; it can take the keyboard. */
export const LOST_WORDS_TITLE = 'lost-words-title';
export const addButtonId = (list: ListId): string => `add-${list}`;

/** The note with this id, wherever it lies now. */
export function findNote(
  { map }: Pick<BoardTools, 'map'>,
  noteId: string,
): EmpathyNote | undefined {
  for (const notes of map.snapshot().lists.values()) {
    const note = notes.find(({ id }) => id === noteId);
    if (note !== undefined) return note;
  }
  return undefined;
}

/**
 * Called when a note's editor has left the page: a note without a word is taken off the board, unless
 * someone else is in it.
 * @param hadText whether there were words when the editor came: taking those away can be undone
 */
export function leaveNote(tools: BoardTools, noteId: string, hadText: boolean): void {
  const note = findNote(tools, noteId);
  if (note === undefined || note.text.trim() !== '') return;
  if (tools.presence.view().writers.has(noteId)) return;
  // It stays as it is: the board lets this person write no more.
  if (tools.connection.mayWrite() === false) return;
  tools.changes.remove(noteId);
  if (hadText) tools.screen.setState({ toast: { kind: 'note-deleted' } });
}
