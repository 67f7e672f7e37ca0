import type { Journal } from '@throughline/convening';
import type { Directory, SessionStore, StewardLinks } from '@throughline/network';
import type { UpdateLog } from '@throughline/rooms';
import { Committer } from './committer/committer.ts';
import { prepareDataFolder } from './data-folder.ts';
import { lockData } from './data-lock.ts';
import { SqliteJournal } from './journal.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { SqliteDirectory } from './network/directory.ts';
import { SqliteSessions } from './network/sessions.ts';
import { SqliteStewardLinks } from './network/steward-links.ts';
import { openReader, type Reader } from './reader.ts';
import { noConveningWasMade } from './store-facts.ts';
import { SqliteUpdateLog } from './update-log/update-log.ts';

export interface StorageOptions {
  /** The folder that holds `throughline.db`; made where it is missing. */
  dataDir: string;
  /** Called at each change: false when writing fails or takes very long, true once it works again. */
  onCommitterState?(working: boolean, error?: unknown): void;
}

/** Everything this server keeps, in one file. */
export interface Storage {
  readonly updateLog: UpdateLog;
  readonly directory: Directory;
  readonly sessions: SessionStore;
  readonly stewardLinks: StewardLinks;
  readonly journal: Journal;
  /** Whether no convening was ever made here, not even one that is deleted by now. */
  isEmpty(): Promise<boolean>;
  /** Resolves once something was written durably; rejects with NotSaved when that fails. */
  health(): Promise<void>;
  /** Commits what waits, closes the file and lets another server have the folder. */
  close(): Promise<void>;
}

/**
 * Opens the data folder, brings its file to this version's schema and starts the committer.
 * @throws UnwritableData, NotOurData, NewerData, DataInUse: each with a sentence for the person who
 * started the server; NotDurable where the file system cannot keep the promise of an ack
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const { committer, reader, close } = await openParts(options);
  return {
    updateLog: new SqliteUpdateLog(committer, reader),
    directory: new SqliteDirectory(committer, reader),
    sessions: new SqliteSessions(committer, reader),
    stewardLinks: new SqliteStewardLinks(committer, reader),
    journal: new SqliteJournal(committer, reader),
    isEmpty: () => noConveningWasMade(reader),
    health: () => committer.submit([]),
    close,
  };
}

/** What a store is made of, before its ports; tests use it to reach the committer. */
export interface StorageParts {
  readonly committer: Committer;
  readonly reader: Reader;
  close(): Promise<void>;
}

/** Starts forward: folder, lock, schema, reader, committer; closes backward. */
export async function openParts(
  options: StorageOptions,
  committerWorker?: URL,
): Promise<StorageParts> {
  const folder = await prepareDataFolder(options.dataDir);
  const closers: (() => void | Promise<void>)[] = [lockData(folder)];
  const close = async () => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };
  try {
    await migrate(folder, MIGRATIONS);
    const committer = await Committer.start({
      file: folder.file,
      worker: committerWorker,
      onState: options.onCommitterState?.bind(options),
    });
    closers.push(() => committer.close());
    // The reader closes before the committer: only a last connection that writes removes the WAL.
    const { reader, closeReader } = openReader(folder.file);
    closers.push(closeReader);
    return { committer, reader, close: once(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
