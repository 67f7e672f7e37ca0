import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StewardLinks } from '../index.ts';

/** The steward's links under test. */
export interface OpenStewardLinks {
  stewardLinks: StewardLinks;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of the steward's links passes.
 * @param open gives a store that holds nothing yet
 */
export function stewardLinksContract(name: string, open: () => Promise<OpenStewardLinks>): void {
  describe(`${name} keeps the contract of the steward's links`, () => {
    let store: OpenStewardLinks;
    let links: StewardLinks;

    beforeEach(async () => {
      store = await open();
      links = store.stewardLinks;
    });
    afterEach(() => store.close());

    it('redeems nothing before a link was made', async () => {
      expect(await links.redeem('hash-1')).toBe(false);
    });

    it('redeems a link once', async () => {
      await links.replace('hash-1');
      expect(await links.redeem('hash-2')).toBe(false);
      expect(await links.redeem('hash-1')).toBe(true);
      expect(await links.redeem('hash-1')).toBe(false);
    });

    it('redeems a link once when it is used twice at the same time', async () => {
      await links.replace('hash-1');
      const both = await Promise.all([links.redeem('hash-1'), links.redeem('hash-1')]);
      expect(both).toEqual([true, false]);
    });

    it('forgets a link that was not used when a new one takes its place', async () => {
      await links.replace('hash-1');
      await links.replace('hash-2');
      expect(await links.redeem('hash-1')).toBe(false);
      expect(await links.redeem('hash-2')).toBe(true);
    });

    it('makes a used link good again only by a new one', async () => {
      await links.replace('hash-1');
      await links.redeem('hash-1');
      await links.replace('hash-2');
      expect(await links.redeem('hash-1')).toBe(false);
    });
  });
}
