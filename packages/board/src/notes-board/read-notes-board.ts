import type * as Y from 'yjs';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import type { NoteView } from '../notes/read-note.ts';
import { type NotesByList, readNotes, watchedNotes } from '../notes/read-notes.ts';
import { TEMPLATE_ROOT } from '../templates/template-in.ts';
import { type Part, watchBoard } from '../watch/watch-board.ts';
import { type NotesBoardValues, notesShapeOf, type Section, sectionsIn } from './sections.ts';

export type SectionNote = NoteView<string, NotesBoardValues>;

/** A notes board as screens and exports see it. */
export interface NotesBoardView {
  readonly sections: readonly Section[];
  /** A list for each section, in their order. */
  readonly notes: NotesByList<string, NotesBoardValues>;
}

/** Reads the whole board. Bad or foreign data is skipped or given a default. */
export function readNotesBoard(doc: Y.Doc): NotesBoardView {
  return { sections: sectionsIn(doc), notes: readNotes(doc, notesShapeOf(doc)) };
}

/** Watches a notes board: what says the same keeps its identity. */
export function watchNotesBoard(doc: Y.Doc): BoardWatcher<NotesBoardView> {
  const sections: Part<readonly Section[]> = {
    root: TEMPLATE_ROOT,
    renew: () => sectionsIn(doc),
  };
  const parts = { sections, notes: watchedNotes(doc, notesShapeOf(doc)) };
  return watchBoard(doc, parts, (read): NotesBoardView => read);
}
