import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Erasure, ErasureLedger } from '../index.ts';

export interface OpenErasureLedger {
  erasureLedger: ErasureLedger;
  /** The same ledger as another process finds it. */
  again(): ErasureLedger;
  /** Leaves the beginning of an entry behind, as a crash does. */
  cutShort(): Promise<void>;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every erasure ledger passes.
 * @param open gives a ledger that holds nothing yet
 */
export function erasureLedgerContract(name: string, open: () => Promise<OpenErasureLedger>): void {
  describe(`${name} keeps the contract of the erasure ledger`, () => {
    let store: OpenErasureLedger;
    const erasure = (number: number): Erasure => ({
      personId: `person-${number}`,
      keys: [`key-${number}`, `older-key-${number}`],
      networkId: number === 3 ? null : 'autumn-network',
      policy: 'remove',
      at: number,
    });

    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('N-25 gives back what was added, in its order, to whoever opens it', async () => {
      expect(await store.erasureLedger.entries()).toEqual([]);
      await Promise.all([1, 2, 3].map((number) => store.erasureLedger.add(erasure(number))));
      expect(await store.again().entries()).toEqual([1, 2, 3].map(erasure));
    });

    it('N-25 leaves out an entry that was cut short, and nothing after it', async () => {
      await store.erasureLedger.add(erasure(1));
      await store.cutShort();
      expect(await store.again().entries()).toEqual([erasure(1)]);
      await store.again().add(erasure(2));
      expect(await store.again().entries()).toEqual([erasure(1), erasure(2)]);
    });
  });
}
