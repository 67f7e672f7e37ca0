import type { BesideDatabase } from './beside-database.ts';
import type { Committer } from './committer/committer.ts';
import type { Reader } from './reader.ts';
import type { FoldLeases } from './update-log/fold-leases.ts';
import type { AppendsBy } from './update-log/log-steps.ts';

/** What a store is made of, before its ports; tests use it to reach the committer. */
export interface StorageParts {
  /** The data folder. */
  readonly dir: string;
  readonly committer: Committer;
  readonly reader: Reader;
  /** Where several servers may fold one document. */
  readonly leases?: FoldLeases | undefined;
  /** Where the database has a way of its own to append. */
  readonly appendsBy?: AppendsBy | undefined;
  /** Where it is not in the files of the folder. */
  readonly beside?: BesideDatabase | undefined;
  /** Whether other servers write in the same database. */
  readonly isShared?: boolean | undefined;
  close(): Promise<void>;
}

/** Runs once, however often it is asked to. */
export function once(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= work();
    return running;
  };
}
