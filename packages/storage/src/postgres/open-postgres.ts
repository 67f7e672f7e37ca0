import { randomUUID } from 'node:crypto';
import { Committer } from '../committer/committer.ts';
import { prepareFolder } from '../data-folder.ts';
import type { StorageOptions } from '../open-storage.ts';
import { once, type StorageParts } from '../storage-parts.ts';
import { FoldLeases } from '../update-log/fold-leases.ts';
import { appendUnit } from './append-unit.ts';
import { placeOf } from './connection.ts';
import { asStartProblem } from './database-problem.ts';
import type { WriterIdentity } from './locks.ts';
import { migratePostgres } from './migrate.ts';
import { openPostgresReader } from './postgres-reader.ts';
import { shareFiles, takeSharedFiles } from './shared-files.ts';
import { inPostgres } from './writer.ts';

/** People are told within 2 s that nothing is saved. */
const STALLED_AFTER_MS = 1_500;

/** The only server of its database. */
const ALONE: WriterIdentity = { committer: 'server', shared: false };
/** One of several: no two have one name. */
const oneOfSeveral = (): WriterIdentity => ({ committer: `server-${randomUUID()}`, shared: true });

/** Starts forward: folder, schema, committer, reader; closes backward. */
export async function openPostgres(
  options: StorageOptions & { databaseUrl: string },
  identity = options.shared ? oneOfSeveral() : ALONE,
): Promise<StorageParts> {
  const { databaseUrl } = options;
  const dir = await prepareFolder(options.dataDir);
  const closers: (() => Promise<void>)[] = [];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    await migratePostgres(databaseUrl);
    const committer = await Committer.start({
      startWriter: inPostgres(databaseUrl, identity),
      onState: options.onCommitterState?.bind(options),
      onCommitted: options.onCommitted,
      stalledAfterMs: STALLED_AFTER_MS,
    });
    closers.push(() => committer.close());
    const leases = new FoldLeases();
    // Whoever folded before is gone: this server has the database to itself.
    if (!identity.shared) await committer.submit(leases.allEnded());
    const giveBack = () => committer.submit(leases.givenBack()).catch(() => undefined);
    closers.push(giveBack);
    const { reader, closeReader } = openPostgresReader(databaseUrl);
    closers.push(closeReader);
    const store = { committer, reader, dir, place: placeOf(databaseUrl) };
    const beside = identity.shared ? await shareFiles(store, options.backupDir) : undefined;
    if (!beside) await takeSharedFiles(store);
    const ways = { leases, appendsBy: appendUnit, beside, isShared: identity.shared };
    return { dir, committer, reader, ...ways, close: once(close) };
  } catch (error) {
    await close();
    throw asStartProblem(error, placeOf(databaseUrl));
  }
}
