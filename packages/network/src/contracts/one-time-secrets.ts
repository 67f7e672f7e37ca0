import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, OneTimeSecret, OneTimeSecrets } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenOneTimeSecrets {
  oneTimeSecrets: OneTimeSecrets;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of one-time secrets passes.
 * @param open gives a store that holds nothing yet
 */
export function oneTimeSecretsContract(
  name: string,
  open: () => Promise<OpenOneTimeSecrets>,
): void {
  describe(`${name} keeps the contract of one-time secrets`, () => {
    let store: OpenOneTimeSecrets;
    let secrets: OneTimeSecrets;
    const phrase: OneTimeSecret = {
      kind: 'phrase',
      hash: 'hash-1',
      personId: 'autumn-person',
      expiresAt: 100,
    };

    beforeEach(async () => {
      store = await open();
      secrets = store.oneTimeSecrets;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([newPerson(), newPerson({ id: 'person-2', key: 'key-2' })]);
    });
    afterEach(() => store.close());

    it('works once', async () => {
      await secrets.put(phrase);
      expect(await secrets.redeem('phrase', 'hash-2', 0)).toBeUndefined();
      expect(await secrets.redeem('phrase', 'hash-1', 99)).toBe('autumn-person');
      expect(await secrets.redeem('phrase', 'hash-1', 99)).toBeUndefined();
    });

    it('works once when it is used twice at the same time', async () => {
      await secrets.put(phrase);
      const both = await Promise.all([
        secrets.redeem('phrase', 'hash-1', 0),
        secrets.redeem('phrase', 'hash-1', 0),
      ]);
      expect(both.filter((personId) => personId === 'autumn-person')).toHaveLength(1);
      expect(both).toContain(undefined);
    });

    it('works until it expires, for what it is for', async () => {
      await secrets.put(phrase);
      expect(await secrets.redeem('phrase', 'hash-1', 100)).toBeUndefined();
      expect(await secrets.redeem('email', 'hash-1', 0)).toBeUndefined();
      await secrets.put({ ...phrase, kind: 'email' });
      expect(await secrets.redeem('email', 'hash-1', 0)).toBe('autumn-person');
      expect(await secrets.redeem('phrase', 'hash-1', 0)).toBe('autumn-person');
    });

    it('is void once the same person gets another', async () => {
      await secrets.put(phrase);
      await secrets.put({ ...phrase, hash: 'hash-2' });
      expect(await secrets.redeem('phrase', 'hash-1', 0)).toBeUndefined();
      expect(await secrets.redeem('phrase', 'hash-2', 0)).toBe('autumn-person');
    });

    it('is refused where the hash is taken, and for nobody, and goes with its person', async () => {
      await secrets.put(phrase);
      await expect(secrets.put({ ...phrase, personId: 'person-2' })).rejects.toThrow();
      await expect(
        secrets.put({ ...phrase, hash: 'hash-2', personId: 'person-none' }),
      ).rejects.toThrow();
      await store.directory.removePerson('autumn-person');
      expect(await secrets.redeem('phrase', 'hash-1', 0)).toBeUndefined();
    });

    it('sweeps what has expired and nothing else', async () => {
      await secrets.put(phrase);
      await secrets.put({ ...phrase, hash: 'hash-2', personId: 'person-2', expiresAt: 200 });
      await secrets.sweep(150);
      expect(await secrets.redeem('phrase', 'hash-1', 0)).toBeUndefined();
      expect(await secrets.redeem('phrase', 'hash-2', 0)).toBe('person-2');
    });
  });
}
