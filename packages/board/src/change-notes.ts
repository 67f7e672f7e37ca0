import type { Language, Role } from '@throughline/protocol';
import * as Y from 'yjs';
import { isFragment, rootMap } from './document-maps.ts';
import { FIRST_TYPED, LOCAL_CHANGE, MADE_ROOM, transactLocally } from './local-change.ts';
import { newNoteId } from './note-id.ts';
import { makeRoom } from './order-keys.ts';
import { readEmpathyMap } from './read-empathy-map.ts';
import { type NoteView, readNote } from './read-note.ts';
import { isOneOf, type ListId, MAX_NOTES, NOTE_KINDS, type NoteKind } from './vocabulary.ts';
import { newNote } from './write-empathy-map.ts';

/** The board shows MAX_NOTES notes already. */
export class BoardFull extends Error {
  constructor() {
    super(`a board holds ${MAX_NOTES} notes at most`);
    this.name = 'BoardFull';
  }
}

export interface NewNote {
  readonly list: ListId;
  readonly kind: NoteKind;
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
  /** The id of the note that it follows; at the end when absent or not in that list. */
  readonly after?: string;
  /** What it says, its lines apart by line breaks; an empty note, ready for an editor, when absent. */
  readonly text?: string;
  /** The text is the beginning of what is being typed: undo takes it back with the typing that follows. */
  readonly typing?: boolean;
}

/**
 * Adds a note, as one change.
 * @returns its id
 * @throws BoardFull when the board shows MAX_NOTES notes
 */
export function addNote(doc: Y.Doc, note: NewNote): string {
  return addNoteWithId(doc, newNoteId(), note);
}

/** `addNote` with the id given, for tests that must be repeatable. */
export function addNoteWithId(doc: Y.Doc, id: string, newOne: NewNote): string {
  const { after, text, typing = false, ...note } = newOne;
  const view = readEmpathyMap(doc);
  if (view.noteCount >= MAX_NOTES) throw new BoardFull();
  const list = view.lists.get(note.list) ?? [];
  const follows = list.findIndex((other) => other.id === after);
  const order = orderAt(doc, list, follows < 0 ? list.length : follows + 1);
  const add = () => void doc.getMap('notes').set(id, newNote({ ...note, order }, text));
  transactLocally(doc, add, typing ? FIRST_TYPED : LOCAL_CHANGE);
  return id;
}

/**
 * Moves a note within its list or to another.
 * @param to `before` is the id of the note it goes before, null for the end of the list
 * @returns false, and nothing changed, when the board shows no such note or `before` is not in that list
 */
export function moveNote(
  doc: Y.Doc,
  noteId: string,
  to: { list: ListId; before: string | null },
): boolean {
  const note = shownNote(doc, noteId);
  const whole = readEmpathyMap(doc).lists.get(to.list);
  if (!note || !whole) return false;
  if (to.before === noteId) return note.get('list') === to.list;
  const others = whole.filter((other) => other.id !== noteId);
  const index = to.before === null ? others.length : others.findIndex((o) => o.id === to.before);
  if (index < 0) return false;
  if (whole[index]?.id === noteId) return true;
  const order = orderAt(doc, others, index);
  transactLocally(doc, () => {
    // Both, always: two people's moves then never mix into a place that neither chose.
    note.set('list', to.list);
    note.set('order', order);
  });
  return true;
}

/** The key for `index` of this list, after making room there. */
function orderAt(doc: Y.Doc, list: readonly NoteView[], index: number): string {
  const { key, rekeyed } = makeRoom(list, index);
  if (rekeyed.size > 0) {
    doc.transact(() => {
      for (const [id, order] of rekeyed) noteMap(doc, id)?.set('order', order);
    }, MADE_ROOM);
  }
  return key;
}

/** Says how a note is known. False, and nothing changed, for an unknown note or kind. */
export function setNoteKind(doc: Y.Doc, noteId: string, kind: NoteKind): boolean {
  const note = shownNote(doc, noteId);
  if (!note || !isOneOf(NOTE_KINDS, kind)) return false;
  if (note.get('kind') !== kind) transactLocally(doc, () => note.set('kind', kind));
  return true;
}

/** Deletes a note softly: undo brings it back with whatever others wrote in it. False for an unknown note. */
export function deleteNote(doc: Y.Doc, noteId: string): boolean {
  const note = shownNote(doc, noteId);
  if (!note) return false;
  transactLocally(doc, () => note.set('deletedAt', Date.now()));
  return true;
}

/** The text of a note to write in, deleted or not; undefined for an unknown note. */
export function noteFragment(doc: Y.Doc, noteId: string): Y.XmlFragment | undefined {
  const fragment = noteMap(doc, noteId)?.get('text');
  return isFragment(fragment) ? fragment : undefined;
}

function noteMap(doc: Y.Doc, noteId: string): Y.Map<unknown> | undefined {
  const value = rootMap(doc, 'notes')?.get(noteId);
  return value instanceof Y.Map ? value : undefined;
}

/** The map of a note that readers show. */
function shownNote(doc: Y.Doc, noteId: string): Y.Map<unknown> | undefined {
  const note = noteMap(doc, noteId);
  return readNote(noteId, note) ? note : undefined;
}
