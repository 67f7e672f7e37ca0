import type { BoardGist, KindOfBoard } from '../kinds/kind-of-board.ts';
import { countNotes } from '../notes/read-notes.ts';
import { DATA_LABELS } from './labels.ts';
import { dataBoardToMarkdown } from './markdown.ts';
import { outlineDataBoard } from './outline-data-board.ts';
import { type DataBoardView, readDataBoard, watchDataBoard } from './read-data-board.ts';
import { DATA_AREAS, DATA_BOARD_SCHEMA_VERSION, LISTS_IN, TYPES_IN } from './vocabulary.ts';
import { writeDataBoard } from './write-data-board.ts';

/** The equity-gap data board as a kind of board. */
export const dataBoard: KindOfBoard<DataBoardView, undefined> = {
  kind: 'data-board',
  schema: DATA_BOARD_SCHEMA_VERSION,
  write: writeDataBoard,
  read: readDataBoard,
  watch: watchDataBoard,
  outline: outlineDataBoard,
  gist: gistOf,
  markdown: (view, language) => dataBoardToMarkdown(view, DATA_LABELS[language]),
};

/** In a list the board is what its first card shows. */
function gistOf(view: DataBoardView): BoardGist {
  const [card] = view.items.under(null, 'card');
  const figures = card && view.figures.get(card.id);
  const own = card?.texts.title?.text.trim() ?? '';
  const shown = figures ? `${figures.title} · ${figures.location}` : '';
  const isFilled = (area: (typeof DATA_AREAS)[number]) =>
    LISTS_IN[area].some((list) => (view.lists.get(list)?.length ?? 0) > 0) ||
    (TYPES_IN[area] ?? []).some((type) => view.items.under(null, type).length > 0);
  return {
    count: view.items.count + countNotes(view.lists),
    headline: own === '' ? shown : own,
    filled: DATA_AREAS.filter(isFilled).length / DATA_AREAS.length,
  };
}
