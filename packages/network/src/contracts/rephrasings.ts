import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory, Rephrasings } from '../index.ts';
import { newNetwork, newPerson } from './fixtures.ts';

export interface OpenRephrasings {
  rephrasings: Rephrasings;
  directory: Directory;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every store of rephrasings passes.
 * @param open gives a store that holds nothing yet
 */
export function rephrasingsContract(name: string, open: () => Promise<OpenRephrasings>): void {
  describe(`${name} keeps the contract of rephrasings`, () => {
    let store: OpenRephrasings;
    let rephrasings: Rephrasings;
    const boardId = 'autumn-team-north-board';
    const ana = newPerson({ id: 'person-ana', key: 'key-of-ana' });
    const bo = newPerson({ id: 'person-bo', key: 'key-of-bo' });
    const of = (noteId: string) => ({ boardId, noteId });

    beforeEach(async () => {
      store = await open();
      rephrasings = store.rephrasings;
      await store.directory.createNetwork(newNetwork());
      await store.directory.addPeople([ana, bo]);
    });
    afterEach(() => store.close());

    it('are told to whom they are meant for, once each, until they are answered', async () => {
      expect(await rephrasings.ask(of('note-2'), ana.key)).toBe(true);
      expect(await rephrasings.ask(of('note-2'), ana.key)).toBe(true);
      await rephrasings.ask(of('note-1'), ana.key);
      expect(await rephrasings.askedOf(boardId, [ana.key])).toEqual(['note-1', 'note-2']);
      expect(await rephrasings.askedOf(boardId, [bo.key])).toEqual([]);
      expect(await rephrasings.askedOf('another-board', [ana.key])).toEqual([]);
      await rephrasings.remove(of('note-1'), [bo.key]);
      await rephrasings.remove(of('note-2'), [ana.key]);
      expect(await rephrasings.askedOf(boardId, [ana.key])).toEqual(['note-1']);
    });

    it('follow a key to the entry that takes its person in, and go with the person and the board', async () => {
      await rephrasings.ask(of('note-1'), ana.key);
      await store.directory.mergePeople(bo.id, ana.id);
      expect(await rephrasings.askedOf(boardId, [bo.key, ana.key])).toEqual(['note-1']);
      await store.directory.removePerson(bo.id);
      expect(await rephrasings.askedOf(boardId, [bo.key, ana.key])).toEqual([]);
      expect(await rephrasings.ask(of('note-1'), ana.key)).toBe(false);
    });

    it('are refused for a board that is not there', async () => {
      expect(await rephrasings.ask({ boardId: 'nowhere', noteId: 'note-1' }, ana.key)).toBe(false);
    });
  });
}
