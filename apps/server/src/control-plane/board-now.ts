import { isLocked, isLockedAt, isOnShow } from '@throughline/convening';
import { type Board, boardThing, type OfBoard } from '@throughline/network';
import type { ConveningState } from '@throughline/protocol';
import type { ConveningDesk } from './convening-desk.ts';

/**
 * A board as `may` is asked about it, at this very moment and without waiting: a document frame asks.
 * While the state of its convening is not known, it is locked, and nobody's who
 * may not see a rehearsal. `knowBoard` comes first.
 */
export function boardNow(desk: Pick<ConveningDesk, 'known' | 'openedTo'>, board: Board): OfBoard {
  const openTo = desk.openedTo.get(board.id) ?? null;
  if (board.conveningId === null) return boardThing(board, { ...BESIDE_THEM_ALL, openTo });
  const state = desk.known(board.conveningId);
  if (state === undefined) {
    return boardThing(board, { ...BESIDE_THEM_ALL, locked: true, rehearsal: true });
  }
  const now = {
    locked: isLocked(state) || isLockedAt(state, board.id),
    galleryOpen: state.galleryOpen,
    onShow: isOnShow(state, board.id),
    rehearsal: state.rehearsalOf !== undefined,
    openTo,
  };
  const { owner } = board;
  return boardThing(
    board,
    now,
    owner.type === 'group' ? peopleIn(state, owner.groupId) : undefined,
  );
}

const BESIDE_THEM_ALL = {
  locked: false,
  galleryOpen: false,
  onShow: false,
  rehearsal: false,
} as const;

/** Author keys of those who sit in a group, and of those who were moved away and are not all back yet. */
export function peopleIn(
  { breakouts }: Pick<ConveningState, 'breakouts'>,
  groupId: string,
): ReadonlySet<string> {
  for (const { groups, left } of breakouts) {
    const group = groups.find(({ id }) => id === groupId);
    if (!group) continue;
    const moved = left.filter((one) => one.groupId === groupId).map(({ key }) => key);
    return new Set([...group.people, ...moved]);
  }
  return new Set();
}

/** Whether nobody writes in this area of a board just now, whoever may write on the board. */
export function isAreaLocked(
  desk: ConveningDesk,
  { id, conveningId }: Pick<Board, 'id' | 'conveningId'>,
  area: string,
): boolean {
  const state = conveningId === null ? undefined : desk.known(conveningId);
  return state !== undefined && isLockedAt(state, id, area);
}

/** Makes the state of a board's convening known. @returns the board as `may` is asked about it */
export async function knowBoard(desk: ConveningDesk, board: Board): Promise<OfBoard> {
  if (board.conveningId !== null) await desk.state(board.conveningId);
  return boardNow(desk, board);
}
