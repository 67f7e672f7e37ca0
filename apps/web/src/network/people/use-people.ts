import { MOST_PAGE_SIZE, PAGE_SIZE, type PersonInfo } from '@throughline/protocol';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../http/answer.ts';
import { fetchPeople } from './people-api.ts';
import { isShown, type PeopleFilter } from './people-filter.ts';

/** The people that a filter lets through, as far as they were fetched. */
export interface PeopleList {
  people: readonly PersonInfo[];
  /** There are more to fetch. */
  more: boolean;
  fetching: boolean;
  failure: Failure | undefined;
}

const NOBODY: PeopleList = { people: [], more: false, fetching: true, failure: undefined };

/**
 * Lists people a page at a time. What is on the screen stays there until the next answer came.
 * @returns the list; `fetchMore` for its next page; `fetchAgain` when somebody was changed
 */
export function usePeople(networkId: string, filter: PeopleFilter) {
  const [list, setList] = useState(NOBODY);
  const [round, setRound] = useState(0);
  const next = useRef<string>(undefined);
  const leaving = useRef<AbortController>(undefined);
  const { name, team, state, role } = filter;

  const fetchPage = useCallback(
    async (from: string | undefined, before: readonly PersonInfo[], signal: AbortSignal) => {
      setList((was) => ({ ...was, fetching: true }));
      const fetched = await fetchUntilFull(networkId, { name, team, state, role }, from, signal);
      if (signal.aborted) return;
      if (fetched.failure !== undefined) {
        setList((was) => ({ ...was, fetching: false, failure: fetched.failure }));
        return;
      }
      next.current = fetched.next ?? undefined;
      setList({
        people: [...before, ...fetched.people],
        more: fetched.next !== null,
        fetching: false,
        failure: undefined,
      });
    },
    [networkId, name, team, state, role],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` is what asks for another fetch.
  useEffect(() => {
    const ending = new AbortController();
    leaving.current = ending;
    void fetchPage(undefined, [], ending.signal);
    return () => ending.abort();
  }, [fetchPage, round]);

  return {
    list,
    fetchMore: () => {
      const signal = leaving.current?.signal;
      if (signal !== undefined) void fetchPage(next.current, list.people, signal);
    },
    fetchAgain: useCallback(() => setRound((before) => before + 1), []),
  };
}

interface Fetched {
  people: readonly PersonInfo[];
  next: string | null;
  failure?: Failure;
}

/** One page; where a role is picked out here, as many of the server's pages as it takes. */
async function fetchUntilFull(
  networkId: string,
  filter: PeopleFilter,
  from: string | undefined,
  signal: AbortSignal,
): Promise<Fetched> {
  const limit = filter.role === undefined ? PAGE_SIZE : MOST_PAGE_SIZE;
  const people: PersonInfo[] = [];
  let cursor = from ?? null;
  do {
    const answer = await fetchPeople(networkId, filter, { limit, cursor }, signal);
    if (answer.kind !== 'ok') return { people, next: cursor, failure: answer };
    people.push(...answer.value.items.filter((person) => isShown(person, filter)));
    cursor = answer.value.next;
  } while (cursor !== null && people.length < PAGE_SIZE);
  return { people, next: cursor };
}
