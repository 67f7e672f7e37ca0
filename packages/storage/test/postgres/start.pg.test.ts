import { newNetwork } from '@throughline/network/contracts';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/index.ts';
import { MIGRATIONS } from '../../src/migrations/index.ts';
import { migratePostgres, POSTGRES_MIGRATIONS } from '../../src/postgres/migrate.ts';
import { makeDocuments } from '../documents.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeDatabase, makeStoreDatabase, run, withPostgres } from './databases.ts';

async function database(from: () => Promise<string> = makeDatabase) {
  const url = await from();
  onTestFinished(() => dropDatabase(url));
  return url;
}
const open = async (databaseUrl: string) => {
  const storage = await openStorage({ dataDir: await tempFolder(), databaseUrl });
  onTestFinished(() => storage.close());
  return storage;
};
const named = (url: string) => new URL(url).pathname.slice(1);
const tablesIn = async (url: string) => {
  const { rows } = await run(
    url,
    `SELECT table_name, column_name, data_type, collation_name, is_nullable
      FROM information_schema.columns WHERE table_schema = 'public' ORDER BY 1, 2`,
  );
  return rows;
};

withPostgres('a Postgres database', () => {
  it('S-38 is refused where a commit is not durable, and nothing is changed', async () => {
    const url = await database();
    await run(url, `ALTER DATABASE ${named(url)} SET synchronous_commit = off`);
    await expect(open(url)).rejects.toMatchObject({
      name: 'DatabaseProblem',
      message: expect.stringMatching(/^synchronous_commit is off at .*could be lost/),
    });
    expect(await tablesIn(url)).toEqual([]);
    // Control: with the setting back it opens.
    await run(url, `ALTER DATABASE ${named(url)} RESET synchronous_commit`);
    await open(url);
  });

  it('S-38 is refused in a sentence where it is not there, or nobody answers', async () => {
    const url = await database();
    const dataDir = await tempFolder();
    const missing = url.replace(named(url), 'no_such_database');
    await expect(openStorage({ dataDir, databaseUrl: missing })).rejects.toThrow(
      /^There is no database .*no_such_database/,
    );
    const silent = 'postgres://user:secret@127.0.0.1:9/nothing';
    const refused = await openStorage({ dataDir, databaseUrl: silent }).catch((error) => error);
    expect(refused.message).toBe(
      'Nothing answers at 127.0.0.1:9/nothing: start Postgres there, or name another address.',
    );
  });

  it('S-38 is refused in a sentence to a user with a wrong password, which it does not name', async () => {
    const url = await database();
    // The run's server lets everybody in: what a strict one says is said to the one who asks here.
    const strict = new pg.DatabaseError(
      'password authentication failed for user "ana"',
      0,
      'error',
    );
    strict.code = '28P01';
    const { asStartProblem } = await import('../../src/postgres/database-problem.ts');
    const { placeOf } = await import('../../src/postgres/connection.ts');
    const place = placeOf(url.replace('//', '//ana:secret@').replace('throughline@', ''));
    const problem = asStartProblem(strict, place);
    expect(problem).toMatchObject({
      name: 'DatabaseProblem',
      message: expect.stringMatching(/does not let this user in/),
    });
    expect(String(problem)).not.toContain('secret');
  });

  it('S-20 is refused where it is another program’s, or a newer version’s', async () => {
    const theirs = await database();
    await run(theirs, 'CREATE TABLE theirs (a int)');
    await expect(open(theirs)).rejects.toThrow('another program’s tables');
    expect(await tablesIn(theirs)).toHaveLength(1);
    const newer = await database(makeStoreDatabase);
    await run(newer, "INSERT INTO kysely_migration VALUES ('2999-01-01-future', '2999-01-01')");
    await expect(open(newer)).rejects.toThrow('was written by a newer version');
  });

  it('S-18 is one server’s: a second is refused until the first has ended', {
    timeout: 60_000,
  }, async () => {
    const url = await database(makeStoreDatabase);
    const first = await openStorage({ dataDir: await tempFolder(), databaseUrl: url });
    await expect(open(url)).rejects.toThrow('Another server is using the database');
    await first.health();
    await first.close();
    await (await open(url)).health();
  });

  it('S-17 is empty until the first network is made, and never again', async () => {
    const storage = await open(await database());
    expect(await storage.isEmpty()).toBe(true);
    await storage.directory.createNetwork(newNetwork());
    await storage.directory.deleteNetwork('autumn-network');
    expect(await storage.isEmpty()).toBe(false);
  });
});

withPostgres('a migration of Postgres', () => {
  it('S-20 runs once when several servers begin at the same time', async () => {
    const url = await database();
    await Promise.all([1, 2, 3].map(() => migratePostgres(url)));
    const { rows } = await run(url, 'SELECT name FROM kysely_migration ORDER BY name');
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(POSTGRES_MIGRATIONS).sort());
  });

  it('S-20 leaves the old schema when it fails half-way', async () => {
    const url = await database(makeStoreDatabase);
    const before = await tablesIn(url);
    const half = {
      up: async (db: Parameters<(typeof MIGRATIONS)[string]['up']>[0]) => {
        await db.schema.createTable('half').execute();
        await db.schema.dropTable('missing').execute();
      },
    };
    await expect(
      migratePostgres(url, { ...POSTGRES_MIGRATIONS, '2998-half': half }),
    ).rejects.toThrow('missing');
    expect(await tablesIn(url)).toEqual(before);
  });

  it('S-20, S-39 brings a database of each older release to this one’s schema, with what stands in it', async () => {
    const newest = await tablesIn(await database(makeStoreDatabase));
    const names = Object.keys(POSTGRES_MIGRATIONS).sort();
    for (const last of [1, 4, names.length - 1]) {
      const url = await database();
      const older = Object.entries(POSTGRES_MIGRATIONS).filter(([name]) =>
        names.slice(0, last).includes(name),
      );
      await migratePostgres(url, Object.fromEntries(older));
      await run(
        url,
        `INSERT INTO network VALUES ('n-old', '{"en":"Old","es":"Vieja"}', 0, 5, 0, '{}');
        INSERT INTO document VALUES ('d-old', 'n-old', 1, 0, 0);
        INSERT INTO log_entry VALUES ('d-old', 1, 1, 'server', '\\x00ff', 7)`,
      );
      await migratePostgres(url);
      expect(await tablesIn(url)).toEqual(newest);
      const { rows } = await run(url, 'SELECT author, bytes, checksum FROM log_entry');
      expect(rows).toEqual([{ author: 'server', bytes: Buffer.from([0, 255]), checksum: '7' }]);
    }
  });

  it('S-39 makes the same tables and columns as SQLite has', async () => {
    const url = await database(makeStoreDatabase);
    const { default: Database } = await import('better-sqlite3');
    const dataDir = await tempFolder();
    await (await openStorage({ dataDir })).close();
    const db = new Database(`${dataDir}/throughline.db`, { readonly: true });
    const theirs = db
      .prepare(
        `SELECT m.name || '.' || c.name FROM sqlite_master m, pragma_table_info(m.name) c
          WHERE m.type = 'table' AND m.name NOT IN ('commit_mark')`,
      )
      .pluck()
      .all();
    db.close();
    const ours = (await tablesIn(url)).map((row) => `${row.table_name}.${row.column_name}`);
    const own = ours.filter((name) => !/^(?:commit_mark|fold_lease|shared_\w+)\./.test(name));
    expect(own.sort()).toEqual([...theirs].sort());
  });

  it('S-39 knows every migration of SQLite’s, but for those that its first tables stand for', () => {
    const missing = Object.keys(MIGRATIONS).filter((name) => !(name in POSTGRES_MIGRATIONS));
    expect(missing).toEqual(['2026-11-21-foundation']);
  });

  it('S-22 chains an audit entry by the same hash as SQLite does, whatever letters it holds', async () => {
    const storage = await open(await database(makeStoreDatabase));
    const actorKey = 'key-"\\\u0001\u007f\u2028é😀';
    const act = {
      networkId: null,
      at: 1_790_000_000_000,
      actorKey,
      action: 'network.made',
      thingId: null,
    };
    await storage.auditLog.append(act as never);
    await storage.auditLog.append({ ...act, thingId: 'thing-1' } as never);
    expect(await storage.auditLog.firstBroken(null)).toBeUndefined();
  });

  it('S-9 has everything again after it was closed', async () => {
    const url = await database(makeStoreDatabase);
    const first = await openStorage({ dataDir: await tempFolder(), databaseUrl: url });
    await makeDocuments(first, ['doc-one']);
    await first.close();
    expect(await (await open(url)).updateLog.load('doc-one')).toBeDefined();
  });
});
