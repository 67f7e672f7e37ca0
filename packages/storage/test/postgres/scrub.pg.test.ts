import { newNetwork } from '@throughline/network/contracts';
import { filesHolding } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { expect, it, onTestFinished } from 'vitest';
import { openStorage } from '../../src/index.ts';
import { tempFolder } from '../temp-folder.ts';
import { run, withPostgres } from './databases.ts';

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
  return { storage, tables: `${server.dataDir}/base`, all: server.dataDir, checkpoint };
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

  it('S-41 control: without the scrub it is still there', { timeout: 60_000 }, async () => {
    const { storage, tables, checkpoint } = await furnished();
    await storage.directory.deleteNetwork('autumn-network');
    await checkpoint();
    expect(await filesHolding(CANARY, tables)).not.toEqual([]);
  });
});
