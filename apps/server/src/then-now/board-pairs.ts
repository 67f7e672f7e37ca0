import type { Board, CarriedLink } from '@throughline/network';
import type { VersionFacts } from '@throughline/rooms';

/** A board of the earlier convening with its sealed version, and the boards that its people went on with. */
export interface PairOfBoards {
  readonly before: { readonly board: Board; readonly version: VersionFacts } | undefined;
  /** The board that goes on first, then the one that it was begun with; at least one. */
  readonly now: readonly Board[];
}

export interface BoardsThenNow {
  readonly earlier: readonly Board[];
  /** Of the later convening, and those beside all convenings. */
  readonly later: readonly Board[];
  readonly carried: readonly CarriedLink[];
  /** By board of the earlier convening: its last version that this convening's end sealed. */
  readonly sealed: ReadonlyMap<string, VersionFacts>;
}

/**
 * Which board of then belongs to which of now. One that was carried goes on in the other; one that was not goes on
 * where it stands; what was made since stands alone.
 */
export function pairBoards({
  earlier,
  later,
  carried,
  sealed,
}: BoardsThenNow): readonly PairOfBoards[] {
  const pairs = earlier.map((board): PairOfBoards => {
    const version = sealed.get(board.id);
    const link = carried.find(({ sourceId }) => sourceId === board.id);
    const next = later.find(({ id }) => id === link?.boardId);
    return {
      before: version && { board, version },
      now: next ? [next, board] : [board],
    };
  });
  const known = new Set(pairs.flatMap(({ now }) => now.map(({ id }) => id)));
  const since = later.filter(({ id }) => !known.has(id));
  return [...pairs, ...since.map((board): PairOfBoards => ({ before: undefined, now: [board] }))];
}

/** The pairs of each team, by its id, and under the empty text those of the network. Groups have none. */
export function byOwner(
  pairs: readonly PairOfBoards[],
): ReadonlyMap<string, readonly PairOfBoards[]> {
  const found = new Map<string, PairOfBoards[]>();
  for (const pair of pairs) {
    const [board] = pair.now;
    if (!board || board.owner.type === 'group') continue;
    const owner = board.owner.type === 'team' ? board.owner.teamId : '';
    found.set(owner, [...(found.get(owner) ?? []), pair]);
  }
  return found;
}
