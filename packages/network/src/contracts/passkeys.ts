import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, PasskeyRecord, Passkeys } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenPasskeys {
  passkeys: Passkeys;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of passkeys passes.
 * @param open gives a store that holds nothing yet
 */
export function passkeysContract(name: string, open: () => Promise<OpenPasskeys>): void {
  describe(`${name} keeps the contract of passkeys`, () => {
    let store: OpenPasskeys;
    let passkeys: Passkeys;
    const passkey: PasskeyRecord = {
      id: 'credential-1',
      personId: 'autumn-person',
      publicKey: Uint8Array.of(1, 2, 255),
      counter: 4,
      transports: ['internal', 'hybrid'],
      device: 'Ana’s phone',
      createdAt: 1,
      lastUsedAt: null,
    };

    beforeEach(async () => {
      store = await open();
      passkeys = store.passkeys;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([newPerson(), newPerson({ id: 'person-2', key: 'key-2' })]);
      await passkeys.add(passkey);
    });
    afterEach(() => store.close());

    it('is given back as it was added, by its id and by its person', async () => {
      expect(await passkeys.find('credential-1')).toEqual(passkey);
      expect(await passkeys.ofPerson('autumn-person')).toEqual([passkey]);
      expect(await passkeys.find('credential-2')).toBeUndefined();
      await expect(passkeys.add({ ...passkey, personId: 'person-2' })).rejects.toThrow();
    });

    it('is used only with a counter that rose, or one that counts nothing', async () => {
      expect(await passkeys.used('credential-1', 5, 10)).toBe(true);
      expect(await passkeys.used('credential-1', 5, 20)).toBe(false);
      expect(await passkeys.used('credential-1', 0, 20)).toBe(false);
      expect(await passkeys.find('credential-1')).toMatchObject({ counter: 5, lastUsedAt: 10 });
      await passkeys.add({ ...passkey, id: 'credential-2', counter: 0 });
      expect(await passkeys.used('credential-2', 0, 30)).toBe(true);
      expect(await passkeys.used('credential-2', 0, 40)).toBe(true);
      expect(await passkeys.used('credential-none', 9, 40)).toBe(false);
    });

    it('is removed by its own person only, and goes with them', async () => {
      await passkeys.remove('credential-1', 'person-2');
      expect(await passkeys.find('credential-1')).toBeDefined();
      await passkeys.add({ ...passkey, id: 'credential-2' });
      await passkeys.remove('credential-1', 'autumn-person');
      expect(await passkeys.find('credential-1')).toBeUndefined();
      await store.directory.removePerson('autumn-person');
      expect(await passkeys.find('credential-2')).toBeUndefined();
    });
  });
}
