import type * as Y from 'yjs';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { watchedNotes } from '../notes/read-notes.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { watchedNeed } from './need.ts';
import { type EmpathyMapView, mapView } from './read-empathy-map.ts';
import { EMPATHY_MAP_NOTES } from './vocabulary.ts';

/** An empathy map for `useSyncExternalStore`. */
export type EmpathyMapWatcher = BoardWatcher<EmpathyMapView>;

/** Watches an empathy map: only notes that changed are read again, and what says the same keeps its identity. */
export function watchEmpathyMap(doc: Y.Doc): EmpathyMapWatcher {
  const parts = { lists: watchedNotes(doc, EMPATHY_MAP_NOTES), need: watchedNeed(doc) };
  return watchBoard(doc, parts, mapView);
}
