import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, ReturnLinkRecord, ReturnLinks } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenReturnLinks {
  returnLinks: ReturnLinks;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of return links passes.
 * @param open gives a store that holds nothing yet
 */
export function returnLinksContract(name: string, open: () => Promise<OpenReturnLinks>): void {
  describe(`${name} keeps the contract of return links`, () => {
    let store: OpenReturnLinks;
    let links: ReturnLinks;
    const link: ReturnLinkRecord = {
      hash: 'hash-1',
      personId: 'autumn-person',
      kind: 'link',
      createdAt: 1,
      expiresAt: 100,
    };
    const card: ReturnLinkRecord = { ...link, hash: 'hash-2', kind: 'card', createdAt: 2 };

    beforeEach(async () => {
      store = await open();
      links = store.returnLinks;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPerson(newPerson());
    });
    afterEach(() => store.close());

    it('finds the person again and again until the link expires', async () => {
      await links.put(link);
      expect(await links.find('hash-1', 99)).toBe('autumn-person');
      expect(await links.find('hash-1', 99)).toBe('autumn-person');
      expect(await links.find('hash-1', 100)).toBeUndefined();
      expect(await links.find('hash-2', 0)).toBeUndefined();
    });

    it('keeps a link and a card apart, and puts a new one in place of its own kind', async () => {
      await links.put(link);
      await links.put(card);
      expect(await links.ofPerson('autumn-person')).toEqual([link, card]);
      await links.put({ ...link, hash: 'hash-3' });
      expect(await links.find('hash-1', 0)).toBeUndefined();
      expect(await links.find('hash-2', 0)).toBe('autumn-person');
      expect(await links.find('hash-3', 0)).toBe('autumn-person');
    });

    it('revokes those of one kind, or all of a person', async () => {
      await links.put(link);
      await links.put(card);
      await links.revoke('autumn-person', 'card');
      expect(await links.ofPerson('autumn-person')).toEqual([link]);
      await links.put(card);
      await links.revoke('autumn-person');
      expect(await links.ofPerson('autumn-person')).toEqual([]);
    });

    it('refuses a link for nobody, and goes with its person', async () => {
      await expect(links.put({ ...link, personId: 'person-none' })).rejects.toThrow();
      await links.put(link);
      await store.directory.removePerson('autumn-person');
      expect(await links.find('hash-1', 0)).toBeUndefined();
    });

    it('sweeps what has expired and nothing else', async () => {
      await links.put(link);
      await links.put({ ...card, expiresAt: 200 });
      await links.sweep(150);
      expect((await links.ofPerson('autumn-person')).map(({ kind }) => kind)).toEqual(['card']);
    });
  });
}
