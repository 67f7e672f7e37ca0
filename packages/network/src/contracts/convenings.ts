import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newConvening, newNetwork, newPerson } from './fixtures.ts';

export function conveningsContract(open: () => Promise<OpenDirectory>): void {
  describe('convenings', () => {
    let store: OpenDirectory;
    let directory: Directory;
    const autumn = newNetwork();
    const [first] = autumn.convenings;
    const second = newConvening('autumn', [], 'second');

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(autumn);
    });
    afterEach(() => store.close());

    it('are added with their boards, each with a document that the server owns', async () => {
      for (const board of first?.boards ?? []) {
        const document = await store.document(board.id, board.contentClient);
        expect(document).toMatchObject({ epoch: 1, owner: 'server' });
        expect([...(document?.content ?? [])]).toEqual([...board.content]);
      }
      await directory.addConvening(second);
      expect(await directory.convening('autumn-second')).toEqual(second.record);
      expect(await store.hasJournal('autumn-second')).toBe(true);
    });

    it('stand by their dates, those without one last, and of one network or of all', async () => {
      await directory.createNetwork(newNetwork('winter'));
      await directory.addConvening({ ...second, record: { ...second.record, date: null } });
      const third = newConvening('autumn', [], 'third');
      await directory.addConvening({ ...third, record: { ...third.record, date: '2027-01-02' } });
      const ids = async (networkId?: string) =>
        (await directory.convenings(networkId)).map(({ id }) => id);
      expect(await ids('autumn-network')).toEqual([
        'autumn-third',
        'autumn-convening',
        'autumn-second',
      ]);
      expect(await ids()).toHaveLength(4);
    });

    it('N-56 stand in no list while they are rehearsals, open by no key, and go with what they rehearse', async () => {
      const made = newConvening('autumn', [], 'rehearsal');
      const record = { ...made.record, rehearsalOf: 'autumn-convening' };
      const [of] = first?.boards ?? [];
      if (!of) throw new Error('the fixture has changed');
      const board = { ...of, id: 'autumn-rehearsed-board', conveningId: record.id };
      const before = {
        boards: await directory.boardsOfNetwork('autumn-network'),
        counts: await directory.networkSizes(),
      };
      await directory.addConvening({ ...made, record, boards: [board] });
      expect((await directory.convenings()).map(({ id }) => id)).not.toContain(record.id);
      expect(await directory.rehearsals('autumn-network')).toEqual([record]);
      expect(await directory.rehearsals('winter-network')).toEqual([]);
      expect(await directory.convening(record.id)).toEqual(record);
      expect(await directory.boardsOfNetwork('autumn-network')).toEqual(before.boards);
      if (board.owner.type === 'team') {
        const ofTeam = await directory.boardsOfTeam(board.owner.teamId);
        expect(ofTeam.map(({ id }) => id)).not.toContain(board.id);
      }
      expect(await directory.networkSizes()).toEqual(before.counts);
      expect((await directory.boardsOfConvening(record.id)).map(({ id }) => id)).toEqual([
        board.id,
      ]);
      for (const key of [record.joinCode, record.joinToken]) {
        expect(await directory.conveningByDoorKey(key)).toBeUndefined();
      }
      await directory.deleteConvening('autumn-convening');
      expect(await directory.rehearsals()).toEqual([]);
      expect(await store.document(board.id, board.contentClient)).toBeUndefined();
    });

    it('are found by join code and by token, and by nothing else', async () => {
      await directory.addConvening(second);
      const found = async (key: string) => (await directory.conveningByDoorKey(key))?.id;
      expect(await found('AUTUMN-CONVENING7')).toBe('autumn-convening');
      expect(await found('token-of-autumn-second')).toBe('autumn-second');
      for (const other of ['', 'autumn-convening', '%', 'AUTUMN', 'autumn-convening7']) {
        expect(await found(other)).toBeUndefined();
      }
    });

    it('store nothing where the join code or the token is taken', async () => {
      const taken = first?.record;
      for (const key of ['joinCode', 'joinToken'] as const) {
        const record = { ...second.record, [key]: taken?.[key] ?? '' };
        await expect(directory.addConvening({ ...second, record })).rejects.toThrow();
      }
      expect(await directory.convening('autumn-second')).toBeUndefined();
      expect(await store.hasJournal('autumn-second')).toBe(false);
    });

    it('get new keys, and the old ones open nothing', async () => {
      await directory.changeDoorKeys('autumn-convening', { joinCode: 'NEW', joinToken: 'token' });
      expect((await directory.conveningByDoorKey('NEW'))?.id).toBe('autumn-convening');
      expect((await directory.conveningByDoorKey('token'))?.id).toBe('autumn-convening');
      expect(await directory.conveningByDoorKey('AUTUMN-CONVENING7')).toBeUndefined();
    });

    it('N-19 are changed only at the version that the change was made to', async () => {
      const id = 'autumn-convening';
      const change = { phaseId: null, date: null, place: 'Library', format: 'hybrid' } as const;
      expect(await directory.changeConvening(id, 0, change)).toBe('changed');
      expect(await directory.changeConvening(id, 0, { place: 'Too late' })).toBe('stale');
      expect(await directory.changeConvening('convening-none', 0, change)).toBe('unknown');
      expect(await directory.convening(id)).toEqual({ ...first?.record, ...change, version: 1 });
    });

    it('know who was there, and from when to when', async () => {
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({ id: 'person-2', key: 'key-2' }));
      await directory.attend('autumn-convening', 'autumn-person', 200);
      await directory.attend('autumn-convening', 'autumn-person', 300);
      await directory.attend('autumn-convening', 'autumn-person', 250);
      await directory.attend('autumn-convening', 'person-2', 100);
      const mine = {
        conveningId: 'autumn-convening',
        personId: 'autumn-person',
        firstAt: 200,
        lastAt: 300,
      };
      const other = { ...mine, personId: 'person-2', firstAt: 100, lastAt: 100 };
      expect(await directory.attendance('autumn-convening')).toEqual([other, mine]);
      expect(await directory.attendanceOf('autumn-person')).toEqual([mine]);
      for (const state of ['waiting', 'gone'] as const) {
        const id = `person-${state}`;
        await directory.addPerson(newPerson({ id, key: `key-${state}`, state }));
        await directory.attend('autumn-convening', id, 500);
      }
      expect(await directory.countAttendance('autumn-network')).toEqual(
        new Map([['autumn-convening', 2]]),
      );
    });

    it('go with their boards, journal and attendance; teams and people stay', async () => {
      await directory.addConvening(second);
      await directory.addPerson(newPerson());
      await directory.attend('autumn-convening', 'autumn-person', 1);
      await directory.deleteConvening('autumn-convening');
      expect(await directory.boardsOfNetwork('autumn-network')).toEqual([]);
      expect(await store.document('autumn-team-north-board', 0)).toBeUndefined();
      expect(await store.hasJournal('autumn-convening')).toBe(false);
      expect(await directory.attendanceOf('autumn-person')).toEqual([]);
      expect(await directory.teams('autumn-network')).toEqual(autumn.teams);
      expect(await directory.person('autumn-person')).toBeDefined();
      expect(await store.hasJournal('autumn-second')).toBe(true);
    });
  });
}
