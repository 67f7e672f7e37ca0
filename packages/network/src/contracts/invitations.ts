import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, InvitationRecord, Invitations } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenInvitations {
  invitations: Invitations;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of invitations passes.
 * @param open gives a store that holds nothing yet
 */
export function invitationsContract(name: string, open: () => Promise<OpenInvitations>): void {
  describe(`${name} keeps the contract of invitations`, () => {
    let store: OpenInvitations;
    let invitations: Invitations;
    const invitation: InvitationRecord = {
      id: 'invitation-1',
      hash: 'hash-1',
      networkId: 'autumn-network',
      level: 'facilitator',
      teamId: 'autumn-team-north',
      createdAt: 1,
      expiresAt: 100,
      usedBy: null,
      usedAt: null,
    };

    beforeEach(async () => {
      store = await open();
      invitations = store.invitations;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPerson(newPerson());
    });
    afterEach(() => store.close());

    it('is found until it is used or expires', async () => {
      await invitations.make(invitation);
      expect(await invitations.find('hash-1', 99)).toEqual(invitation);
      expect(await invitations.find('hash-1', 100)).toBeUndefined();
      expect(await invitations.find('hash-2', 0)).toBeUndefined();
      expect(await invitations.use('hash-1', 'autumn-person', 50)).toBe(true);
      expect(await invitations.find('hash-1', 60)).toBeUndefined();
      expect(await invitations.invitation('invitation-1')).toEqual({
        ...invitation,
        usedBy: 'autumn-person',
        usedAt: 50,
      });
    });

    it('N-33 is used by somebody new together with their entry, and leaves none when it is not', async () => {
      await invitations.make(invitation);
      const [first, second] = ['first', 'second'].map((id) => newPerson({ id, key: `key-${id}` }));
      if (!first || !second) throw new Error('there are two');
      expect(await invitations.useByNew('hash-1', first, 50)).toBe(true);
      expect(await invitations.useByNew('hash-1', second, 51)).toBe(false);
      expect(await store.directory.person('first')).toEqual(first);
      expect(await store.directory.person('second')).toBeUndefined();
      expect(await invitations.usedBy('first')).toHaveLength(1);
    });

    it('is used once, also when it is used twice at the same time, and not once it expired', async () => {
      await invitations.make(invitation);
      expect(await invitations.use('hash-1', 'autumn-person', 100)).toBe(false);
      const both = await Promise.all([
        invitations.use('hash-1', 'autumn-person', 50),
        invitations.use('hash-1', 'autumn-person', 50),
      ]);
      expect(both).toEqual([true, false]);
      expect(await invitations.use('hash-2', 'autumn-person', 50)).toBe(false);
    });

    it('lists those of a network, the newest first, and revokes one', async () => {
      await invitations.make(invitation);
      await invitations.make({ ...invitation, id: 'later-1', hash: 'hash-2', createdAt: 9 });
      await invitations.make({
        ...invitation,
        id: 'server-1',
        hash: 'hash-3',
        networkId: null,
        teamId: null,
        level: 'steward',
      });
      const ids = async () => (await invitations.ofNetwork('autumn-network')).map(({ id }) => id);
      expect(await ids()).toEqual(['later-1', 'invitation-1']);
      expect(await invitations.revoke('later-1')).toBe(true);
      expect(await invitations.revoke('later-1')).toBe(false);
      expect(await ids()).toEqual(['invitation-1']);
      expect(await invitations.find('hash-2', 0)).toBeUndefined();
    });

    it('outlives who used it, and not its network', async () => {
      await invitations.make(invitation);
      await invitations.use('hash-1', 'autumn-person', 50);
      await store.directory.removePerson('autumn-person');
      expect(await invitations.invitation('invitation-1')).toMatchObject({
        usedBy: null,
        usedAt: 50,
      });
      await store.directory.deleteNetwork('autumn-network');
      expect(await invitations.invitation('invitation-1')).toBeUndefined();
    });
  });
}
