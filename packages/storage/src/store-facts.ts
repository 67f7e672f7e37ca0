import type { Reader } from './reader.ts';

/**
 * Stands in `store_fact` from the first network on, also once every network is deleted. Its name is
 * from the time when there were convenings only.
 */
export const NETWORK_WAS_MADE = 'convening-was-made';

/** Whether no network was ever made in this store. */
export async function noNetworkWasMade(reader: Reader): Promise<boolean> {
  const fact = await reader
    .selectFrom('store_fact')
    .select('value')
    .where('name', '=', NETWORK_WAS_MADE)
    .executeTakeFirst();
  return fact === undefined;
}
