import { openStorage, type Storage } from '@throughline/storage';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Metrics } from './metrics/metrics.ts';
import { makeSampleNetwork } from './sample/sample-network.ts';

/**
 * Opens what is kept, with a sample in it where that is wanted, and tells log and metrics whether saving works.
 * @throws the storage package's start problems
 */
export async function openData(
  config: Config,
  { log, metrics, now }: { log: Logger; metrics: Metrics | undefined; now: () => number },
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
    if (config.sample && (await storage.isEmpty())) {
      await storage.directory.createNetwork(makeSampleNetwork(now()));
    }
    return storage;
  } catch (error) {
    await storage.close();
    throw error;
  }
}
