import type { BoardNote } from '@throughline/protocol';
import { useCallback } from 'react';
import type { Answer } from '../../../../http/answer.ts';
import { type Fetched, useFetched } from '../../../../network/use-fetched.ts';
import { fetchBoardNotes } from './signals-api.ts';

/** All that is written on another board, page after page. */
export function useBoardNotes(boardId: string): Fetched<readonly BoardNote[]> {
  const { status } = useFetched(
    useCallback((signal: AbortSignal) => fetchAll(boardId, signal), [boardId]),
  );
  return status;
}

async function fetchAll(
  boardId: string,
  signal: AbortSignal,
): Promise<Answer<readonly BoardNote[]>> {
  const notes: BoardNote[] = [];
  let cursor: string | null = null;
  do {
    const answer: Awaited<ReturnType<typeof fetchBoardNotes>> = await fetchBoardNotes(boardId, {
      cursor,
      signal,
    });
    if (answer.kind !== 'ok') return answer;
    notes.push(...answer.value.items);
    cursor = answer.value.next;
  } while (cursor !== null);
  return { kind: 'ok', value: notes };
}
