import { DamagedDocument } from '@throughline/rooms';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { entryOf, makeDocuments } from './documents.ts';
import type { OpenStore } from './every-contract.ts';

/** What a store reads of a log's tail, and what it does not: tried by damage to either. */
export function checksTails(name: string, open: () => Promise<OpenStore>): void {
  describe(`${name} reads the tail of a log`, () => {
    let store: OpenStore;
    beforeEach(async () => {
      store = await open();
      await makeDocuments(store, ['doc-1']);
      const entries = [2, 3, 4, 5].map((seq) => entryOf('doc-1', seq));
      const [first, ...others] = entries;
      if (first) await store.updateLog.append('doc-1', 1, [{ ...first, claims: [77] }, ...others]);
    });
    afterEach(() => store.close());

    const seqs = async (after: number) =>
      (await store.updateLog.since('doc-1', 1, after))?.updates.map(({ seq }) => seq);

    it('S-47 without looking at what came before it', async () => {
      await store.writeAround("UPDATE log_entry SET author = 'x' WHERE seq = 2");
      expect(await seqs(2)).toEqual([3, 4, 5]);
      await expect(store.updateLog.load('doc-1')).rejects.toBeInstanceOf(DamagedDocument);
    });

    it.each([
      ['an entry', "UPDATE log_entry SET author = 'x' WHERE seq = 4"],
      ['a hole', 'DELETE FROM log_entry WHERE seq = 4'],
      ['an end', 'DELETE FROM log_entry WHERE seq = 5'],
      ['an owner', "UPDATE document_client SET author = 'x' WHERE client = 77"],
      ['an owner that is missing', 'DELETE FROM document_client WHERE client = 77'],
    ])('S-47 and finds the damage of %s', async (_, damage) => {
      await store.writeAround(damage);
      await expect(seqs(2)).rejects.toBeInstanceOf(DamagedDocument);
    });
  });
}
