import type { OneTimeSecrets } from '@throughline/network';
import { step } from '../committer/step.ts';
import { type Store, submitUnless } from './store.ts';

/** Secrets that work once, in the database, known only by their hash. */
export function oneTimeSecretsIn(store: Store): OneTimeSecrets {
  const { committer, reader } = store;
  return {
    put: ({ kind, hash, personId, expiresAt }) =>
      committer.submit([
        step(
          reader
            .deleteFrom('one_time_secret')
            .where('person_id', '=', personId)
            .where('kind', '=', kind),
        ),
        step(
          reader
            .insertInto('one_time_secret')
            .values({ kind, hash, person_id: personId, expires_at: expiresAt }),
        ),
      ]),

    async redeem(kind, hash, now) {
      const found = await reader
        .selectFrom('one_time_secret')
        .select('person_id')
        .where('kind', '=', kind)
        .where('hash', '=', hash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!found) return undefined;
      // The read told whose it is; who takes the row away is the one who redeems it.
      const use = reader
        .deleteFrom('one_time_secret')
        .where('kind', '=', kind)
        .where('hash', '=', hash)
        .where('person_id', '=', found.person_id);
      const used = await submitUnless(store, [step(use, 'no-such-secret')], 'no-such-secret');
      return used ? found.person_id : undefined;
    },

    sweep: (now) =>
      committer.submit([step(reader.deleteFrom('one_time_secret').where('expires_at', '<=', now))]),
  };
}
