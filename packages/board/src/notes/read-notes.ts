import type * as Y from 'yjs';
import { comparePlaces } from '../document/order-keys.ts';
import { rootMap } from '../document/roots.ts';
import type { NoValues, ValueShapes } from '../values/value.ts';
import type { Part } from '../watch/watch-board.ts';
import type { NotesShape } from './notes-shape.ts';
import { isSameNote, type NoteView, readNote } from './read-note.ts';

/** Every list is there, in the order of its kind; the notes of each in their order. */
export type NotesByList<
  List extends string = string,
  Values extends ValueShapes = NoValues,
> = ReadonlyMap<List, readonly NoteView<List, Values>[]>;

/** Reads all notes of a board. Bad or foreign data is skipped or given a default. */
export function readNotes<List extends string, Values extends ValueShapes>(
  doc: Y.Doc,
  shape: NotesShape<List, Values>,
): NotesByList<List, Values> {
  const notes: NoteView<List, Values>[] = [];
  for (const [id, value] of rootMap(doc, 'notes')?.entries() ?? []) {
    const note = readNote(shape, id, value);
    if (note) notes.push(note);
  }
  return inLists(shape, notes);
}

/** How many notes there are in all. */
export function countNotes(notes: ReadonlyMap<string, readonly unknown[]>): number {
  let count = 0;
  for (const list of notes.values()) count += list.length;
  return count;
}

/** The notes as a part of what is watched: only those that changed are read again. */
export function watchedNotes<List extends string, Values extends ValueShapes>(
  doc: Y.Doc,
  shape: NotesShape<List, Values>,
): Part<NotesByList<List, Values>> {
  const known = new Map<string, NoteView<List, Values>>();
  let lists = inLists(shape, []);
  return {
    root: 'notes',
    renew(ids) {
      const map = rootMap(doc, 'notes');
      for (const id of ids) {
        const before = known.get(id);
        const note = readNote(shape, id, map?.get(id));
        if (!note) known.delete(id);
        else if (!before || !isSameNote(before, note)) known.set(id, note);
      }
      lists = keepLists(lists, inLists(shape, known.values()));
      return lists;
    },
  };
}

function inLists<List extends string, Values extends ValueShapes>(
  { lists }: NotesShape<List, Values>,
  notes: Iterable<NoteView<List, Values>>,
): NotesByList<List, Values> {
  const byList = new Map<List, NoteView<List, Values>[]>(lists.map((list) => [list, []]));
  for (const note of notes) byList.get(note.list)?.push(note);
  for (const list of byList.values()) list.sort(comparePlaces);
  return byList;
}

function keepLists<Lists extends ReadonlyMap<string, readonly unknown[]>>(
  known: Lists,
  next: Lists,
): Lists {
  let changed = false;
  const kept = new Map(next);
  for (const [list, notes] of next) {
    const before = known.get(list);
    if (before?.length === notes.length && before.every((note, i) => note === notes[i])) {
      kept.set(list, before);
    } else changed = true;
  }
  return changed ? (kept as ReadonlyMap<string, readonly unknown[]> as Lists) : known;
}
