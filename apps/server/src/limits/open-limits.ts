import type { Storage } from '@throughline/storage';
import { type Counters, countedHere, countedTogether } from './counter.ts';
import { GuessLimits } from './guess-limits.ts';
import { ProofsOfWork, sealsOfSeveral } from './proofs-of-work.ts';

export interface Limits {
  /** For wrong join codes, and apart from them for wrong phrases. */
  readonly doorLimits: GuessLimits;
  readonly phraseLimits: GuessLimits;
  readonly counters: Counters;
}

/**
 * Budgets for what can be guessed. Servers that share their data share the budgets too, in the database.
 * @param ports `manyWrong`: called once each time that one is spent
 */
export function openLimits(ports: {
  storage: Pick<Storage, 'shortLived' | 'pepper'>;
  shared: boolean;
  now: () => number;
  manyWrong: (what: string) => void;
}): Limits {
  const { storage, shared, now, manyWrong } = ports;
  const { shortLived } = storage;
  let read: Promise<Uint8Array> | undefined;
  const pepper = () => {
    // A failure is not kept.
    read ??= storage.pepper().catch((error: unknown) => {
      read = undefined;
      throw error;
    });
    return read;
  };
  const counters = shared ? countedTogether({ shortLived, pepper, now }) : countedHere;
  const limitsOf = (what: string) => {
    const seals = shared ? sealsOfSeveral(what, { shortLived, pepper }) : undefined;
    const proofs = new ProofsOfWork(now, seals);
    return new GuessLimits({ what, counters, proofs, alert: () => manyWrong(what) });
  };
  return { doorLimits: limitsOf('codes'), phraseLimits: limitsOf('phrases'), counters };
}
