import { breakoutOf } from '@throughline/convening';
import type { ConveningState, Id } from '@throughline/protocol';

/** A board that lies beside others for everybody. */
export interface BoardTogether {
  /** The same for as long as it lies there. */
  readonly id: string;
  /** Null for a group that has none. */
  readonly boardId: Id | null;
  /** The name of the group; null for a board in the spotlight that is no group's here. */
  readonly name: string | null;
  readonly place: string;
  readonly isOwn: boolean;
  /** It is in the spotlight. */
  readonly isShown: boolean;
}

/** What lies side by side: first what the spotlight is on, then the boards of the groups that were called back. */
export function boardsTogether(state: ConveningState, personKey: Id): readonly BoardTogether[] {
  const { spotlight } = state;
  const lit = spotlight?.is === 'boards' ? spotlight.boardIds : [];
  const known = state.breakouts.flatMap(({ groups }) => groups);
  const together = breakoutOf(state, state.together)?.groups ?? [];
  const shown = lit.map((boardId) => {
    const group = known.find((one) => one.boardId === boardId);
    return { id: `lit-${boardId}`, boardId, group, isShown: true };
  });
  const others = together
    .filter(({ boardId }) => boardId === null || !lit.includes(boardId))
    .map((group) => ({ id: group.id, boardId: group.boardId, group, isShown: false }));
  return [...shown, ...others].map(({ id, boardId, group, isShown }) => ({
    id,
    boardId,
    name: group?.name ?? null,
    place: group?.place ?? '',
    isOwn: group?.people.includes(personKey) ?? false,
    isShown,
  }));
}
