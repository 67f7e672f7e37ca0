import { newNetwork } from '@throughline/network/contracts';
import { eventually, filesHolding } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/index.ts';
import { entryOf, makeDocuments } from '../documents.ts';
import { tempFolder } from '../temp-folder.ts';
import { run, withPostgres } from './databases.ts';
import { type OneServer, severalServers } from './several-servers.ts';

const CANARY = 'zaunkoenig-7f3a91';

async function furnished() {
  const server = await PostgresServer.start();
  onTestFinished(() => server.destroy());
  const storage = await openStorage({ dataDir: await tempFolder(), databaseUrl: server.url() });
  onTestFinished(() => storage.close());
  const network = newNetwork();
  const convenings = network.convenings.map((convening) => ({
    ...convening,
    boards: convening.boards.map((board) => ({ ...board, content: Buffer.from(CANARY) })),
  }));
  await storage.directory.createNetwork({ ...network, convenings });
  const checkpoint = () => run(server.url(), 'CHECKPOINT');
  return {
    storage,
    url: server.url(),
    tables: `${server.dataDir}/base`,
    all: server.dataDir,
    checkpoint,
  };
}

withPostgres('a scrub of Postgres', () => {
  it('S-41 leaves nothing of what was deleted in the files that tables are read from', {
    timeout: 60_000,
  }, async () => {
    const { storage, tables, all } = await furnished();
    await storage.directory.createNetwork(newNetwork('spring'));
    await storage.directory.deleteNetwork('autumn-network');
    await storage.erasedData.scrub();
    expect(await filesHolding(CANARY, tables)).toEqual([]);
    expect((await storage.directory.networks()).map(({ id }) => id)).toEqual(['spring-network']);
    // Known, and said: the write-ahead log still holds it for a while.
    const left = await filesHolding(CANARY, all);
    expect(left.filter((file) => !file.includes('pg_wal'))).toEqual([]);
  });

  it('S-41 waits for a read of any server that still sees what was deleted', {
    timeout: 60_000,
  }, async () => {
    const { storage, url, tables } = await furnished();
    const reader = new pg.Client({ connectionString: url });
    await reader.connect();
    onTestFinished(() => reader.end());
    await reader.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    await reader.query('SELECT pg_current_snapshot()');
    await storage.directory.deleteNetwork('autumn-network');
    const order: string[] = [];
    const scrubbed = storage.erasedData.scrub().then(() => order.push('scrubbed'));
    const looks = new Set<string>();
    const waits = async () => {
      const text = `SELECT query_start::text AS at FROM pg_stat_activity
        WHERE application_name = 'throughline writer' AND query LIKE '%backend_xmin%'`;
      for (const { at } of (await run(url, text)).rows) looks.add(at);
      return looks.size > 1;
    };
    await eventually('the scrub to look again', waits);
    order.push('read');
    await reader.query('COMMIT');
    await scrubbed;
    expect(order).toEqual(['read', 'scrubbed']);
    expect(await filesHolding(CANARY, tables)).toEqual([]);
  });

  it('S-41 two servers scrub one after the other, while both write', {
    timeout: 60_000,
  }, async () => {
    const { servers, deadlocks } = await severalServers(2);
    const [one, two] = servers as [OneServer, OneServer];
    await makeDocuments(one, ['doc-0', 'doc-1']);
    const write = async (server: OneServer, name: string) => {
      for (let seq = 2; seq < 40; seq++)
        await server.updateLog.append(name, 1, [entryOf(name, seq)]);
    };
    const scrub = async (server: OneServer) => {
      for (let turn = 0; turn < 3; turn++) await server.erasedData.scrub();
    };
    await Promise.all([write(one, 'doc-0'), write(two, 'doc-1'), scrub(one), scrub(two)]);
    expect(await one.updateLog.heads(['doc-0', 'doc-1'])).toEqual(
      new Map(['doc-0', 'doc-1'].map((name) => [name, { epoch: 1, seq: 39 }])),
    );
    for (const { parts } of servers) await parts.close();
    expect(await deadlocks()).toBe(0);
  });

  it('S-41 control: without the scrub it is still there', { timeout: 60_000 }, async () => {
    const { storage, tables, checkpoint } = await furnished();
    await storage.directory.deleteNetwork('autumn-network');
    await checkpoint();
    expect(await filesHolding(CANARY, tables)).not.toEqual([]);
  });
});
