import { flushSync } from 'react-dom';
import type { BoardTools } from './board-tools.ts';
import { findNote, outlineOf, stepsNow } from './content-now.ts';
import type { CaretPlace } from './editor/field-editor.ts';
import { stepOfList } from './kinds/kind-screen.ts';
import { isListLocked } from './locks/area-of.ts';
import { kindFor } from './note/kind-for.ts';
import type { Draft, Writing } from './screen-store.ts';
import { textAfter } from './text-order.ts';

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
export function startDraft(tools: BoardTools, list: string, after: string | null): void {
  const { screen, mayWrite } = tools;
  if (!mayWrite) return;
  const writing = newDraft({ list, after, noteKind: kindFor(tools, list) });
  const step = stepOfList(stepsNow(tools), list);
  // At once, within the tap: a phone shows its keyboard only for a field that is focused by then.
  flushSync(() =>
    screen.setState({
      writing,
      menu: null,
      toast: null,
      overview: false,
      ...(step && { openStep: step.id }),
    }),
  );
}

export function newDraft(draft: Pick<Draft, 'list' | 'after' | 'noteKind' | 'deleted'>): Draft {
  drafts += 1;
  return { ...draft, kind: 'draft', noteId: null, serial: drafts };
}

/** Opens a text of the template or of an item; `field` is its id in the outline. */
export function writeInText(
  { screen, mayWrite }: BoardTools,
  field: string,
  caret: CaretPlace,
): void {
  if (mayWrite)
    screen.setState({ writing: { kind: 'text', field, caret }, menu: null, toast: null });
}

/** Enter: finishes this field and opens the one that follows it. */
export function writeNext(tools: BoardTools, writing: Writing): void {
  if (writing.kind === 'text') {
    const next = textAfter(outlineOf(tools, tools.content.snapshot()), writing.field);
    if (next === undefined) stopWriting(tools, 'focus');
    else writeInText(tools, next, 'end');
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
  const adds = list === undefined ? null : document.getElementById(addButtonId(list));
  (rests ?? adds)?.focus();
}

function listOf(tools: BoardTools, writing: Writing): string | undefined {
  switch (writing.kind) {
    case 'text':
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
    case 'text':
      return lineId(writing.field);
    case 'note':
      return lineId(writing.noteId);
    case 'draft':
      return writing.noteId === null ? addButtonId(writing.list) : lineId(writing.noteId);
  }
}

/** What takes the keyboard for a note, a text, an item: in every view the one with this id. */
export const lineId = (id: string): string => `line-${id}`;
/** The title over the words that no note holds; it can take the keyboard. */
export const LOST_WORDS_TITLE = 'lost-words-title';
export const addButtonId = (list: string): string => `add-${list}`;

/**
 * Called when a note's editor has left the page: a note without a word is taken off the board, unless
 * someone else is in it.
 * @param hadText whether there were words when the editor came: taking those away can be undone
 */
export function leaveNote(tools: BoardTools, noteId: string, hadText: boolean): void {
  const note = findNote(tools, noteId);
  if (note === undefined || note.text.trim() !== '') return;
  if (tools.presence.view().writers.has(noteId)) return;
  // It stays as it is: the board, or this area of it, lets this person write no more.
  if (tools.connection.mayWrite() === false || isListLocked(tools, note.list)) return;
  tools.changes.remove(noteId);
  if (hadText) tools.screen.setState({ toast: { kind: 'note-deleted' } });
}
