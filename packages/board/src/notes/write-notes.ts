import { generateNKeysBetween } from 'fractional-indexing';
import * as Y from 'yjs';
import { newEntryId } from '../document/entry-id.ts';
import { newFragment } from '../text/fragment-text.ts';
import type { NoteFields } from './notes-shape.ts';

/** A note that a board begins with. */
export interface SeedNote<List extends string = string> extends NoteFields<List> {
  readonly text: string;
}

/** Writes the notes that a board begins with, in their lists in the order given. For the server alone. */
export function writeNotes<List extends string>(
  doc: Y.Doc,
  lists: readonly List[],
  seeds: readonly SeedNote<List>[],
): void {
  const notes = doc.getMap('notes');
  for (const list of lists) {
    const inList = seeds.filter((seed) => seed.list === list);
    const keys = generateNKeysBetween(null, null, inList.length);
    for (const [i, { text, ...fields }] of inList.entries()) {
      notes.set(newEntryId(), newNote({ ...fields, order: keys[i] ?? 'a0' }, text));
    }
  }
}

/** A note for a document: all its fields, and a text that an editor can be bound to as it is. */
export function newNote(
  fields: NoteFields & { readonly order: string },
  text = '',
  values: Readonly<Record<string, unknown>> = {},
): Y.Map<unknown> {
  const note = new Y.Map<unknown>([...Object.entries(fields), ...Object.entries(values)]);
  note.set('deletedAt', null);
  note.set('text', newFragment(text));
  return note;
}
