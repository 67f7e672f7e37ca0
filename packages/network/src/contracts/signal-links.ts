import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, SignalLink, SignalLinks } from '../index.ts';
import { newNetwork } from './fixtures.ts';

export interface OpenSignalLinks {
  signalLinks: SignalLinks;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of signal links passes.
 * @param open gives a store that holds nothing yet
 */
export function signalLinksContract(name: string, open: () => Promise<OpenSignalLinks>): void {
  describe(`${name} keeps the contract of signal links`, () => {
    let store: OpenSignalLinks;
    let links: SignalLinks;
    const boardId = 'autumn-team-north-board';
    const sourceId = 'autumn-team-south-board';
    const link = (id: string, over: Partial<SignalLink> = {}): SignalLink => ({
      id,
      boardId,
      sourceId,
      noteId: `note-of-${id}`,
      teamId: 'autumn-team-south',
      ...over,
    });
    const byId = (some: readonly SignalLink[]) => some.map(({ id }) => id).sort();

    beforeEach(async () => {
      store = await open();
      links = store.signalLinks;
      await store.directory.createNetwork(newNetwork());
    });
    afterEach(() => store.close());

    it('are given back as they were added, by board, by source and by id', async () => {
      const beside = link('sig-3', { sourceId: 'a-board-long-gone', teamId: null });
      await links.add([link('sig-1'), link('sig-2'), beside]);
      expect(await links.find(boardId, 'sig-3')).toEqual(beside);
      expect(await links.find(sourceId, 'sig-3')).toBeUndefined();
      expect(byId(await links.ofBoard(boardId))).toEqual(['sig-1', 'sig-2', 'sig-3']);
      expect(byId(await links.ofSource(sourceId))).toEqual(['sig-1', 'sig-2']);
      expect([...(await links.sources())].sort()).toEqual(['a-board-long-gone', sourceId]);
      expect(await links.ofSource('nowhere')).toEqual([]);
      await links.add([]);
    });

    it('are one for each note on each pattern board, however often it is pulled', async () => {
      await links.add([link('sig-1')]);
      const again = link('sig-9', { noteId: 'note-of-sig-1' });
      await links.add([again, link('sig-2')]);
      expect(byId(await links.ofBoard(boardId))).toEqual(['sig-1', 'sig-2']);
      await links.add([{ ...again, boardId: sourceId, sourceId: boardId }]);
      expect(byId(await links.ofBoard(sourceId))).toEqual(['sig-9']);
    });

    it('go one by one, and with their pattern board', async () => {
      await links.add([link('sig-1'), link('sig-2')]);
      await links.remove(boardId, ['sig-1', 'sig-none']);
      expect(byId(await links.ofBoard(boardId))).toEqual(['sig-2']);
      await store.directory.deleteTeam('autumn-team-south');
      expect(byId(await links.ofSource(sourceId))).toEqual(['sig-2']);
      await store.directory.deleteTeam('autumn-team-north');
      expect(await links.sources()).toEqual([]);
    });

    it('are refused for a pattern board that is not there, all of them', async () => {
      await expect(
        links.add([link('sig-1'), link('sig-2', { boardId: 'nowhere' })]),
      ).rejects.toThrow();
      expect(await links.ofBoard(boardId)).toEqual([]);
    });
  });
}
