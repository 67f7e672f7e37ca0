import type { NoteKind, NoteView } from '@throughline/board';
import { flushSync } from 'react-dom';
import type { BoardTools } from './board-tools.ts';
import { findNote, notesIn } from './content-now.ts';
import { travel } from './travel.ts';
import { addButtonId, lineId } from './writing.ts';

/** What a note's move within its list came to: its new place, counted from 1. */
export interface NewPlace {
  readonly list: string;
  readonly place: number;
  readonly count: number;
}

/**
 * Moves a note one place up or down in its list, and keeps the keyboard on it.
 * @returns its new place; undefined when it was first or last already
 */
export function moveByOne(tools: BoardTools, noteId: string, by: -1 | 1): NewPlace | undefined {
  const note = findNote(tools, noteId);
  if (note === undefined) return undefined;
  const list = notesIn(tools, note.list);
  const index = list.indexOf(note);
  const target = index + by;
  if (target < 0 || target >= list.length) return undefined;
  const before = list[by === -1 ? target : target + 1]?.id ?? null;
  travel(noteId, () => void tools.changes.move(noteId, { list: note.list, before }));
  focusNote(noteId);
  return { list: note.list, place: target + 1, count: list.length };
}

/** Moves a note to the end of a list. */
export function moveToList(tools: BoardTools, noteId: string, list: string): boolean {
  let moved = false;
  travel(noteId, () => {
    moved = tools.changes.move(noteId, { list, before: null });
  });
  return moved;
}

/** Says how a note is known; the next note of that list starts with the same answer. */
export function chooseKind(tools: BoardTools, note: NoteView, kind: NoteKind): void {
  tools.changes.setKind(note.id, kind);
  rememberKind(tools, note.list, kind);
}

/** Keeps the answer for the next note of this list. */
export function rememberKind({ screen }: BoardTools, list: string, kind: NoteKind): void {
  screen.setState(({ kinds }) => ({ kinds: new Map(kinds).set(list, kind) }));
}

/** Deletes a note and offers to undo it; the keyboard goes to the note beside it. */
export function deleteWithUndo(tools: BoardTools, noteId: string): void {
  const note = findNote(tools, noteId);
  if (note === undefined) return;
  const list = notesIn(tools, note.list);
  const index = list.indexOf(note);
  const neighbour = list[index + 1] ?? list[index - 1];
  flushSync(() => {
    tools.screen.setState({ writing: null, menu: null, toast: { kind: 'note-deleted' } });
    tools.changes.remove(noteId);
  });
  if (neighbour !== undefined) focusNote(neighbour.id);
  else document.getElementById(addButtonId(note.list))?.focus();
}

/** Gives the keyboard to a resting note. */
export function focusNote(noteId: string): void {
  document.getElementById(lineId(noteId))?.focus();
}
