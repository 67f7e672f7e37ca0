import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../index.ts';
import type { OpenDirectory } from './directory.ts';
import { newBoard, newConvening, newNetwork, newPerson, newTeam } from './fixtures.ts';

export function boardsContract(open: () => Promise<OpenDirectory>): void {
  describe('boards', () => {
    let store: OpenDirectory;
    let directory: Directory;
    const north = newTeam('north');

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
      await directory.createNetwork(newNetwork());
      await directory.addPerson(newPerson());
    });
    afterEach(() => store.close());

    it('belong to a team, a group or the network, with or without a convening', async () => {
      const owners = [
        { type: 'team', teamId: north.id },
        { type: 'group', groupId: 'group-1' },
        { type: 'network' },
      ] as const;
      for (const [index, owner] of owners.entries()) {
        const board = { ...newBoard(north, 5 + index, null), owner, title: `No. ${index}` };
        await directory.addBoard(board);
        const { content: _, contentClient: __, ...record } = board;
        expect(await directory.board(board.id)).toEqual(record);
      }
      expect(await directory.board('board-none')).toBeUndefined();
      expect(await directory.boardsOfTeam(north.id)).toHaveLength(2);
    });

    it('stand by the ages of their convenings, those beside them last', async () => {
      await directory.addBoard(newBoard(north, 0, null));
      const second = newConvening('autumn', [north], 'second');
      await directory.addConvening({
        ...second,
        record: { ...second.record, createdAt: 2_000_000_000_000 },
      });
      const ids = (await directory.boardsOfNetwork('autumn-network')).map(
        ({ conveningId, position }) => `${conveningId} ${position}`,
      );
      expect(ids).toEqual([
        'autumn-convening 0',
        'autumn-convening 1',
        'autumn-second 0',
        'null 0',
      ]);
    });

    it('are refused for a team, a convening or a network that does not exist', async () => {
      for (const nowhere of [
        { conveningId: 'none-1' },
        { networkId: 'none-1' },
        { owner: { type: 'team', teamId: 'none-1' } as const },
      ]) {
        const board = { ...newBoard(north, 5, null), ...nowhere };
        await expect(directory.addBoard(board)).rejects.toThrow();
        expect(await directory.board(board.id)).toBeUndefined();
      }
    });

    it('NK-1 are renamed, put in another order, and deleted with all that hangs on them', async () => {
      const [north1, south1] = ['autumn-team-north-board', 'autumn-team-south-board'] as const;
      await directory.renameBoard(north1, 'Our spring');
      await directory.renameBoard('board-none', 'Nothing');
      expect((await directory.board(north1))?.title).toBe('Our spring');
      await directory.renameBoard(north1, null);
      expect((await directory.board(north1))?.title).toBeNull();
      const ids = async () =>
        (await directory.boardsOfConvening('autumn-convening')).map(({ id }) => id);
      await directory.orderBoards([south1, north1]);
      expect(await ids()).toEqual([south1, north1]);
      await directory.visited('autumn-person', north1, 1);
      await directory.deleteBoard(north1);
      await directory.deleteBoard('board-none');
      expect(await ids()).toEqual([south1]);
      expect(await store.document(north1, 4_000_000_000)).toBeUndefined();
      expect(await directory.visitsOf('autumn-person')).toEqual([]);
    });

    it('NK-2 keep whose the words are that they begin with', async () => {
      const board = newBoard(north, 7, null);
      await directory.addBoard({ ...board, contentOwners: new Map([[77, 'autumn-key']]) });
      expect(await store.document(board.id, 77)).toMatchObject({ owner: 'autumn-key' });
      expect(await store.document(board.id, board.contentClient)).toMatchObject({
        owner: 'server',
      });
    });

    it('tell how far their logs go', async () => {
      const id = 'autumn-team-north-board';
      await store.write(id, 2);
      const places = await directory.logPlaces([id, 'board-none']);
      expect(places).toEqual(new Map([[id, { epoch: 1, seq: 2 }]]));
      expect(await directory.logPlaces([])).toEqual(new Map());
    });

    it('N-22 are news until they are visited, and again when somebody wrote', async () => {
      const board = 'autumn-team-north-board';
      const news = async () =>
        (await directory.boardNews('autumn-person', 'autumn-network')).get(board);
      expect(await news()).toBe('never-opened');
      await directory.visited('autumn-person', board, 1);
      expect(await news()).toBe('seen');
      await store.write(board, 2);
      expect(await news()).toBe('changed');
      await directory.visited('autumn-person', board, 2);
      expect(await news()).toBe('seen');
      const all = await directory.boardNews('autumn-person', 'autumn-network');
      expect(all.get('autumn-team-south-board')).toBe('never-opened');
    });

    it('N-22 are seen with what was written just before one went', async () => {
      const board = 'autumn-team-north-board';
      const written = store.write(board, 2);
      await Promise.all([written, directory.visited('autumn-person', board, 1)]);
      const news = await directory.boardNews('autumn-person', 'autumn-network');
      expect(news.get(board)).toBe('seen');
    });

    it('VB-2 changed when they were made, until something is written that no version tells of', async () => {
      const board = 'autumn-team-north-board';
      const made = (await directory.board(board))?.createdAt;
      expect((await directory.changedAt('autumn-network', 99)).get(board)).toBe(made);
      await store.write(board, 2);
      expect((await directory.changedAt('autumn-network', 99)).get(board)).toBe(99);
    });

    it('take no note of a visit to nowhere or by nobody', async () => {
      await directory.visited('person-none', 'autumn-team-north-board', 1);
      await directory.visited('autumn-person', 'board-none', 1);
      const news = await directory.boardNews('autumn-person', 'autumn-network');
      expect([...news.values()]).toEqual(['never-opened', 'never-opened']);
    });
  });
}
