import { BOARD_KINDS, type BoardKind } from '@throughline/protocol';
import { dataBoard } from '../data-board/data-board.ts';
import { empathyMap } from '../empathy-map/empathy-map.ts';
import { goalStatement } from '../goal-statement/goal-statement.ts';
import { notesBoard } from '../notes-board/notes-board.ts';
import { patternBoard } from '../pattern-board/pattern-board.ts';
import { strategyGallery } from '../strategy-gallery/strategy-gallery.ts';
import type { KindOfBoard } from './kind-of-board.ts';

/** A kind of which the caller need not know more: what its views and seeds hold is its own. */
export type AnyKindOfBoard = KindOfBoard<unknown, unknown>;

/** Every kind of board that can be made and read; a word of BOARD_KINDS that has no line here can not yet. */
const KINDS: { readonly [Kind in BoardKind]?: AnyKindOfBoard } = {
  'empathy-map': empathyMap,
  'goal-statement': goalStatement,
  'data-board': dataBoard,
  'pattern-board': patternBoard,
  notes: notesBoard,
  'strategy-gallery': strategyGallery,
};

/** The kinds of board that can be made, in the order of BOARD_KINDS. */
export const KNOWN_KINDS: readonly BoardKind[] = BOARD_KINDS.filter((kind) => kind in KINDS);

/** Whether boards of this kind can be made and read. */
export function isKnownKind(kind: unknown): kind is BoardKind {
  return (KNOWN_KINDS as readonly unknown[]).includes(kind);
}

/** A kind of board; undefined for one that is not known yet. */
export function kindOfBoard(kind: BoardKind): AnyKindOfBoard | undefined {
  return KINDS[kind];
}
