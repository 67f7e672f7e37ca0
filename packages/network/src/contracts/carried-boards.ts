import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CarriedBoards, Directory, NewCarried, SignalLinks } from '../index.ts';
import { newBoard, newConvening, newNetwork } from './fixtures.ts';

export interface OpenCarriedBoards {
  carriedBoards: CarriedBoards;
  signalLinks: SignalLinks;
  directory: Directory;
  /** Appends an entry with this seq to a document's log. */
  write(documentId: string, seq: number): Promise<void>;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of carried boards passes.
 * @param open gives a store that holds nothing yet
 */
export function carriedBoardsContract(name: string, open: () => Promise<OpenCarriedBoards>): void {
  describe(`${name} keeps the contract of carried boards`, () => {
    let store: OpenCarriedBoards;
    const next = 'autumn-second';
    const empty = `${next}-autumn-team-north-0`;
    const [north, south] = newNetwork().teams;
    if (!north || !south) throw new Error('the fixture has changed');
    const begun = (side: typeof north, over: Partial<NewCarried> = {}): NewCarried => ({
      board: { ...newBoard(side, 5, next), id: `carried-${side.id}`, conveningId: next },
      sourceId: `${side.id}-board`,
      replaces: null,
      links: [],
      ...over,
    });
    const ids = async () =>
      (await store.directory.boardsOfConvening(next)).map(({ id }) => id).sort();

    beforeEach(async () => {
      store = await open();
      await store.directory.createNetwork(newNetwork());
      await store.directory.addConvening(newConvening('autumn', [north, south], 'second'));
    });
    afterEach(() => store.close());

    it('are begun with their links, and the empty one makes room in the same breath', async () => {
      const link = { id: 'sig-1', sourceId: empty, noteId: 'note-1', teamId: null };
      const links = [{ ...link, boardId: `carried-${north.id}` }];
      const replaces = { id: empty, epoch: 1, seq: 1 };
      await store.carriedBoards.carry('command-1', [begun(north, { replaces, links })]);
      expect(await ids()).toEqual([`${next}-autumn-team-south-1`, `carried-${north.id}`]);
      expect(await store.carriedBoards.into(next)).toEqual([
        {
          conveningId: next,
          sourceId: `${north.id}-board`,
          boardId: `carried-${north.id}`,
          commandId: 'command-1',
        },
      ]);
      expect(await store.carriedBoards.into('autumn-convening')).toEqual([]);
      expect(await store.signalLinks.ofBoard(`carried-${north.id}`)).toEqual(links);
    });

    it('are all begun or none: not where one was begun before, nor where the empty one was written on', async () => {
      await store.carriedBoards.carry('command-1', [begun(north)]);
      const other = { ...begun(north).board, id: 'another' };
      const again = store.carriedBoards.carry('command-2', [
        begun(south),
        begun(north, { board: other }),
      ]);
      await expect(again).rejects.toThrow();
      await store.write(`${next}-autumn-team-south-1`, 2);
      const replaces = { id: `${next}-autumn-team-south-1`, epoch: 1, seq: 1 };
      const written = store.carriedBoards.carry('command-3', [begun(south, { replaces })]);
      await expect(written).rejects.toThrow();
      expect((await store.carriedBoards.into(next)).map(({ commandId }) => commandId)).toEqual([
        'command-1',
      ]);
      expect(await ids()).toContain(`${next}-autumn-team-south-1`);
      expect(await ids()).not.toContain(`carried-${south.id}`);
    });

    it('can be begun again once they are deleted, and stay when their source is', async () => {
      await store.carriedBoards.carry('command-1', [begun(north)]);
      await store.directory.deleteBoard(`carried-${north.id}`);
      expect(await store.carriedBoards.into(next)).toEqual([]);
      await store.carriedBoards.carry('command-2', [begun(north)]);
      await store.directory.deleteBoard(`${north.id}-board`);
      expect(await store.carriedBoards.into(next)).toHaveLength(1);
    });
  });
}
