import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newBoard, newNetwork, newPerson, newTeam } from './fixtures.ts';

export function teamsContract(open: () => Promise<OpenDirectory>): void {
  describe('teams', () => {
    let store: OpenDirectory;
    let directory: Directory;
    const east = newTeam('east');

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(newNetwork());
    });
    afterEach(() => store.close());

    const names = async () => (await directory.teams('autumn-network')).map(({ name }) => name);

    it('come after those that are there, with their boards', async () => {
      const board = newBoard(east, 2, 'autumn-convening');
      await directory.addTeam(east, [board]);
      expect(await names()).toEqual(['autumn north', 'autumn south', 'autumn east']);
      expect(await directory.team(east.id)).toEqual(east);
      expect((await directory.boardsOfTeam(east.id)).map(({ id }) => id)).toEqual([board.id]);
      const document = await store.document(board.id, board.contentClient);
      expect([...(document?.content ?? [])]).toEqual([...board.content]);
    });

    it('are stored with all their boards or not at all', async () => {
      const clash = { ...newBoard(east, 2, 'autumn-convening'), id: 'autumn-team-north-board' };
      await expect(directory.addTeam(east, [clash])).rejects.toThrow();
      expect(await directory.team(east.id)).toBeUndefined();
      await expect(directory.addTeam({ ...east, networkId: 'network-none' }, [])).rejects.toThrow();
    });

    it('N-19 are changed only at the version that the change was made to', async () => {
      const id = 'autumn-team-north';
      const change = { name: 'Norte', badge: 'NO', setting: 'rural', size: 'small' } as const;
      expect(await directory.changeTeam(id, 0, change)).toBe('changed');
      expect(await directory.changeTeam(id, 0, { name: 'Too late' })).toBe('stale');
      expect(await directory.changeTeam('team-none', 0, change)).toBe('unknown');
      expect(await directory.team(id)).toEqual({ ...newTeam('north'), ...change, version: 1 });
      expect((await directory.team('autumn-team-south'))?.name).toBe('autumn south');
    });

    it('go with their boards; their people stay, at no team', async () => {
      await directory.addPerson(newPerson());
      await directory.deleteTeam('autumn-team-north');
      expect(await names()).toEqual(['autumn south']);
      expect(await directory.board('autumn-team-north-board')).toBeUndefined();
      expect(await store.document('autumn-team-north-board', 0)).toBeUndefined();
      expect(await store.document('autumn-team-south-board', 0)).toBeDefined();
      expect(await directory.person('autumn-person')).toEqual(newPerson({ teamId: null }));
    });
  });
}
