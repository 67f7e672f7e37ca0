import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AuditLog, Directory, PrivilegedAct } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenAuditLog {
  auditLog: AuditLog;
  directory: Directory;
  /** Changes the action of one entry behind the log's back. */
  tamper(networkId: string, seq: number): Promise<void> | void;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every audit log passes.
 * @param open gives a log that holds nothing yet
 */
export function auditLogContract(name: string, open: () => Promise<OpenAuditLog>): void {
  describe(`${name} keeps the contract of the audit log`, () => {
    let store: OpenAuditLog;
    let log: AuditLog;
    const act = (at: number, over: Partial<PrivilegedAct> = {}): PrivilegedAct => ({
      networkId: 'autumn-network',
      actorKey: 'key-1',
      action: 'person.remove',
      thingId: 'person-2',
      at,
      ...over,
    });

    beforeEach(async () => {
      store = await open();
      log = store.auditLog;
    });
    afterEach(() => store.close());

    it('N-24 lists acts from the newest, page by page, each chained to the one before', async () => {
      for (const at of [1, 2, 3]) await log.append(act(at));
      const first = await log.entries('autumn-network', { limit: 2 });
      expect(first.items.map(({ seq, at }) => [seq, at])).toEqual([
        [3, 3],
        [2, 2],
      ]);
      const rest = await log.entries('autumn-network', { limit: 2, cursor: first.next });
      expect(rest.items).toEqual([
        {
          seq: 1,
          at: 1,
          actorKey: 'key-1',
          action: 'person.remove',
          thingId: 'person-2',
          hash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ]);
      expect(rest.next).toBeUndefined();
      expect(await log.firstBroken('autumn-network')).toBeUndefined();
    });

    it('N-24 puts acts that come at once one after another', async () => {
      await Promise.all([1, 2, 3, 4, 5].map((at) => log.append(act(at))));
      const { items } = await log.entries('autumn-network', { limit: 9 });
      expect(items.map(({ seq }) => seq)).toEqual([5, 4, 3, 2, 1]);
      expect(new Set(items.map(({ hash }) => hash)).size).toBe(5);
      expect(await log.firstBroken('autumn-network')).toBeUndefined();
    });

    it('N-24 stores an act and its entry together, and neither when the act does not fit', async () => {
      await store.directory.createNetwork(newNetwork());
      const stranger = newPerson({ id: 'stranger', key: 'key-stranger' });
      await log.during(act(1), () => store.directory.addPerson(stranger));
      const again = log.during(act(2), () => store.directory.addPerson(stranger));
      await expect(again).rejects.toThrow();
      const stale = () => store.directory.changePerson('stranger', 7, { name: 'Nobody' });
      expect(await log.during(act(3), stale)).toBe('stale');
      const { items } = await log.entries('autumn-network', { limit: 9 });
      expect(items.map(({ at }) => at)).toEqual([1]);
    });

    it('N-24 gives an act one entry, with what it stores first', async () => {
      await store.directory.createNetwork(newNetwork());
      const some = newPerson({ id: 'some', key: 'key-some' });
      await log.during(act(1), async () => {
        await store.directory.addPerson(some);
        await store.directory.changePerson('some', 0, { name: 'Somebody' });
      });
      await store.directory.changePerson('some', 1, { name: 'Else' });
      expect((await log.entries('autumn-network', { limit: 9 })).items).toHaveLength(1);
    });

    it('N-24 tries an act again whose first try did not fit', async () => {
      await store.directory.createNetwork(newNetwork());
      const some = newPerson({ id: 'some', key: 'key-some' });
      await store.directory.addPerson(some);
      await log.during(act(1), async () => {
        await store.directory.addPerson(some).catch(() => undefined);
        await store.directory.addPerson({ ...some, id: 'other', key: 'key-other' });
      });
      expect((await log.entries('autumn-network', { limit: 9 })).items).toHaveLength(1);
    });

    it('N-24 tells which entry was changed', async () => {
      for (const at of [1, 2, 3]) await log.append(act(at));
      await store.tamper('autumn-network', 2);
      expect(await log.firstBroken('autumn-network')).toBe(2);
    });

    it('keeps a chain for each network and one for the server', async () => {
      await log.append(act(1));
      await log.append(act(2, { networkId: null, thingId: null }));
      await log.append(act(3, { networkId: 'winter-network', actorKey: 'key-2' }));
      const { items } = await log.entries(null, { limit: 9 });
      expect(items).toMatchObject([{ seq: 1, at: 2, thingId: null }]);
      const mine = await log.ofActor('key-1');
      expect(mine.map(({ networkId, at }) => [networkId, at])).toEqual([
        ['autumn-network', 1],
        [null, 2],
      ]);
    });

    it('N-24 outlives its network', async () => {
      await store.directory.createNetwork(newNetwork());
      await log.append(act(1));
      await store.directory.deleteNetwork('autumn-network');
      expect((await log.entries('autumn-network', { limit: 9 })).items).toHaveLength(1);
    });

    it('goes on, and can be checked, after what is old was swept away', async () => {
      for (const at of [1, 2, 3]) await log.append(act(at));
      await log.sweep(3);
      await log.append(act(4));
      const { items } = await log.entries('autumn-network', { limit: 9 });
      expect(items.map(({ seq }) => seq)).toEqual([4, 3]);
      expect(await log.firstBroken('autumn-network')).toBeUndefined();
      await log.sweep(99);
      await log.append(act(5));
      expect((await log.entries('autumn-network', { limit: 1 })).items[0]?.seq).toBe(5);
      await store.tamper('autumn-network', 5);
      expect(await log.firstBroken('autumn-network')).toBe(5);
    });
  });
}
