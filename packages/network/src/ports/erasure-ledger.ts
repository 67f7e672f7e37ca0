import type { ErasurePolicy, Id } from '@throughline/protocol';

/** That a person was erased: random ids only, so that the ledger itself names nobody. */
export interface Erasure {
  personId: Id;
  /** Every author key that they had. */
  keys: readonly Id[];
  networkId: Id | null;
  policy: ErasurePolicy;
  at: number;
}

/**
 * Who was erased. It stands apart from the data, so that a backup which is put back does not bring it
 * to an older state: at each start what it names is erased again.
 */
export interface ErasureLedger {
  /** Durable when it resolves. */
  add(erasure: Erasure): Promise<void>;
  /** The oldest first. */
  entries(): Promise<readonly Erasure[]>;
}
