import { changesOfNotes, type NoteChanges } from '../notes/change-notes.ts';
import { NOTES_BOARD_VALUES, type NotesBoardValues, notesShapeOf } from './sections.ts';

/** The changes of a notes board's notes: its lists are the sections that the document itself has. */
export const notesBoardNotes: NoteChanges<string, NotesBoardValues> = {
  shape: { lists: [], limit: 500, values: NOTES_BOARD_VALUES },
  add: (doc, note) => changesOfNotes(notesShapeOf(doc)).add(doc, note),
  addWithId: (doc, id, note) => changesOfNotes(notesShapeOf(doc)).addWithId(doc, id, note),
  move: (doc, noteId, to) => changesOfNotes(notesShapeOf(doc)).move(doc, noteId, to),
  setKind: (doc, noteId, kind) => changesOfNotes(notesShapeOf(doc)).setKind(doc, noteId, kind),
  setValue: (doc, noteId, name, value) =>
    changesOfNotes(notesShapeOf(doc)).setValue(doc, noteId, name, value),
  delete: (doc, noteId) => changesOfNotes(notesShapeOf(doc)).delete(doc, noteId),
};
