import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, SessionStore, StoredSession } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

/** A session store under test, with the directory of the same store. */
export interface OpenSessions {
  sessions: SessionStore;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every session store passes.
 * @param open gives a store that holds nothing yet
 */
export function sessionsContract(name: string, open: () => Promise<OpenSessions>): void {
  describe(`${name} keeps the session store's contract`, () => {
    let store: OpenSessions;
    let sessions: SessionStore;
    const personId = 'autumn-person';
    const session = (tokenHash: string, expiresAt: number): StoredSession => ({
      tokenHash,
      personId,
      createdAt: 5,
      expiresAt,
    });

    const personOf = async (tokenHash: string, now: number) =>
      (await sessions.find(tokenHash, now))?.personId;

    beforeEach(async () => {
      store = await open();
      sessions = store.sessions;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPerson(newPerson());
    });
    afterEach(() => store.close());

    it('finds the person behind a session until it expires', async () => {
      await sessions.create(session('hash-1', 1_790_000_000_000));
      expect(await personOf('hash-1', 1_789_999_999_999)).toBe(personId);
      expect(await sessions.find('hash-1', 1_790_000_000_000)).toBeUndefined();
      expect(await sessions.find('hash-2', 0)).toBeUndefined();
    });

    it('keeps several sessions of one person apart', async () => {
      await sessions.create(session('hash-1', 100));
      await sessions.create(session('hash-2', 100));
      await sessions.end('hash-1');
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
      expect(await personOf('hash-2', 0)).toBe(personId);
    });

    it('takes the end of an unknown session as done', async () => {
      await sessions.end('hash-none');
    });

    it('refuses a session for nobody, and a hash that is taken', async () => {
      await expect(
        sessions.create({ ...session('hash-1', 100), personId: 'person-none' }),
      ).rejects.toThrow();
      await sessions.create(session('hash-1', 100));
      await expect(sessions.create(session('hash-1', 200))).rejects.toThrow();
      expect(await sessions.find('hash-1', 150)).toBeUndefined();
    });

    it('sweeps what has expired and nothing else', async () => {
      await sessions.create(session('hash-1', 100));
      await sessions.create(session('hash-2', 200));
      await sessions.sweep(150);
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
      expect(await personOf('hash-2', 0)).toBe(personId);
    });

    it('puts a new session in place of an old one, and nothing where that is not there', async () => {
      await sessions.create(session('hash-1', 100));
      expect(await sessions.rotate('hash-1', session('hash-2', 100))).toBe(true);
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
      expect(await personOf('hash-2', 0)).toBe(personId);
      expect(await sessions.rotate('hash-1', session('hash-3', 100))).toBe(false);
      expect(await sessions.find('hash-3', 0)).toBeUndefined();
    });

    it('lists and ends every session of one person and of nobody else', async () => {
      await store.directory.addPerson(newPerson({ id: 'person-2', key: 'key-2' }));
      await sessions.create({ ...session('hash-2', 200), createdAt: 6 });
      await sessions.create(session('hash-1', 100));
      await sessions.create({ ...session('hash-3', 100), personId: 'person-2' });
      const mine = await sessions.ofPerson(personId);
      expect(mine).toEqual([session('hash-1', 100), { ...session('hash-2', 200), createdAt: 6 }]);
      await sessions.endAllOf(personId);
      expect(await sessions.ofPerson(personId)).toEqual([]);
      expect(await personOf('hash-3', 0)).toBe('person-2');
    });

    const sealed = Uint8Array.of(1, 2, 3);
    const next = { tokenHash: 'hash-2', handedOver: sealed, earlierUntil: 60 };

    it('changes a secret once, where that was asked for, and leads there from the one before for a moment', async () => {
      await sessions.create(session('hash-1', 100));
      expect(await sessions.renew('hash-1', next, 10)).toBe(false);
      await sessions.askForRenewal(personId, 50);
      const isDue = { tokenHash: 'hash-1', personId, renewBy: 50, handedOver: null };
      expect(await sessions.find('hash-1', 10)).toEqual(isDue);
      const both = [sessions.renew('hash-1', next, 10)];
      both.push(sessions.renew('hash-1', { ...next, tokenHash: 'hash-3' }, 10));
      expect((await Promise.all(both)).filter(Boolean)).toHaveLength(1);
      const { tokenHash } = (await sessions.ofPerson(personId))[0] ?? {};
      const renewed = { tokenHash, personId, renewBy: null, handedOver: null };
      expect(await sessions.find(tokenHash ?? '', 99)).toEqual(renewed);
      expect(await sessions.find('hash-1', 59)).toEqual({ ...renewed, handedOver: sealed });
      expect(await sessions.find('hash-1', 60)).toBeUndefined();
      expect(await sessions.find(tokenHash ?? '', 100)).toBeUndefined();
    });

    it('takes no secret that was to be changed and was not in time', async () => {
      await sessions.create(session('hash-1', 100));
      await sessions.askForRenewal(personId, 50);
      expect(await sessions.find('hash-1', 50)).toBeUndefined();
      expect(await sessions.renew('hash-1', next, 50)).toBe(false);
    });

    it('finds many that are held at once, also by a secret that was changed long ago', async () => {
      await sessions.create(session('hash-1', 100));
      await sessions.create(session('hash-5', 100));
      await sessions.create(session('hash-6', 70));
      await sessions.askForRenewal(personId, 50);
      await sessions.renew('hash-1', next, 10);
      const found = await sessions.findAll(['hash-1', 'hash-5', 'hash-6', 'hash-none'], 80);
      expect([...found].map(([asked, { tokenHash }]) => [asked, tokenHash])).toEqual([
        ['hash-1', 'hash-2'],
      ]);
      const sooner = await sessions.findAll(['hash-2', 'hash-5', 'hash-6'], 40);
      expect([...sooner.keys()].sort()).toEqual(['hash-2', 'hash-5', 'hash-6']);
      expect(sooner.get('hash-5')).toMatchObject({ personId, renewBy: 50 });
      expect((await sessions.findAll([], 0)).size).toBe(0);
    });

    it('ends the sessions of everyone in a network that is deleted, and of one who is removed', async () => {
      await store.directory.addPerson(newPerson({ id: 'person-2', key: 'key-2' }));
      await sessions.create(session('hash-1', 100));
      await sessions.create({ ...session('hash-2', 100), personId: 'person-2' });
      await store.directory.removePerson('person-2');
      expect(await sessions.find('hash-2', 0)).toBeUndefined();
      expect(await personOf('hash-1', 0)).toBe(personId);
      await store.directory.deleteNetwork('autumn-network');
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
    });
  });
}
