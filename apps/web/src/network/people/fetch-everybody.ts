import { MOST_PAGE_SIZE, type PersonInfo } from '@throughline/protocol';
import type { Answer } from '../../http/answer.ts';
import { fetchPeople } from './people-api.ts';
import type { PeopleFilter } from './people-filter.ts';

/** Everybody that a filter lets through, page after page. */
export async function fetchEverybody(
  networkId: string,
  filter: PeopleFilter,
  signal: AbortSignal,
): Promise<Answer<readonly PersonInfo[]>> {
  const people: PersonInfo[] = [];
  let cursor: string | null = null;
  do {
    const answer = await fetchPeople(networkId, filter, { limit: MOST_PAGE_SIZE, cursor }, signal);
    if (answer.kind !== 'ok') return answer;
    people.push(...answer.value.items);
    cursor = answer.value.next;
  } while (cursor !== null);
  return { kind: 'ok', value: people };
}
