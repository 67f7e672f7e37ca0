import * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';

/** What changed in the roots that are watched. */
export interface ChangeCollector {
  /** The keys that changed since the last call, by root; the first call names all roots and all keys. */
  take(): ReadonlyMap<string, ReadonlySet<string>>;
  /** Calls `listener` once for each transaction that touched one of the roots. */
  subscribe(listener: () => void): () => void;
  destroy(): void;
}

export function collectChanges(doc: Y.Doc, roots: readonly string[]): ChangeCollector {
  const maps = [...new Set(roots)].map((name) => ({ name, map: rootMap(doc, name) }));
  let changed = new Map(maps.map(({ name, map }) => [name, new Set<string>(map?.keys())]));
  let untold = false;
  const listeners = new Set<() => void>();
  const stops = maps.map(({ name, map }) => {
    const onEvents = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[]) => {
      const keys = changed.get(name) ?? new Set();
      changed.set(name, keys);
      for (const event of events) addKeys(keys, event);
      untold = true;
    };
    map?.observeDeep(onEvents);
    return () => map?.unobserveDeep(onEvents);
  });
  const onTransaction = () => {
    if (!untold) return;
    untold = false;
    for (const tell of [...listeners]) tell();
  };
  doc.on('afterTransaction', onTransaction);
  return {
    take() {
      const taken = changed;
      changed = new Map();
      return taken;
    },
    subscribe(listener) {
      const tell = () => listener();
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    destroy() {
      for (const stop of stops) stop();
      doc.off('afterTransaction', onTransaction);
      listeners.clear();
    },
  };
}

function addKeys(keys: Set<string>, event: Y.YEvent<Y.AbstractType<unknown>>): void {
  const [key] = event.path;
  if (typeof key === 'string') keys.add(key);
  else if (event instanceof Y.YMapEvent) for (const changed of event.keysChanged) keys.add(changed);
}
