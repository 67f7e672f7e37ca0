import type { BoardKind } from '@throughline/protocol';
import type * as Y from 'yjs';
import { readNotes } from '../notes/read-notes.ts';
import { type NoteToPut, notesShapeFor } from './put-revealed.ts';

/**
 * What of a board goes along to the next one: the notes of the area that people were asked to look at or,
 * where nothing stands in it, all of them. Who wrote a note goes along as far as the note says it.
 * @param list undefined: none was named
 */
export function notesToCarry(kind: BoardKind, doc: Y.Doc, list: string | undefined): NoteToPut[] {
  const shape = notesShapeFor(kind, doc);
  if (!shape) return [];
  const all = [...readNotes(doc, shape)].flatMap(([place, notes]) =>
    notes.map(({ id, text, author, role, language }) => ({
      id,
      text,
      list: place,
      author,
      role,
      language,
    })),
  );
  const focused = all.filter((note) => note.list === list);
  return (focused.length > 0 ? focused : all).filter(({ text }) => text.trim() !== '');
}
