import { changesOfNotes } from '../notes/change-notes.ts';
import { EMPATHY_MAP_NOTES } from './vocabulary.ts';

/** The changes of an empathy map's notes. */
export const empathyMapNotes = changesOfNotes(EMPATHY_MAP_NOTES);

export const {
  add: addNote,
  addWithId: addNoteWithId,
  move: moveNote,
  setKind: setNoteKind,
  delete: deleteNote,
} = empathyMapNotes;
