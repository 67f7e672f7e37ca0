export { setNeedStrength } from './change-need.ts';
export {
  addNote,
  BoardFull,
  deleteNote,
  moveNote,
  type NewNote,
  noteFragment,
  setNoteKind,
} from './change-notes.ts';
export { type ErasedAuthor, eraseAuthor } from './erase-author.ts';
export { fragmentText, setFragmentText } from './fragment-text.ts';
export { LOCAL_CHANGE } from './local-change.ts';
export { empathyMapToMarkdown, type MarkdownLabels } from './markdown.ts';
export {
  type EmpathyMapView,
  type NeedPartView,
  type NeedView,
  readEmpathyMap,
} from './read-empathy-map.ts';
export type { NoteView } from './read-note.ts';
export { type StudentTrace, studentTrace } from './student-trace.ts';
export { type TextBy, textsBy } from './texts-by.ts';
export { createUndo } from './undo.ts';
export {
  AREAS,
  type Area,
  type AreaId,
  BOARD_SCHEMA_VERSION,
  EVIDENCE_STRENGTHS,
  type EvidenceStrength,
  LISTS,
  type ListId,
  MAX_NOTES,
  NEED_PARTS,
  type NeedPart,
  NOTE_KINDS,
  type NoteKind,
} from './vocabulary.ts';
export { type EmpathyMapWatcher, watchEmpathyMap } from './watch-empathy-map.ts';
export { type EmpathyMapSeed, type SeedNote, writeEmpathyMap } from './write-empathy-map.ts';
