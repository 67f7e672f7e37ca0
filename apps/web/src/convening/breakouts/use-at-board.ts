import type { Id } from '@throughline/protocol';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { LiveConvening } from '../use-convening.ts';

/** The server answers so often a second, among all else that a desk asks of it. */
const APART_MS = 60;
/** People come in bursts. */
const SETTLE_MS = 400;

const NOBODY: ReadonlySet<Id> = new Set();

/**
 * Who has a board open, by author key: asked for anew when how many of which role have it open changes.
 * @param place of the group among all: the boards are asked for one after the other
 */
export function useAtBoard(
  boardId: Id | null,
  { pulses, who }: Pick<LiveConvening, 'pulses' | 'who'>,
  place: number,
): ReadonlySet<Id> {
  const [keys, setKeys] = useState(NOBODY);
  const counts = useStore(pulses, ({ boards }) =>
    JSON.stringify(boardId === null ? [] : (boards.get(boardId)?.people ?? [])),
  );
  useEffect(() => {
    if (boardId === null || counts === '[]') {
      setKeys(NOBODY);
      return;
    }
    let left = false;
    const ask = async () => {
      const visitors = await who(boardId);
      if (!left) setKeys(new Set(visitors.map(({ key }) => key)));
    };
    const timer = setTimeout(() => void ask(), SETTLE_MS + place * APART_MS);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [boardId, counts, who, place]);
  return keys;
}
