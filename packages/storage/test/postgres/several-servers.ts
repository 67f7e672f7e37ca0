import { onTestFinished } from 'vitest';
import { portsOf, type Storage } from '../../src/open-storage.ts';
import { openPostgres } from '../../src/postgres/open-postgres.ts';
import type { StorageParts } from '../../src/storage-parts.ts';
import { tempFolder } from '../temp-folder.ts';
import { dropDatabase, makeStoreDatabase, run } from './databases.ts';

/** One of several servers on one database, with what lies under its ports. */
export interface OneServer extends Storage {
  readonly parts: StorageParts;
}

/** Servers that share a new database, which goes with the test. */
export async function severalServers(count: number) {
  const databaseUrl = await makeStoreDatabase();
  onTestFinished(() => dropDatabase(databaseUrl));
  const servers: OneServer[] = [];
  for (let index = 0; index < count; index++) {
    const parts = await openPostgres({ dataDir: await tempFolder(), databaseUrl, shared: true });
    onTestFinished(parts.close);
    servers.push({ ...portsOf(parts, {}), parts });
  }
  return { servers, databaseUrl, deadlocks: () => deadlocksOf(databaseUrl) };
}

/** How often the server had to end a ring of transactions that waited for each other; close the stores first. */
async function deadlocksOf(databaseUrl: string): Promise<number> {
  const { rows } = await run(
    databaseUrl,
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  return Number(rows[0]?.deadlocks);
}
