import type { Directory, Person } from '@throughline/network';
import { MOST_PAGE_SIZE } from '@throughline/protocol';

/** Everybody of a network, those who are gone too. */
export async function everybodyIn(
  directory: Pick<Directory, 'people'>,
  networkId: string,
): Promise<Person[]> {
  const everybody: Person[] = [];
  let cursor: string | undefined;
  do {
    const page = await directory.people(networkId, { cursor, limit: MOST_PAGE_SIZE });
    everybody.push(...page.items);
    cursor = page.next;
  } while (cursor !== undefined);
  return everybody;
}
