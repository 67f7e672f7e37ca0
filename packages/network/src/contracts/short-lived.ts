import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ShortLived } from '../index.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (found: Uint8Array | undefined) => found && new TextDecoder().decode(found);

/**
 * Declares the tests that every adapter passes.
 * @param open gives a store that holds nothing yet
 */
export function shortLivedContract(
  name: string,
  open: () => Promise<{ shortLived: ShortLived; close(): Promise<void> | void }>,
): void {
  describe(`${name} keeps the contract of what lives for a little while`, () => {
    let store: Awaited<ReturnType<typeof open>>;
    let shortLived: ShortLived;
    beforeEach(async () => {
      store = await open();
      shortLived = store.shortLived;
    });
    afterEach(() => store.close());

    it('gives what was put last, once, and until its moment', async () => {
      await shortLived.put('one', bytes('first'), 100);
      await shortLived.put('one', bytes('second'), 100);
      await shortLived.put('two', bytes('late'), 100);
      expect(text(await shortLived.take('one', 99))).toBe('second');
      expect(await shortLived.take('one', 99)).toBeUndefined();
      expect(await shortLived.take('two', 100)).toBeUndefined();
      expect(await shortLived.take('none', 0)).toBeUndefined();
    });

    it('gives it to one of several who ask at once', async () => {
      await shortLived.put('one', bytes('it'), 100);
      const taken = await Promise.all([1, 2, 3, 4].map(() => shortLived.take('one', 0)));
      expect(taken.filter((found) => found !== undefined)).toHaveLength(1);
    });

    it('lets one of several have a claim, and the next when it has passed', async () => {
      const claims = await Promise.all([1, 2, 3, 4].map(() => shortLived.claim('one', 100, 0)));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await shortLived.claim('one', 200, 99)).toBe(false);
      expect(await shortLived.claim('one', 200, 100)).toBe(true);
      expect(await shortLived.claim('one', 300, 199)).toBe(false);
      expect(await shortLived.claim('two', 200, 99)).toBe(true);
    });

    it('counts from the first on, each key by itself, and anew when that is over', async () => {
      await Promise.all([1, 2, 3].map(() => shortLived.count('one', 60, 1_000)));
      expect(await shortLived.count('one', 60, 1_059)).toBe(4);
      expect(await shortLived.counted('one', 1_059)).toBe(4);
      expect(await shortLived.counted('two', 1_059)).toBe(0);
      expect(await shortLived.counted('one', 1_060)).toBe(0);
      expect(await shortLived.count('one', 60, 1_060)).toBe(1);
    });

    it('sweeps what has passed, and of what was put the oldest beyond so many', async () => {
      for (const until of [100, 200, 300]) await shortLived.put(`put-${until}`, bytes('x'), until);
      await shortLived.claim('claim', 150, 0);
      await shortLived.sweep(100, 1);
      expect(await shortLived.take('put-100', 0)).toBeUndefined();
      expect(await shortLived.take('put-200', 0)).toBeUndefined();
      expect(text(await shortLived.take('put-300', 0))).toBe('x');
      expect(await shortLived.claim('claim', 500, 120)).toBe(false);
    });
  });
}
