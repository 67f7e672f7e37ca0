import type * as Y from 'yjs';
import { rootMap } from './document-maps.ts';
import { type EmpathyMapView, listsOf, mapView, readNeed } from './read-empathy-map.ts';
import { isSameNote, type NoteView, readNote } from './read-note.ts';

/** An empathy map for `useSyncExternalStore`. */
export interface EmpathyMapWatcher {
  /** The map as it is now. The same object until something in it changes. */
  snapshot(): EmpathyMapView;
  /** Calls `listener` after each transaction that touched the map; returns what ends that. */
  subscribe(listener: () => void): () => void;
  /** Lets go of the document. */
  destroy(): void;
}

/**
 * Watches an empathy map. Nothing is read until `snapshot` is called; then only notes that changed since the
 * last call are read again, and what is equal keeps its identity.
 */
export function watchEmpathyMap(doc: Y.Doc): EmpathyMapWatcher {
  const roots = { notes: rootMap(doc, 'notes'), need: rootMap(doc, 'need') };
  const stale = { notes: new Set<string>(), need: true };
  for (const id of roots.notes?.keys() ?? []) stale.notes.add(id);
  const cached = new Map<string, NoteView>();
  const listeners = new Set<() => void>();
  let view = mapView(listsOf([]), readNeed(doc));

  let untold = false;
  const onNotes = (events: readonly Y.YEvent<Y.Map<unknown>>[]) => {
    untold = true;
    for (const event of events) {
      const [id] = event.path;
      if (id !== undefined) stale.notes.add(String(id));
      else for (const key of event.keys.keys()) stale.notes.add(key);
    }
  };
  const onNeed = () => {
    untold = true;
    stale.need = true;
  };
  const onTransaction = () => {
    if (!untold) return;
    untold = false;
    for (const tell of [...listeners]) tell();
  };
  roots.notes?.observeDeep(onNotes);
  roots.need?.observeDeep(onNeed);
  doc.on('afterTransaction', onTransaction);

  return {
    snapshot() {
      if (stale.notes.size === 0 && !stale.need) return view;
      for (const id of stale.notes) {
        const note = readNote(id, roots.notes?.get(id));
        const known = cached.get(id);
        if (!note) cached.delete(id);
        else if (!known || !isSameNote(known, note)) cached.set(id, note);
      }
      view = mapView(listsOf(cached.values()), stale.need ? readNeed(doc) : view.need);
      stale.notes.clear();
      stale.need = false;
      return view;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    destroy() {
      roots.notes?.unobserveDeep(onNotes);
      roots.need?.unobserveDeep(onNeed);
      doc.off('afterTransaction', onTransaction);
      listeners.clear();
    },
  };
}
