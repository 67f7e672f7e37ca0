import { type AreaParts, partsOfArea } from '@throughline/board';
import type { Board } from '@throughline/network';
import type { ConveningState, Lock } from '@throughline/protocol';
import type { LockedPart } from '@throughline/rooms';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';

const NONE: readonly LockedPart[] = [];

/**
 * Where on a board nobody writes just now, as its document knows these places. Asked at each frame: worked out again
 * only when a lock was set or lifted. That the whole board is locked is `boardNow`'s to say.
 */
export function lockedPartsOf(
  desk: Pick<ConveningDesk, 'known'>,
  { id, kind, conveningId }: Pick<Board, 'id' | 'kind' | 'conveningId'>,
): () => readonly LockedPart[] {
  if (conveningId === null) return () => NONE;
  let of: ConveningState['locks'] | undefined;
  let parts = NONE;
  return () => {
    const locks = desk.known(conveningId)?.locks;
    if (locks === of) return parts;
    of = locks;
    parts = areasIn(locks, id).flatMap((area) => partsIn(partsOfArea(kind, area)));
    return parts;
  };
}

const areasIn = (locks: readonly Lock[] | undefined, boardId: string): string[] =>
  (locks ?? []).flatMap((lock) =>
    lock.boardId === boardId && lock.area !== null ? [lock.area] : [],
  );

/** An area that a board of this kind has not holds nothing. */
function partsIn(area: AreaParts | undefined): LockedPart[] {
  if (!area) return [];
  const { lists = [], types = [], keys } = area;
  return [
    { root: 'notes', by: 'list', values: new Set(lists) },
    { root: 'items', by: 'type', values: new Set(types), under: 'parent' },
    ...(keys ? [{ root: keys.root, values: new Set(keys.names) }] : []),
  ].filter(({ values }) => values.size > 0);
}
