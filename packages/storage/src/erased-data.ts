import type { ErasedData } from '@throughline/network';
import type { Committer } from './committer/committer.ts';
import { step } from './committer/step.ts';
import type { Reader } from './reader.ts';

/** Stands in `store_fact`: how many entries of the erasure ledger this data has been through. */
const ERASED_THROUGH = 'erased-through';

/** What the database knows of erasures. */
export function erasedDataIn(committer: Committer, reader: Reader): ErasedData {
  return {
    async erasedThrough() {
      const fact = await reader
        .selectFrom('store_fact')
        .select('value')
        .where('name', '=', ERASED_THROUGH)
        .executeTakeFirst();
      return Number(fact?.value ?? 0);
    },

    setErasedThrough(entries) {
      const put = reader
        .insertInto('store_fact')
        .values({ name: ERASED_THROUGH, value: String(entries) })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value: String(entries) }));
      return committer.submit([step(put)]);
    },

    async documentsWrittenUnder(keys) {
      const inLog = reader
        .selectFrom('log_entry')
        .select('document_id as id')
        .where('author', 'in', keys);
      const owned = reader
        .selectFrom('document_client')
        .select('document_id as id')
        .where('author', 'in', keys);
      return (await inLog.union(owned).execute()).map(({ id }) => id);
    },

    scrub: () => committer.scrub(),
  };
}
