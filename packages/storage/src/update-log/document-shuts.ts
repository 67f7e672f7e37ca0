import type { DocumentShuts } from '@throughline/rooms';
import type { Step } from '../committer/unit.ts';
import { type Store, submitUnless } from '../network/store.ts';

const SHUT = `UPDATE document SET shut_by = :token, shut_until = :until
  WHERE id = :documentId AND (shut_by IS NULL OR shut_by = :token OR shut_until < :now)`;

const NOT_ANOTHERS = `SELECT 1 WHERE NOT EXISTS
  (SELECT 1 FROM document WHERE id = :documentId AND shut_by <> :token)`;

const OPEN = `UPDATE document SET shut_by = NULL, shut_until = NULL
  WHERE id = :documentId AND shut_by = :token`;

const TAKEN = 'taken';

/**
 * Marks on the documents' own rows, which every append finds there at no cost. Their time is that of the servers'
 * clocks: where these differ a mark ends early or late, and an append that slips in is found by its seq.
 */
export function documentShutsIn(store: Pick<Store, 'committer'>): DocumentShuts {
  return {
    shut(documentIds, token, forMs) {
      const now = Date.now();
      // In one order, so that no two who want several wait for each other.
      const ids = [...documentIds].sort();
      const steps: Step[] = [
        {
          sql: SHUT,
          each: ids.map((documentId) => ({ documentId, token, now, until: now + forMs })),
          within: 'documentId',
        },
        {
          sql: NOT_ANOTHERS,
          each: ids.map((documentId) => ({ documentId, token })),
          refusal: TAKEN,
          within: 'documentId',
        },
      ];
      return submitUnless(store, steps, TAKEN);
    },

    open: (documentIds, token) =>
      store.committer.submit([
        {
          sql: OPEN,
          each: [...documentIds].sort().map((documentId) => ({ documentId, token })),
          within: 'documentId',
        },
      ]),
  };
}
