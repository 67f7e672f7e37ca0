import type * as Y from 'yjs';
import type { NoteView } from '../notes/read-note.ts';
import { countNotes, type NotesByList, readNotes } from '../notes/read-notes.ts';
import { type NeedView, readNeed } from './need.ts';
import { EMPATHY_MAP_NOTES, type ListId, OUTSIDE_LISTS } from './vocabulary.ts';

/** A note of an empathy map. */
export type EmpathyNote = NoteView<ListId>;

/** An empathy map as screens and exports see it. */
export interface EmpathyMapView {
  /** Every list is there, in the order of LISTS; the notes of each in their order. */
  readonly lists: NotesByList<ListId>;
  readonly need: NeedView;
  readonly noteCount: number;
  /** Whether areas 3 to 6 each hold a note, so that area 7 opens. */
  readonly insideOpen: boolean;
}

/** Reads the whole map. Bad or foreign data is skipped or given a default; nothing is thrown, nothing changed. */
export function readEmpathyMap(doc: Y.Doc): EmpathyMapView {
  return mapView({ lists: readNotes(doc, EMPATHY_MAP_NOTES), need: readNeed(doc) });
}

/** The view over lists and need, with what follows from them. */
export function mapView({ lists, need }: Pick<EmpathyMapView, 'lists' | 'need'>): EmpathyMapView {
  const insideOpen = OUTSIDE_LISTS.every((list) => (lists.get(list)?.length ?? 0) > 0);
  return { lists, need, noteCount: countNotes(lists), insideOpen };
}
