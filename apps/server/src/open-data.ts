import { openStorage, type Storage } from '@throughline/storage';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Metrics } from './metrics/metrics.ts';
import type { Around } from './running-server.ts';
import { makeSampleNetwork } from './sample/sample-network.ts';

/** Longer than it takes to store one. */
const SAMPLE_TAKES_MS = 5_000;

/**
 * Opens what is kept, with a sample in it where that is wanted, and tells log and metrics whether saving works.
 * @throws the storage package's start problems
 */
export async function openData(
  config: Config,
  { log, metrics, around }: { log: Logger; metrics: Metrics | undefined; around: Around },
): Promise<Storage> {
  const storage = await openStorage({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    shared: config.redisUrl !== undefined,
    backupDir: config.backup.into,
    onCommitted: metrics?.committed,
    onCommitterState: (working) => {
      metrics?.savingWorks(working);
      if (working) log.info('saving works again');
      else log.error('saving does not work');
    },
  });
  try {
    const now = around.now?.() ?? (await storage.time());
    const wantsSample = config.sample && (await storage.isEmpty());
    // Of several servers that start at once on an empty database, one makes it.
    if (wantsSample && (await storage.shortLived.claim('sample', now + SAMPLE_TAKES_MS, now))) {
      await storage.directory.createNetwork(makeSampleNetwork(now));
    }
    return storage;
  } catch (error) {
    await storage.close();
    throw error;
  }
}
