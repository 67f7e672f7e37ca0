import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newNetwork, newPerson, newPhase, newTeam } from './fixtures.ts';

export function networksContract(open: () => Promise<OpenDirectory>): void {
  describe('networks', () => {
    let store: OpenDirectory;
    let directory: Directory;
    const autumn = newNetwork('autumn');
    const winter = newNetwork('winter');

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
    });
    afterEach(() => store.close());

    it('are none at first', async () => {
      expect(await directory.networks()).toEqual([]);
      expect(await directory.network('autumn-network')).toBeUndefined();
      expect(await directory.networkSizes()).toEqual(new Map());
      expect(await directory.phases('autumn-network')).toEqual([]);
      expect(await directory.phase('autumn-phase-0')).toBeUndefined();
    });

    it('are given back as they were made, with everything in its order', async () => {
      await directory.createNetwork(autumn);
      expect(await directory.network('autumn-network')).toEqual(autumn.network);
      expect(await directory.phases('autumn-network')).toEqual(autumn.phases);
      expect(await directory.teams('autumn-network')).toEqual(autumn.teams);
      const [convening] = autumn.convenings;
      expect(await directory.convenings('autumn-network')).toEqual([convening?.record]);
      const boards = convening?.boards.map(({ content: _, contentClient: __, ...board }) => board);
      expect(await directory.boardsOfConvening('autumn-convening')).toEqual(boards);
      expect(await store.hasJournal('autumn-convening')).toBe(true);
    });

    it('stand from the oldest to the newest', async () => {
      const later = { ...winter, network: { ...winter.network, createdAt: 2_000_000_000_000 } };
      await directory.createNetwork(later);
      await directory.createNetwork(autumn);
      const ids = (await directory.networks()).map(({ id }) => id);
      expect(ids).toEqual(['autumn-network', 'winter-network']);
    });

    it('are stored whole or not at all', async () => {
      await directory.createNetwork(autumn);
      const clash = { ...winter, teams: [...winter.teams, ...autumn.teams.slice(0, 1)] };
      await expect(directory.createNetwork(clash)).rejects.toThrow();
      expect(await directory.network('winter-network')).toBeUndefined();
      expect(await directory.teams('winter-network')).toEqual([]);
      expect(await directory.convening('winter-convening')).toBeUndefined();
      expect(await store.hasJournal('winter-convening')).toBe(false);
      expect(await store.document('winter-team-north-board', 0)).toBeUndefined();
      await directory.createNetwork(winter);
    });

    it('N-19 are changed only at the version that the change was made to', async () => {
      await directory.createNetwork(autumn);
      const id = 'autumn-network';
      const name = { en: 'Fall', es: 'Otoño' };
      const settings = { ...autumn.network.settings, maxTeams: 3 };
      expect(await directory.changeNetwork(id, 0, { name })).toBe('changed');
      expect(await directory.changeNetwork(id, 0, { settings })).toBe('stale');
      expect(await directory.changeNetwork(id, 1, { settings })).toBe('changed');
      expect(await directory.changeNetwork('network-none', 0, { name })).toBe('unknown');
      expect(await directory.network(id)).toEqual({
        ...autumn.network,
        name,
        settings,
        version: 2,
      });
    });

    it('N-19 are changed by one of two who change them at the same time', async () => {
      await directory.createNetwork(autumn);
      const outcomes = await Promise.all(
        ['A', 'B'].map((en) =>
          directory.changeNetwork('autumn-network', 0, { name: { en, es: en } }),
        ),
      );
      expect(outcomes.sort()).toEqual(['changed', 'stale']);
    });

    it('are counted with everybody who is not gone', async () => {
      await directory.createNetwork(autumn);
      await directory.createNetwork({ ...winter, convenings: [] });
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({ id: 'person-2', key: 'key-2', state: 'expected' }));
      await directory.addPerson(newPerson({ id: 'person-3', key: 'key-3', state: 'gone' }));
      expect(await directory.networkSizes()).toEqual(
        new Map([
          ['autumn-network', { teams: 2, people: 2, convenings: 1 }],
          ['winter-network', { teams: 2, people: 0, convenings: 0 }],
        ]),
      );
    });

    it('have phases that are added, changed and deleted, their convenings staying', async () => {
      await directory.createNetwork(autumn);
      await directory.addPhase(newPhase(2));
      await directory.addPhase(newPhase(1));
      const positions = async () =>
        (await directory.phases('autumn-network')).map(({ position }) => position);
      expect(await positions()).toEqual([0, 1, 2]);
      const change = { position: 5, kind: 'visits' } as const;
      expect(await directory.changePhase('autumn-phase-1', 0, change)).toBe('changed');
      expect(await directory.changePhase('autumn-phase-1', 0, { position: 7 })).toBe('stale');
      expect(await directory.changePhase('autumn-phase-none', 0, change)).toBe('unknown');
      expect(await directory.phase('autumn-phase-1')).toEqual({
        ...newPhase(1),
        ...change,
        version: 1,
      });
      expect(await directory.phase('autumn-phase-2')).toEqual(newPhase(2));
      await directory.deletePhase('autumn-phase-0');
      expect(await positions()).toEqual([2, 5]);
      expect((await directory.convening('autumn-convening'))?.phaseId).toBeNull();
    });

    it('go with everything of theirs and nothing of another’s', async () => {
      await directory.createNetwork(autumn);
      await directory.createNetwork(winter);
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({}, 'winter'));
      await directory.deleteNetwork('autumn-network');

      expect((await directory.networks()).map(({ id }) => id)).toEqual(['winter-network']);
      expect(await directory.phases('autumn-network')).toEqual([]);
      expect(await directory.teams('autumn-network')).toEqual([]);
      expect(await directory.boardsOfNetwork('autumn-network')).toEqual([]);
      expect(await directory.person('autumn-person')).toBeUndefined();
      expect(await directory.personByKey('autumn-key')).toBeUndefined();
      expect(await directory.conveningByDoorKey('token-of-autumn-convening')).toBeUndefined();
      expect(await store.document('autumn-team-north-board', 0)).toBeUndefined();
      expect(await store.hasJournal('autumn-convening')).toBe(false);

      expect(await directory.teams('winter-network')).toEqual(winter.teams);
      expect(await directory.person('winter-person')).toBeDefined();
      expect(await store.document('winter-team-north-board', 0)).toBeDefined();
      expect(await store.hasJournal('winter-convening')).toBe(true);
      await directory.createNetwork(autumn);
      await directory.addTeam(newTeam('east'), []);
    });
  });
}
