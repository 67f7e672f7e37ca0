import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { teachAuditHash } from '../audit/audit-hash.ts';
import type { CommitMark, FromCommitter, ToCommitter } from '../committer/messages.ts';
import type { Unit } from '../committer/unit.ts';
import { openDurable } from './durable-connection.ts';
import { type CommitMoment, GroupRunner } from './run-group.ts';
import { tryToScrub } from './scrub.ts';
import { describeError } from './sqlite-errors.ts';
import type { WriterData } from './writer-thread.ts';

/**
 * The body of the committer's thread: the only writer of the data file. Takes groups from its
 * parent, one at a time, and answers each when COMMIT has returned or everything is rolled back.
 * @param at where a test steps in
 * @param open where a control opens something weaker
 */
export function serveCommits(at?: (moment: CommitMoment) => void, open = openDurable): void {
  const port = parentPort;
  if (!port) throw new Error('the committer runs in a worker thread');
  const { file, run, busyTimeoutMs } = workerData as WriterData;
  const db = open(file, busyTimeoutMs);
  teachAuditHash(db);
  const runner = new GroupRunner(db, run, at);
  const tell = (message: FromCommitter) => port.postMessage(message);

  const commit = (group: number, units: readonly Unit[]) => {
    const startedAt = performance.now();
    try {
      const faults = runner.commit(group, units);
      tell({ type: 'committed', faults, commitMs: performance.now() - startedAt });
    } catch (error) {
      // A transaction that cannot even be rolled back ends with its connection, and so the thread.
      if (db.inTransaction) throw error;
      tell({ type: 'failed', ...describeError(error) });
    }
  };

  port.on('message', (message: ToCommitter) => {
    switch (message.type) {
      case 'commit':
        return commit(message.group, message.units);
      case 'scrub':
        return tell({ type: 'scrubbed', ...tryToScrub(db) });
      case 'close':
        // The last connection to close folds the WAL into the data file and removes it.
        db.close();
        return port.close();
    }
  });
  tell({ type: 'ready', mark: readMark(db) });
}

function readMark(db: Database.Database): CommitMark {
  const row = db.prepare('SELECT run, group_number, faults FROM commit_mark').get() as {
    run: string;
    group_number: number;
    faults: string;
  };
  return { run: row.run, group: row.group_number, faults: JSON.parse(row.faults) };
}
