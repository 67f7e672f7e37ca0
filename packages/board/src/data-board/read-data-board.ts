import type { CardFigures } from '@throughline/protocol';
import type * as Y from 'yjs';
import { type ItemsView, readItems, watchedItems } from '../items/read-items.ts';
import type { BoardWatcher } from '../kinds/kind-of-board.ts';
import type { NoteView } from '../notes/read-note.ts';
import { type NotesByList, readNotes, watchedNotes } from '../notes/read-notes.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { FIGURES_ROOT, readFigures } from './figures.ts';
import { DATA_ITEMS, DATA_NOTES, type DataList, type DataTypes } from './vocabulary.ts';

/** A data board as screens and exports see it. */
export interface DataBoardView {
  readonly lists: NotesByList<DataList>;
  readonly items: ItemsView<DataTypes>;
  /** What each card shows, by its id: a card has none until the server has written it. */
  readonly figures: ReadonlyMap<string, CardFigures>;
}

export type DataNote = NoteView<DataList>;

/** Reads the whole board. Bad or foreign data is skipped or given a default; nothing is thrown, nothing changed. */
export function readDataBoard(doc: Y.Doc): DataBoardView {
  return {
    lists: readNotes(doc, DATA_NOTES),
    items: readItems(doc, DATA_ITEMS),
    figures: readFigures(doc),
  };
}

/** Watches a data board: what says the same keeps its identity. */
export function watchDataBoard(doc: Y.Doc): BoardWatcher<DataBoardView> {
  const parts = {
    lists: watchedNotes(doc, DATA_NOTES),
    items: watchedItems(doc, DATA_ITEMS),
    figures: { root: FIGURES_ROOT, renew: () => readFigures(doc) },
  };
  return watchBoard(doc, parts, (read): DataBoardView => read);
}
