import * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import { isShownEntry } from '../document/shown-entry.ts';
import { SIGNALS_ROOT } from '../pattern-board/signal.ts';

/** Ids of all notes, items and signals that stand on a board of whatever kind. */
export function shownEntries(doc: Y.Doc): readonly string[] {
  const ids = ['notes', 'items', SIGNALS_ROOT].flatMap((root) =>
    [...(rootMap(doc, root)?.entries() ?? [])].flatMap(([id, value]) =>
      value instanceof Y.Map && (root === SIGNALS_ROOT || isShownEntry(value)) ? [id] : [],
    ),
  );
  return [...new Set(ids)];
}
