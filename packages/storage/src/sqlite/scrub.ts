import type Database from 'better-sqlite3';
import { describeError } from './sqlite-errors.ts';

/**
 * Leaves nothing of what was deleted in the files: the data file is written anew without free pages
 * and without what rows left behind when they moved, and the write-ahead log is emptied.
 * @returns what went wrong, if anything did: then nothing can be said, and it must be tried again
 */
export function tryToScrub(db: Database.Database): {
  failure?: { code: string; message: string };
} {
  try {
    db.exec('VACUUM');
    // A reader that is in the middle of something holds the log; SQLite waits for it a while.
    const [outcome] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    if (outcome?.busy === 0) return {};
    return { failure: { code: 'SQLITE_BUSY', message: 'somebody reads the write-ahead log' } };
  } catch (error) {
    return { failure: describeError(error) };
  }
}
