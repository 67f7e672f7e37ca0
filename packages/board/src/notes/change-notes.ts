import type * as Y from 'yjs';
import { BoardFull } from '../document/board-full.ts';
import { newEntryId } from '../document/entry-id.ts';
import { isOneOf } from '../document/is-one-of.ts';
import { FIRST_TYPED, LOCAL_CHANGE, transactLocally } from '../document/local-change.ts';
import { orderAt } from '../document/make-room.ts';
import { entryMap, isFragment } from '../document/roots.ts';
import { setValue } from '../values/set-value.ts';
import { type NoValues, type ValueShapes, type ValuesOf, wholeValues } from '../values/value.ts';
import { NOTE_KINDS, type NoteFields, type NoteKind, type NotesShape } from './notes-shape.ts';
import { readNote } from './read-note.ts';
import { countNotes, readNotes } from './read-notes.ts';
import { newNote } from './write-notes.ts';

export interface NewNote<List extends string = string, Values extends ValueShapes = NoValues>
  extends NoteFields<List> {
  /** The id of the note that it follows; at the end when absent or not in that list. */
  readonly after?: string;
  /** What it says, its lines apart by line breaks; an empty note, ready for an editor, when absent. */
  readonly text?: string;
  /** The text is the beginning of what is being typed: undo takes it back with the typing that follows. */
  readonly typing?: boolean;
  /** Plain values of its own; what its kind does not know is left out. */
  readonly values?: Partial<ValuesOf<Values>>;
}

/** The changes of the notes of one kind of board, each one transaction of the person at this screen. */
export interface NoteChanges<List extends string = string, Values extends ValueShapes = NoValues> {
  readonly shape: NotesShape<List, Values>;
  /**
   * Adds a note.
   * @returns its id
   * @throws BoardFull when the board shows as many notes as its kind takes
   */
  add(doc: Y.Doc, note: NewNote<List, Values>): string;
  /** `add` with the id given, for tests that must be repeatable. */
  addWithId(doc: Y.Doc, id: string, note: NewNote<List, Values>): string;
  /**
   * Moves a note within its list or to another.
   * @param to `before` is the id of the note it goes before, null for the end of the list
   * @returns false, and nothing changed, when the board shows no such note or `before` is not in that list
   */
  move(doc: Y.Doc, noteId: string, to: { list: List; before: string | null }): boolean;
  /** Says how a note is known. False, and nothing changed, for an unknown note or kind. */
  setKind(doc: Y.Doc, noteId: string, kind: NoteKind): boolean;
  /** Sets a plain value; undefined takes it back. False, and nothing changed, for what is unknown. */
  setValue(doc: Y.Doc, noteId: string, name: keyof Values & string, value: unknown): boolean;
  /** Deletes a note softly: undo brings it back with whatever others wrote in it. False for an unknown note. */
  delete(doc: Y.Doc, noteId: string): boolean;
}

/** The changes for notes of this shape. */
export function changesOfNotes<List extends string, Values extends ValueShapes>(
  shape: NotesShape<List, Values>,
): NoteChanges<List, Values> {
  const shown = (doc: Y.Doc, noteId: string) => {
    const note = entryMap(doc, 'notes', noteId);
    return readNote(shape, noteId, note) ? note : undefined;
  };
  return {
    shape,
    add: (doc, note) => addNote(shape, doc, newEntryId(), note),
    addWithId: (doc, id, note) => addNote(shape, doc, id, note),
    move: (doc, noteId, to) => moveNote(shape, doc, shown(doc, noteId), { noteId, ...to }),
    setKind(doc, noteId, kind) {
      const note = shown(doc, noteId);
      if (!note || !isOneOf(NOTE_KINDS, kind)) return false;
      if (note.get('kind') !== kind) transactLocally(doc, () => note.set('kind', kind));
      return true;
    },
    setValue: (doc, noteId, name, value) =>
      setValue(shown(doc, noteId), shape.values, { name, value }),
    delete(doc, noteId) {
      const note = shown(doc, noteId);
      if (!note) return false;
      transactLocally(doc, () => note.set('deletedAt', Date.now()));
      return true;
    },
  };
}

function addNote<List extends string, Values extends ValueShapes>(
  shape: NotesShape<List, Values>,
  doc: Y.Doc,
  id: string,
  newOne: NewNote<List, Values>,
): string {
  const { after, text, typing = false, values = {}, ...note } = newOne;
  const notes = readNotes(doc, shape);
  if (countNotes(notes) >= shape.limit) throw new BoardFull(shape.limit);
  const list = notes.get(note.list) ?? [];
  const follows = list.findIndex((other) => other.id === after);
  const index = follows < 0 ? list.length : follows + 1;
  const order = orderAt(doc, 'notes', { list, index });
  const made = newNote({ ...note, order }, text, wholeValues(shape.values, values));
  const add = () => void doc.getMap('notes').set(id, made);
  transactLocally(doc, add, typing ? FIRST_TYPED : LOCAL_CHANGE);
  return id;
}

function moveNote<List extends string, Values extends ValueShapes>(
  shape: NotesShape<List, Values>,
  doc: Y.Doc,
  note: Y.Map<unknown> | undefined,
  to: { noteId: string; list: List; before: string | null },
): boolean {
  const { noteId, before } = to;
  const whole = readNotes(doc, shape).get(to.list);
  if (!note || !whole) return false;
  if (before === noteId) return note.get('list') === to.list;
  const others = whole.filter((other) => other.id !== noteId);
  const index = before === null ? others.length : others.findIndex((other) => other.id === before);
  if (index < 0) return false;
  if (whole[index]?.id === noteId) return true;
  const order = orderAt(doc, 'notes', { list: others, index });
  transactLocally(doc, () => {
    // Both, always: two people's moves then never mix into a place that neither chose.
    note.set('list', to.list);
    note.set('order', order);
  });
  return true;
}

/** The text of a note to write in, deleted or not; undefined for an unknown note. */
export function noteFragment(doc: Y.Doc, noteId: string): Y.XmlFragment | undefined {
  const fragment = entryMap(doc, 'notes', noteId)?.get('text');
  return isFragment(fragment) ? fragment : undefined;
}
