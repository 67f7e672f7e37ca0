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

/** What the data itself knows of erasures, and what it takes to leave nothing behind. */
export interface ErasedData {
  /** How many of the ledger's entries this data has been through: a backup knows of fewer. */
  erasedThrough(): Promise<number>;
  setErasedThrough(entries: number): Promise<void>;
  /** Documents in whose log or ownership one of these author keys stands. */
  documentsWrittenUnder(keys: readonly Id[]): Promise<readonly Id[]>;
  /**
   * Leaves nothing in any file of what was deleted before: not in free pages, not in a write-ahead
   * log. Writes wait for it.
   */
  scrub(): Promise<void>;
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
