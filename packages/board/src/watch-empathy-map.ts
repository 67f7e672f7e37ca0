import * as Y from 'yjs';
import { rootMap } from './document-maps.ts';
import { keepIdentity } from './keep-identity.ts';
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
 * last call are read again, and what says the same keeps its identity.
 */
export function watchEmpathyMap(doc: Y.Doc): EmpathyMapWatcher {
  const changes = collectChanges(doc);
  const known = new Map<string, NoteView>();
  let view = mapView(listsOf([]), readNeed(doc));
  return {
    snapshot() {
      const { notes, need } = changes.take();
      if (notes.size === 0 && !need) return view;
      const map = rootMap(doc, 'notes');
      for (const id of notes) renew(known, id, readNote(id, map?.get(id)));
      const lists = notes.size > 0 ? listsOf(known.values()) : view.lists;
      view = keepIdentity(view, mapView(lists, need ? readNeed(doc) : view.need));
      return view;
    },
    subscribe: changes.subscribe,
    destroy: changes.destroy,
  };
}

function renew(known: Map<string, NoteView>, id: string, note: NoteView | undefined): void {
  const before = known.get(id);
  if (!note) known.delete(id);
  else if (!before || !isSameNote(before, note)) known.set(id, note);
}

interface Changed {
  readonly notes: ReadonlySet<string>;
  readonly need: boolean;
}

interface ChangeCollector {
  /** What changed since the last call; the first call names all. */
  take(): Changed;
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

function collectChanges(doc: Y.Doc): ChangeCollector {
  const notes = rootMap(doc, 'notes');
  const need = rootMap(doc, 'need');
  let changed = { notes: new Set(notes?.keys()), need: true };
  let untold = false;
  const listeners = new Set<() => void>();
  const onNotes = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
    for (const event of events) {
      const [id] = event.path;
      if (typeof id === 'string') changed.notes.add(id);
      else if (event instanceof Y.YMapEvent)
        for (const key of event.keysChanged) changed.notes.add(key);
    }
    untold = true;
  };
  const onNeed = () => {
    changed.need = true;
    untold = true;
  };
  const onTransaction = () => {
    if (!untold) return;
    untold = false;
    for (const tell of [...listeners]) tell();
  };
  notes?.observeDeep(onNotes);
  need?.observeDeep(onNeed);
  doc.on('afterTransaction', onTransaction);
  return {
    take() {
      const taken = changed;
      changed = { notes: new Set(), need: false };
      return taken;
    },
    subscribe(listener) {
      const tell = () => listener();
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    destroy() {
      notes?.unobserveDeep(onNotes);
      need?.unobserveDeep(onNeed);
      doc.off('afterTransaction', onTransaction);
      listeners.clear();
    },
  };
}
