import {
  type BoardContent,
  type DataBoardView,
  documentOf,
  type EmpathyMapView,
  type GalleryView,
  type GoalView,
  kindOfBoard,
  kindOfContent,
  type NotesBoardView,
  type OutlineNode,
  type PatternBoardView,
  readPolls,
  readReport,
  templateIn,
} from '@throughline/board';
import type { BoardKind } from '@throughline/protocol';
import type { Page } from './board-to-print.ts';
import { dataBoardBlocks } from './data-board.ts';
import { empathyMapBlocks } from './empathy-map.ts';
import { goalBlocks } from './goal-statement.ts';
import { type Imprint, imprintOf } from './imprint.ts';
import { notesBoardBlocks } from './notes-board.ts';
import type { Block, Paper } from './paper.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { patternBoardBlocks } from './pattern-board.ts';
import { reportBlocks } from './report-out.ts';
import { plain, said } from './said.ts';
import { galleryBlocks } from './strategy-gallery.ts';
import { voteBlocks } from './votes.ts';

/** A board that somebody takes along. */
export interface BoardToPrint {
  readonly content: BoardContent;
  readonly imprint: Imprint;
  /** The names of those who may be named, by author key. Nobody is named without it. */
  readonly names?: ReadonlyMap<string, string>;
}

/** A board's content as its kind reads it, with what stands on every kind of board. */
export interface ReadBoard {
  readonly kind: BoardKind;
  readonly view: unknown;
  readonly outline: readonly OutlineNode[];
  readonly page: Page;
  readonly report: ReturnType<typeof readReport>;
  readonly polls: ReturnType<typeof readPolls>;
}

/** @throws Error for a content that is no kind of board that this version knows */
export function readForPrint({ content, imprint, names }: BoardToPrint): ReadBoard {
  const kind = kindOfContent(content);
  const known = kind && kindOfBoard(kind);
  if (!kind || !known) throw new Error('this is no board that can be printed');
  const doc = documentOf(content);
  const view = known.read(doc);
  const page = {
    language: imprint.language,
    template: templateIn(doc),
    names: names ?? new Map<string, string>(),
  };
  const read = { report: readReport(doc), polls: readPolls(doc) };
  return { kind, view, outline: known.outline(view), page, ...read };
}

/** The whole board as a paper: all that people wrote on it, its report-out and its votes. */
export function boardPaper(board: BoardToPrint): Paper {
  const { kind, view, outline, page, report, polls } = readForPrint(board);
  const words = PAPER_WORDS[page.language];
  const title = plain(board.imprint.title) || words.kinds[kind];
  return {
    ...imprintOf({ ...board.imprint, title }),
    kind: page.template?.name[page.language] || words.kinds[kind],
    title: said(title),
    blocks: [
      ...BLOCKS[kind](view, page),
      ...reportBlocks(report, outline, page),
      ...voteBlocks(polls, outline, page),
    ],
  };
}

/** What each kind of board says. Each is given the view of its own kind: `readForPrint` sees to that. */
const BLOCKS: Readonly<Record<BoardKind, (view: unknown, page: Page) => Block[]>> = {
  'empathy-map': (view, page) => empathyMapBlocks(view as EmpathyMapView, page),
  'goal-statement': (view, page) => goalBlocks(view as GoalView, page),
  'data-board': (view, page) => dataBoardBlocks(view as DataBoardView, page),
  'pattern-board': (view, page) => patternBoardBlocks(view as PatternBoardView, page),
  notes: (view, page) => notesBoardBlocks(view as NotesBoardView, page),
  'strategy-gallery': (view, page) => galleryBlocks(view as GalleryView, page),
};
