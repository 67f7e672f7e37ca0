import Database from 'better-sqlite3';
import { MIGRATIONS } from '../migrations/index.ts';

/**
 * Opens a copy of the database and reads all of it: every page, every reference, and that it is one of ours and
 * no newer than this version.
 * @returns what is wrong, in words for whoever keeps the backup; undefined when nothing is
 */
export function faultInCopy(file: string): string | undefined {
  let db: Database.Database | undefined;
  try {
    db = new Database(file, { readonly: true, fileMustExist: true });
    const done = db.prepare('SELECT name FROM kysely_migration').pluck().all();
    if (done.some((name) => !(String(name) in MIGRATIONS))) return 'it is of a newer version';
    const check = db.pragma('integrity_check', { simple: true });
    if (check !== 'ok') return `SQLite finds it damaged (${String(check).split('\n')[0]})`;
    const dangling = db.pragma('foreign_key_check') as unknown[];
    return dangling.length > 0 ? 'parts of it refer to what is not there' : undefined;
  } catch (error) {
    return `it cannot be read (${error instanceof Error ? error.message : 'unknown error'})`;
  } finally {
    db?.close();
  }
}

/** How many boards a database holds. */
export function boardsIn(file: string): number {
  const db = new Database(file, { readonly: true });
  try {
    return Number(db.prepare('SELECT count(*) FROM board').pluck().get());
  } finally {
    db.close();
  }
}
