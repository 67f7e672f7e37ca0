import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Buddies, BuddyPair, Directory } from '../index.ts';
import { newNetwork, newTeam } from './fixtures.ts';

export interface OpenBuddies {
  buddies: Buddies;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of buddies passes.
 * @param open gives a store that holds nothing yet
 */
export function buddiesContract(name: string, open: () => Promise<OpenBuddies>): void {
  describe(`${name} keeps the contract of buddies`, () => {
    let store: OpenBuddies;
    let buddies: Buddies;
    const [north, south] = ['autumn-team-north', 'autumn-team-south'] as const;
    const east = newTeam('east');
    const pair: BuddyPair = { teamIds: [north, south], since: 10 };
    const board = `${north}-board`;

    beforeEach(async () => {
      store = await open();
      buddies = store.buddies;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addTeam(east, []);
    });
    afterEach(() => store.close());

    const boardOf = async (teamId: string) =>
      (await store.directory.boardsOfTeam(teamId))[0]?.id ?? board;

    it('NY-1 are two and two: who has a buddy is given no other', async () => {
      expect(await buddies.pair(pair)).toBe(true);
      expect(await buddies.pair(pair)).toBe(false);
      expect(await buddies.pair({ teamIds: [east.id, south], since: 11 })).toBe(false);
      expect(await buddies.pair({ teamIds: [north, east.id], since: 11 })).toBe(false);
      expect(await buddies.pairs()).toEqual([pair]);
    });

    it('NY-1 open boards one by one, while there is a buddy', async () => {
      const id = await boardOf(north);
      expect(await buddies.open(id)).toBe(false);
      await buddies.pair(pair);
      expect(await buddies.open(id)).toBe(true);
      expect(await buddies.open(id)).toBe(true);
      expect(await buddies.open('no-such-board')).toBe(false);
      expect(await buddies.opened()).toEqual([{ boardId: id, buddyId: south }]);
      await buddies.close(id);
      expect(await buddies.opened()).toEqual([]);
    });

    it('NY-2 close all that either opened when they part, and the next buddy finds nothing open', async () => {
      await buddies.pair(pair);
      await buddies.open(await boardOf(north));
      await buddies.open(await boardOf(south));
      await buddies.part(south);
      expect(await buddies.pairs()).toEqual([]);
      expect(await buddies.opened()).toEqual([]);
      expect(await buddies.pair({ teamIds: [east.id, north], since: 20 })).toBe(true);
      expect(await buddies.opened()).toEqual([]);
    });

    it('NY-2 part when either team is deleted, and a board is closed when it is', async () => {
      await buddies.pair(pair);
      const id = await boardOf(north);
      await buddies.open(id);
      await store.directory.deleteBoard(id);
      expect(await buddies.opened()).toEqual([]);
      await store.directory.deleteTeam(south);
      expect(await buddies.pairs()).toEqual([]);
    });
  });
}
