import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import { watchedItems } from '../items/read-items.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import { watchedNotes } from '../notes/read-notes.ts';
import { type Part, watchBoard } from '../watch/watch-board.ts';
import { type PatternBoardView, patternViewer } from './read-pattern-board.ts';
import { inPullOrder, readSignal, SIGNALS_ROOT, type Signal } from './signal.ts';
import { PATTERN_ITEMS, PATTERN_NOTES } from './vocabulary.ts';

/** Watches a pattern board: only what changed is read again, and what says the same keeps its identity. */
export function watchPatternBoard(doc: Y.Doc): BoardWatcher<PatternBoardView> {
  const parts = {
    signals: watchedSignals(doc),
    notes: watchedNotes(doc, PATTERN_NOTES),
    items: watchedItems(doc, PATTERN_ITEMS),
  };
  return watchBoard(doc, parts, patternViewer());
}

/** The signals as a part of what is watched. */
function watchedSignals(doc: Y.Doc): Part<ReadonlyMap<string, Signal>> {
  const found = new Map<string, Signal>();
  let view: ReadonlyMap<string, Signal> = new Map();
  return {
    root: SIGNALS_ROOT,
    renew(ids) {
      const map = rootMap(doc, SIGNALS_ROOT);
      let same = true;
      for (const id of ids) {
        const signal = readSignal(id, map?.get(id));
        if (JSON.stringify(signal) === JSON.stringify(found.get(id))) continue;
        same = false;
        if (signal) found.set(id, signal);
        else found.delete(id);
      }
      if (!same) view = inPullOrder(found.values());
      return view;
    },
  };
}
