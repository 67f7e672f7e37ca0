import type { Spotlight } from '@throughline/protocol';

/** The wall has room for three boards side by side. */
const MOST_LIT = 3;

/** The spotlight with one board more, the one that stood there longest making room; or with one less. */
export function lightOne(now: Spotlight | null, boardId: string, on: boolean): Spotlight | null {
  const lit = now?.is === 'boards' ? now.boardIds.filter((id) => id !== boardId) : [];
  const boardIds = on ? [...lit, boardId].slice(-MOST_LIT) : lit;
  return boardIds.length === 0 ? null : { is: 'boards', boardIds };
}
