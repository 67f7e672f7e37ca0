import type { Language, Role } from '@throughline/protocol';
import type * as Y from 'yjs';
import { holdsText, isHidden, readEntry } from '../document/entry.ts';
import { entryMap, isFragment, rootMap } from '../document/roots.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { fragmentText } from '../text/fragment-text.ts';
import { watchBoard } from '../watch/watch-board.ts';

/** The list of notes that were taken off the areas of a board of whatever kind: no kind shows it. */
export const PARKED_LIST = 'parked';
/** Where it stood before. */
const FROM = 'parkedFrom';

/** A note on the shelf beside the board. */
export interface ParkedNote {
  readonly id: string;
  readonly text: string;
  readonly role: Role;
  readonly language: Language;
}

/**
 * Takes a note off the board's areas, with its place. The server alone calls this.
 * @returns false, and nothing changed, where no note stands there
 */
export function parkNote(doc: Y.Doc, noteId: string): boolean {
  const note = shownNote(doc, noteId);
  const list = note?.get('list');
  if (!note || typeof list !== 'string' || list === PARKED_LIST) return false;
  note.set(FROM, list);
  note.set('list', PARKED_LIST);
  return true;
}

/** Puts a parked note back where it stood. False, and nothing changed, for any other. */
export function restoreNote(doc: Y.Doc, noteId: string): boolean {
  const note = shownNote(doc, noteId);
  const from = note?.get(FROM);
  if (note?.get('list') !== PARKED_LIST || typeof from !== 'string') return false;
  note.set('list', from);
  note.delete(FROM);
  return true;
}

/** Under which author key a note stands that can be parked; empty where it names none, undefined for no note. */
export function authorOfNote(doc: Y.Doc, noteId: string): string | undefined {
  const note = shownNote(doc, noteId);
  return note && readEntry(noteId, note).author;
}

/** Every parked note with words in it, in the order of their ids. */
export function readParkedNotes(doc: Y.Doc): readonly ParkedNote[] {
  const parked: ParkedNote[] = [];
  for (const id of rootMap(doc, 'notes')?.keys() ?? []) {
    const note = shownNote(doc, id);
    if (note?.get('list') !== PARKED_LIST) continue;
    const { role, language } = readEntry(id, note);
    parked.push({ id, role, language, text: textOf(note) });
  }
  return parked.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The shelf for `useSyncExternalStore`. */
export function watchParkedNotes(doc: Y.Doc): BoardWatcher<readonly ParkedNote[]> {
  const shelf = { root: 'notes', renew: () => readParkedNotes(doc) };
  return watchBoard(doc, { shelf }, (read) => read.shelf);
}

function shownNote(doc: Y.Doc, noteId: string): Y.Map<unknown> | undefined {
  const note = entryMap(doc, 'notes', noteId);
  if (!note || !isFragment(note.get('text'))) return undefined;
  const text = textOf(note);
  return holdsText(text) && !isHidden(note.get('deletedAt'), true) ? note : undefined;
}

function textOf(note: Y.Map<unknown>): string {
  const fragment = note.get('text');
  return isFragment(fragment) ? fragmentText(fragment) : '';
}
