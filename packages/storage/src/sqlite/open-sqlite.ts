import { Committer } from '../committer/committer.ts';
import { prepareDataFolder } from '../data-folder.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import type { StorageOptions } from '../open-storage.ts';
import { once, type StorageParts } from '../storage-parts.ts';
import { lockData } from './data-lock.ts';
import { migrate } from './migrate.ts';
import { openSqliteReader } from './sqlite-reader.ts';
import { inWriterThread } from './writer-thread.ts';

/** Starts forward: folder, lock, schema, committer, reader; closes backward. */
export async function openSqlite(options: StorageOptions, worker?: URL): Promise<StorageParts> {
  const folder = await prepareDataFolder(options.dataDir);
  const closers: (() => void | Promise<void>)[] = [lockData(folder)];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    await migrate(folder, MIGRATIONS);
    const committer = await Committer.start({
      startWriter: inWriterThread({ file: folder.file, worker }),
      onState: options.onCommitterState?.bind(options),
      onCommitted: options.onCommitted,
    });
    closers.push(() => committer.close());
    // The reader closes before the committer: only a last connection that writes removes the WAL.
    const { reader, renew, closeReader } = openSqliteReader(folder.file);
    closers.push(closeReader);
    committer.onStored = renew;
    return { dir: folder.dir, committer, reader, close: once(close) };
  } catch (error) {
    await close();
    throw error;
  }
}
