import Database from 'better-sqlite3';
import type { DataFolder } from '../data-folder.ts';
import { codeOf, DataInUse, UnwritableData } from '../start-problems.ts';

/**
 * Locks the folder for this server by an exclusive transaction on an empty database. The lock is
 * the operating system's: it ends with the process, however that ends, and needs no clearing up.
 * @returns what releases it
 * @throws DataInUse when another server, or another store in this process, holds it
 */
export function lockData(folder: DataFolder): () => void {
  let db: Database.Database | undefined;
  try {
    db = new Database(folder.lockFile, { timeout: 0 });
    db.exec('BEGIN EXCLUSIVE');
    const held = db;
    return () => held.close();
  } catch (error) {
    db?.close();
    if (codeOf(error).startsWith('SQLITE_BUSY')) throw new DataInUse(folder.dir);
    throw new UnwritableData(folder.dir, error);
  }
}
