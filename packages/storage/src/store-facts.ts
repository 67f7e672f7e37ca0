import type { Reader } from './reader.ts';

/** Stands in `store_fact` from the first convening on, also once every convening is deleted. */
export const CONVENING_WAS_MADE = 'convening-was-made';

/** Whether no convening was ever made in this store. */
export async function noConveningWasMade(reader: Reader): Promise<boolean> {
  const fact = await reader
    .selectFrom('store_fact')
    .select('value')
    .where('name', '=', CONVENING_WAS_MADE)
    .executeTakeFirst();
  return fact === undefined;
}
