import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Directory } from '../directory.ts';
import { newConvening, newPerson } from './fixtures.ts';

/** A directory under test, and a look at what other ports see of the same store. */
export interface OpenDirectory {
  directory: Directory;
  /** The first log entry of a document and the author key of its client id, as the rooms see it. */
  document(
    documentId: string,
    client: number,
  ): Promise<{ epoch: number; content: Uint8Array; owner: string | undefined } | undefined>;
  /** Whether the journal knows the convening. */
  hasJournal(conveningId: string): Promise<boolean>;
  close(): Promise<void> | void;
}

/**
 * Declares the tests that every directory passes.
 * @param open gives a directory that holds nothing yet
 */
export function directoryContract(name: string, open: () => Promise<OpenDirectory>): void {
  describe(`${name} keeps the directory's contract`, () => {
    let store: OpenDirectory;
    let directory: Directory;
    const autumn = newConvening('autumn');
    const winter = newConvening('winter');

    beforeEach(async () => {
      store = await open();
      directory = store.directory;
    });
    afterEach(() => store.close());

    it('starts with nothing', async () => {
      expect(await directory.convenings()).toEqual([]);
      expect(await directory.convening('autumn-convening')).toBeUndefined();
      expect(await directory.teams('autumn-convening')).toEqual([]);
      expect(await directory.team('autumn-team-north')).toBeUndefined();
      expect(await directory.boards('autumn-convening')).toEqual([]);
      expect(await directory.board('autumn-team-north-board')).toBeUndefined();
      expect(await directory.person('autumn-person')).toBeUndefined();
      expect(await directory.countPeople('autumn-convening')).toEqual(new Map());
    });

    it('gives a convening back as it was made, teams and boards in their order', async () => {
      await directory.createConvening(autumn);
      expect(await directory.convening('autumn-convening')).toEqual(autumn.record);
      expect(await directory.teams('autumn-convening')).toEqual(autumn.teams);
      expect(await directory.team('autumn-team-south')).toEqual(autumn.teams[1]);
      const boards = autumn.boards.map(({ content: _, contentClient: __, ...board }) => board);
      expect(await directory.boards('autumn-convening')).toEqual(boards);
      expect(await directory.board('autumn-team-south-board')).toEqual(boards[1]);
    });

    it('writes each board’s document, owned by the server, and starts the journal', async () => {
      await directory.createConvening(autumn);
      for (const board of autumn.boards) {
        const document = await store.document(board.id, board.contentClient);
        expect(document?.epoch).toBe(1);
        expect([...(document?.content ?? [])]).toEqual([...board.content]);
        expect(document?.owner).toBe('server');
      }
      expect(await store.hasJournal('autumn-convening')).toBe(true);
    });

    it('lists convenings from the oldest to the newest', async () => {
      const later = { ...winter, record: { ...winter.record, createdAt: 2_000_000_000_000 } };
      await directory.createConvening(later);
      await directory.createConvening(autumn);
      expect((await directory.convenings()).map((record) => record.id)).toEqual([
        'autumn-convening',
        'winter-convening',
      ]);
    });

    it('finds a convening by its join code and by its token, and by nothing else', async () => {
      await directory.createConvening(autumn);
      await directory.createConvening(winter);
      const found = async (key: string) => (await directory.conveningByDoorKey(key))?.id;
      expect(await found(autumn.record.joinCode)).toBe('autumn-convening');
      expect(await found(winter.record.joinToken)).toBe('winter-convening');
      for (const other of ['', 'autumn-convening', '%', 'AUTUMN', 'autumn7', 'TOKEN-OF-AUTUMN']) {
        expect(await found(other)).toBeUndefined();
      }
    });

    it('stores nothing of a convening whose join code or token is taken', async () => {
      await directory.createConvening(autumn);
      for (const taken of [
        { joinCode: autumn.record.joinCode },
        { joinToken: autumn.record.joinToken },
      ]) {
        const double = { ...winter, record: { ...winter.record, ...taken } };
        await expect(directory.createConvening(double)).rejects.toThrow();
      }
      expect(await directory.convening('winter-convening')).toBeUndefined();
      expect(await directory.teams('winter-convening')).toEqual([]);
      await directory.createConvening(winter);
    });

    it('stores nothing of a convening of which a part cannot be stored', async () => {
      await directory.createConvening(autumn);
      const clash = { ...winter, boards: [...winter.boards, ...autumn.boards.slice(0, 1)] };
      await expect(directory.createConvening(clash)).rejects.toThrow();
      expect(await directory.convening('winter-convening')).toBeUndefined();
      expect(await directory.boards('winter-convening')).toEqual([]);
      expect(await store.hasJournal('winter-convening')).toBe(false);
      expect(await store.document('winter-team-north-board', 0)).toBeUndefined();
    });

    it('gives a person back as they were added, in a convening and as a steward', async () => {
      await directory.createConvening(autumn);
      const member = newPerson();
      const steward = newPerson({
        id: 'steward-1',
        key: 'steward-key',
        conveningId: null,
        teamId: null,
        level: 'steward',
        role: 'other',
      });
      await directory.addPerson(member);
      await directory.addPerson(steward);
      expect(await directory.person(member.id)).toEqual(member);
      expect(await directory.person(steward.id)).toEqual(steward);
    });

    it('refuses a person whose id or author key is taken', async () => {
      await directory.createConvening(autumn);
      await directory.addPerson(newPerson());
      await expect(directory.addPerson(newPerson({ key: 'another-key' }))).rejects.toThrow();
      await expect(directory.addPerson(newPerson({ id: 'another-person' }))).rejects.toThrow();
      expect(await directory.person('another-person')).toBeUndefined();
    });

    it('refuses a person for a convening or a team that does not exist', async () => {
      await expect(directory.addPerson(newPerson())).rejects.toThrow();
      await directory.createConvening(autumn);
      await expect(directory.addPerson(newPerson({ teamId: 'team-none' }))).rejects.toThrow();
    });

    it('changes the language of one person and of nobody else', async () => {
      await directory.createConvening(autumn);
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({ id: 'person-2', key: 'key-2' }));
      await directory.setLanguage('autumn-person', 'en');
      expect((await directory.person('autumn-person'))?.language).toBe('en');
      expect((await directory.person('person-2'))?.language).toBe('es');
    });

    it('counts people by team, without those who sit at none', async () => {
      await directory.createConvening(autumn);
      await directory.createConvening(winter);
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({ id: 'person-2', key: 'key-2' }));
      await directory.addPerson(newPerson({ id: 'person-3', key: 'key-3', teamId: null }));
      await directory.addPerson(newPerson({}, 'winter'));
      expect(new Map(await directory.countPeople('autumn-convening'))).toEqual(
        new Map([['autumn-team-north', 2]]),
      );
    });

    it('removes everything of a convening and nothing of another', async () => {
      await directory.createConvening(autumn);
      await directory.createConvening(winter);
      await directory.addPerson(newPerson());
      await directory.addPerson(newPerson({}, 'winter'));
      await directory.deleteConvening('autumn-convening');

      expect((await directory.convenings()).map((record) => record.id)).toEqual([
        'winter-convening',
      ]);
      expect(await directory.conveningByDoorKey(autumn.record.joinCode)).toBeUndefined();
      expect(await directory.teams('autumn-convening')).toEqual([]);
      expect(await directory.boards('autumn-convening')).toEqual([]);
      expect(await directory.person('autumn-person')).toBeUndefined();
      expect(await store.document('autumn-team-north-board', 0)).toBeUndefined();
      expect(await store.hasJournal('autumn-convening')).toBe(false);

      expect(await directory.teams('winter-convening')).toEqual(winter.teams);
      expect(await directory.person('winter-person')).toBeDefined();
      expect(await store.document('winter-team-north-board', 0)).toBeDefined();
      expect(await store.hasJournal('winter-convening')).toBe(true);
      await directory.createConvening(autumn);
    });
  });
}
