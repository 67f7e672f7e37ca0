import type * as Y from 'yjs';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { collectChanges } from './collect-changes.ts';

/** A part of a board that is read from one root: its notes, its items, its fields. */
export interface Part<Read> {
  readonly root: string;
  /**
   * The part as it is now, where these keys of its root changed since the last call; the same object when it
   * says the same. The first call names every key.
   */
  renew(changed: ReadonlySet<string>): Read;
}

type ReadOf<Parts extends Readonly<Record<string, Part<unknown>>>> = {
  readonly [Name in keyof Parts]: Parts[Name] extends Part<infer Read> ? Read : never;
};

/**
 * Watches a board. Nothing is read until `snapshot` is called; then only what changed since the last call is
 * read again, and what says the same keeps its identity, up to the whole view.
 * @param viewOf what follows from the parts
 */
export function watchBoard<const Parts extends Readonly<Record<string, Part<unknown>>>, View>(
  doc: Y.Doc,
  parts: Parts,
  viewOf: (read: ReadOf<Parts>) => View,
): BoardWatcher<View> {
  const all = Object.entries(parts);
  const changes = collectChanges(
    doc,
    all.map(([, { root }]) => root),
  );
  const read: Record<string, unknown> = {};
  let view: { readonly of: View } | undefined;
  return {
    snapshot() {
      const changed = changes.take();
      let same = view !== undefined;
      for (const [name, part] of all) {
        const keys = changed.get(part.root);
        if (!keys) continue;
        const next = part.renew(keys);
        if (next !== read[name]) same = false;
        read[name] = next;
      }
      if (!same || !view) view = { of: viewOf({ ...read } as ReadOf<Parts>) };
      return view.of;
    },
    subscribe: changes.subscribe,
    destroy: changes.destroy,
  };
}
