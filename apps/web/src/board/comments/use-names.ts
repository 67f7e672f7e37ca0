import { BoardPeople, type BoardPerson } from '@throughline/protocol';
import { useCallback, useEffect } from 'react';
import { request } from '../../http/request.ts';
import { useFetched } from '../../network/use-fetched.ts';
import { useBoardTools } from '../board-tools.ts';
import { useComments } from './use-talk.ts';

const NOBODY: readonly BoardPerson[] = [];

/** The people behind the comments of this board, and those who may be mentioned; asked again for a new voice. */
export function useNames(): readonly BoardPerson[] {
  const { board } = useBoardTools();
  const fetch = useCallback(
    (signal: AbortSignal) =>
      request(`/api/boards/${board.id}/people`, { schema: BoardPeople, signal }),
    [board.id],
  );
  const { status, fetchAgain } = useFetched(fetch);
  const people = status.kind === 'here' ? status.value : NOBODY;
  const voices = voicesIn(useComments());
  const strangers = voices.filter((key) => !people.some((person) => person.key === key)).join();
  const ready = status.kind === 'here';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each new set of strangers.
  useEffect(() => {
    if (ready && strangers !== '') fetchAgain();
  }, [ready, strangers]);
  return people;
}

function voicesIn({ on }: ReturnType<typeof useComments>): readonly string[] {
  const keys = new Set<string>();
  for (const threads of on.values())
    for (const { first, answers } of threads)
      for (const { author } of [first, ...answers]) keys.add(author);
  keys.delete('');
  return [...keys].sort();
}
