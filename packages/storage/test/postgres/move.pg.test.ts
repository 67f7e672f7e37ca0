import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { newNetwork, newPerson } from '@throughline/network/contracts';
import Database from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import {
  backUp,
  moveToPostgres,
  moveToSqlite,
  openStorage,
  restore,
  type Storage,
} from '../../src/index.ts';
import { bytesOf, entryOf, makeDocuments } from '../documents.ts';
import { makeOldData } from '../old-data.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeDatabase, run, withPostgres } from './databases.ts';

async function database() {
  const url = await makeDatabase();
  onTestFinished(() => dropDatabase(url));
  return url;
}

const CANARY = 'zaunkoenig';

/** What a store holds of many kinds: people, documents with folds and owners, a chain, a version, something private. */
async function furnish(storage: Storage): Promise<void> {
  await storage.directory.createNetwork(newNetwork());
  await storage.directory.addPeople([newPerson({ name: 'Ángela «\u{1f600}»' })]);
  await makeDocuments(storage, ['doc-1', 'doc-2']);
  const entries = Array.from({ length: 1_200 }, (_, index) => entryOf('doc-1', index + 2));
  await storage.updateLog.append('doc-1', 1, [
    ...entries,
    { ...entryOf('doc-1', 1_202), claims: [77, 4_294_967_295] },
  ]);
  await storage.updateLog.fold('doc-1', 1, 300, bytesOf('doc-1', -300));
  const act = { networkId: 'autumn-network', at: 5, actorKey: 'key-1', thingId: null };
  await storage.auditLog.append({ ...act, action: 'network.make' } as never);
  await storage.auditLog.append({ ...act, action: 'network.change' } as never);
  await storage.privateWriting.addDocument(
    {
      id: 'private-1',
      networkId: 'autumn-network',
      conveningId: 'autumn-convening',
      stepId: 'step-1',
      authorKey: `key-${CANARY}`,
    },
    { content: new TextEncoder().encode(CANARY), contentClient: 7 },
  );
}

async function withStore<Result>(
  options: { dataDir: string; databaseUrl?: string },
  work: (storage: Storage) => Promise<Result>,
): Promise<Result> {
  const storage = await openStorage(options);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

const looks = async (storage: Storage) => ({
  people: await storage.directory.people('autumn-network', { limit: 10 } as never),
  document: await storage.updateLog.load('doc-1'),
  chain: await storage.auditLog.firstBroken('autumn-network'),
  boards: await storage.directory.boardsOfNetwork('autumn-network'),
});

withPostgres('a move', () => {
  it('S-43 takes everything to Postgres and back, the same by its hash, and it is served from there', {
    timeout: 60_000,
  }, async () => {
    const [dataDir, back, databaseUrl] = [await tempFolder(), await tempFolder(), await database()];
    const before = await withStore({ dataDir }, async (storage) => {
      await furnish(storage);
      return looks(storage);
    });
    const told: string[] = [];
    const there = await moveToPostgres({
      now: 1_000,
      dataDir,
      databaseUrl,
      progress: ({ table, rows }) => told.push(`${table} ${rows}`),
    });
    expect(told).toContain('log_entry 500');
    expect((await readdir(dataDir)).filter((name) => /\.db/.test(name))).toEqual([
      basename(there.kept),
    ]);
    const [served, after] = await withStore({ dataDir, databaseUrl }, async (storage) => {
      const seen = await looks(storage);
      await storage.updateLog.append('doc-1', 1, [entryOf('doc-1', 1_203)]);
      return [seen, await looks(storage)];
    });
    expect(served).toEqual(before);
    const home = await moveToSqlite({ now: 1_000, dataDir: back, databaseUrl });
    expect(home.rows).toBe(there.rows + 1);
    expect(home.sha256).not.toBe(there.sha256);
    expect(await withStore({ dataDir: back }, looks)).toEqual(after);
    // What nobody wrote in meanwhile has the same hash at both ends.
    const third = await database();
    expect((await moveToPostgres({ now: 1_000, dataDir: back, databaseUrl: third })).sha256).toBe(
      home.sha256,
    );
  });

  it('S-43 brings older data to this version first', async () => {
    const [dataDir, databaseUrl] = [await tempFolder(), await database()];
    await makeOldData(dataDir);
    await moveToPostgres({ now: 1_000, dataDir, databaseUrl });
    await withStore({ dataDir, databaseUrl }, async (storage) => {
      expect((await storage.directory.networks()).map(({ id }) => id)).toContain('n-autumn');
      expect((await storage.updateLog.load('autumn-north-board'))?.updates).toHaveLength(3);
    });
  });

  it('S-43 refuses where something is, and changes nothing', async () => {
    const [dataDir, databaseUrl] = [await tempFolder(), await database()];
    await withStore({ dataDir }, (storage) => makeDocuments(storage, ['doc-1']));
    await withStore({ dataDir: await tempFolder(), databaseUrl }, (storage) =>
      makeDocuments(storage, ['doc-2']),
    );
    await expect(moveToPostgres({ now: 1_000, dataDir, databaseUrl })).rejects.toThrow(
      'is not empty',
    );
    await expect(moveToSqlite({ now: 1_000, dataDir, databaseUrl })).rejects.toThrow(
      'is there already',
    );
    await expect(
      moveToPostgres({ now: 1_000, dataDir: await tempFolder(), databaseUrl }),
    ).rejects.toThrow('nothing to move');
    expect((await run(databaseUrl, 'SELECT id FROM board')).rows).toEqual([{ id: 'doc-2' }]);
  });

  it('S-43 leaves nothing when a row does not arrive as it was read (control of the comparison)', async () => {
    const [dataDir, databaseUrl] = [await tempFolder(), await database()];
    await withStore({ dataDir }, (storage) => makeDocuments(storage, ['doc-1']));
    await withStore({ dataDir: await tempFolder(), databaseUrl }, async () => undefined);
    await run(
      databaseUrl,
      `CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        new.bytes = '\\x00'; RETURN new; END $$;
      CREATE TRIGGER spoil BEFORE INSERT ON log_entry FOR EACH ROW EXECUTE FUNCTION spoil()`,
    );
    await expect(moveToPostgres({ now: 1_000, dataDir, databaseUrl })).rejects.toThrow(
      'the copy of log_entry is not what was read',
    );
    expect((await run(databaseUrl, 'SELECT id FROM network')).rows).toEqual([]);
  });
});

withPostgres('a backup of Postgres', () => {
  it('S-44 is made while people write, holds nothing private, and goes back into either', {
    timeout: 60_000,
  }, async () => {
    const [dataDir, databaseUrl] = [await tempFolder(), await database()];
    const into = join(dataDir, 'backups');
    const { folder } = await withStore({ dataDir, databaseUrl }, async (storage) => {
      await furnish(storage);
      let going = true;
      const writing = (async () => {
        for (let seq = 1_203; going; seq++) {
          await storage.updateLog.append('doc-1', 1, [entryOf('doc-1', seq)]);
        }
      })();
      const backup = await backUp({ dataDir, databaseUrl, into, now: 1_000 });
      going = false;
      await writing;
      return backup;
    });
    const db = new Database(join(folder, 'throughline.db'), { readonly: true });
    expect(db.prepare('SELECT count(*) FROM private_document').pluck().get()).toBe(0);
    db.close();
    expect((await stat(join(folder, 'throughline.db'))).mode & 0o777).toBe(0o600);

    const other = await tempFolder();
    await restore({ from: folder, dataDir: other, now: 2_000 });
    const inFolder = await withStore({ dataDir: other }, looks);
    expect(inFolder.document?.updates.length).toBeGreaterThanOrEqual(902);

    const restored = await restore({ from: folder, dataDir, databaseUrl, now: 3_000 });
    expect(restored.before).toBe('the schema before_restore_3000 of the database');
    expect(await withStore({ dataDir, databaseUrl }, looks)).toEqual(inFolder);
    const kept = await run(
      databaseUrl,
      'SELECT count(*) FROM before_restore_3000.private_document',
    );
    expect(kept.rows).toEqual([{ count: '1' }]);
  });
});
