import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, SessionStore } from '../directory.ts';
import { newConvening, newPerson } from './fixtures.ts';

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

    beforeEach(async () => {
      store = await open();
      sessions = store.sessions;
      await store.directory.createConvening(newConvening());
      await store.directory.addPerson(newPerson());
    });
    afterEach(() => store.close());

    it('finds the person behind a session until it expires', async () => {
      await sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 1_790_000_000_000 });
      expect(await sessions.find('hash-1', 1_789_999_999_999)).toBe(personId);
      expect(await sessions.find('hash-1', 1_790_000_000_000)).toBeUndefined();
      expect(await sessions.find('hash-2', 0)).toBeUndefined();
    });

    it('keeps several sessions of one person apart', async () => {
      await sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 100 });
      await sessions.create({ tokenHash: 'hash-2', personId, expiresAt: 100 });
      await sessions.end('hash-1');
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
      expect(await sessions.find('hash-2', 0)).toBe(personId);
    });

    it('takes the end of an unknown session as done', async () => {
      await sessions.end('hash-none');
    });

    it('refuses a session for nobody, and a hash that is taken', async () => {
      await expect(
        sessions.create({ tokenHash: 'hash-1', personId: 'person-none', expiresAt: 100 }),
      ).rejects.toThrow();
      await sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 100 });
      await expect(
        sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 200 }),
      ).rejects.toThrow();
      expect(await sessions.find('hash-1', 150)).toBeUndefined();
    });

    it('sweeps what has expired and nothing else', async () => {
      await sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 100 });
      await sessions.create({ tokenHash: 'hash-2', personId, expiresAt: 200 });
      await sessions.sweep(150);
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
      expect(await sessions.find('hash-2', 0)).toBe(personId);
    });

    it('ends the sessions of everyone in a convening that is deleted', async () => {
      await sessions.create({ tokenHash: 'hash-1', personId, expiresAt: 100 });
      await store.directory.deleteConvening('autumn-convening');
      expect(await sessions.find('hash-1', 0)).toBeUndefined();
    });
  });
}
