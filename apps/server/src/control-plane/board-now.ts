import { isLocked } from '@throughline/convening';
import { type Board, boardThing, type OfBoard } from '@throughline/network';
import type { ConveningDesk } from './convening-desk.ts';

/**
 * A board as `may` is asked about it, at this very moment and without waiting: a document frame asks.
 * While the state of its convening is not known, it is locked. `knowBoard` comes first.
 */
export function boardNow(desk: ConveningDesk, board: Board): OfBoard {
  if (board.conveningId === null) return boardThing(board, { locked: false, galleryOpen: false });
  const state = desk.known(board.conveningId);
  return boardThing(board, {
    locked: state === undefined || isLocked(state),
    galleryOpen: state?.galleryOpen ?? false,
  });
}

/** Makes the state of a board's convening known. @returns the board as `may` is asked about it */
export async function knowBoard(desk: ConveningDesk, board: Board): Promise<OfBoard> {
  if (board.conveningId !== null) await desk.state(board.conveningId);
  return boardNow(desk, board);
}
