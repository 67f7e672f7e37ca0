import type { StewardLinks } from '@throughline/network';
import { step } from '../committer/step.ts';
import { type Store, submitUnless } from './store.ts';

/** The steward's one-time link in the database, known only by the hash of its secret. */
export function stewardLinksIn(store: Store): StewardLinks {
  const { committer, reader } = store;
  return {
    replace: (tokenHash) =>
      committer.submit([
        step(reader.deleteFrom('steward_link')),
        step(reader.insertInto('steward_link').values({ token_hash: tokenHash })),
      ]),

    redeem(tokenHash) {
      const use = reader.deleteFrom('steward_link').where('token_hash', '=', tokenHash);
      return submitUnless(store, [step(use, 'no-such-link')], 'no-such-link');
    },
  };
}
