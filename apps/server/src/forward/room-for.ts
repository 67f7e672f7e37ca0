import type { Board, CarriedLink } from '@throughline/network';
import type { ConveningState } from '@throughline/protocol';

interface Target {
  /** The boards of the convening that is prepared. */
  readonly boards: readonly Board[];
  readonly state: ConveningState;
  /** What was carried there before. */
  readonly carried: readonly CarriedLink[];
  /** How far the log of each of its boards goes. */
  readonly places: ReadonlyMap<string, { epoch: number; seq: number }>;
}

/**
 * Which empty board makes room for each of these, by the source's id: one of the same kind and owner on which nobody
 * ever wrote, and which the convening's course names nowhere. A board that has words on it stays, and the other
 * comes beside it.
 */
export function roomFor(
  sources: readonly Board[],
  { boards, state, carried, places }: Target,
): ReadonlyMap<string, Board> {
  const taken = new Set(carried.map(({ boardId }) => boardId));
  const named = JSON.stringify(state);
  const found = new Map<string, Board>();
  for (const source of sources) {
    const empty = boards.find((board) => {
      const place = places.get(board.id);
      const isUntouched = place?.epoch === AS_MADE.epoch && place.seq === AS_MADE.seq;
      const isAlike = board.kind === source.kind && ownerOf(board) === ownerOf(source);
      return isAlike && isUntouched && !taken.has(board.id) && !named.includes(board.id);
    });
    if (!empty) continue;
    taken.add(empty.id);
    found.set(source.id, empty);
  }
  return found;
}

/** Where the log of a board stands on which nobody wrote yet. */
export const AS_MADE = { epoch: 1, seq: 1 } as const;

/** Whose a board is, as a text to compare. */
export const ownerOf = ({ owner }: Pick<Board, 'owner'>): string =>
  owner.type === 'team' ? `team ${owner.teamId}` : owner.type;
