import Database from 'better-sqlite3';

/** The connection does not write as durably as the promises of this server need. */
export class NotDurable extends Error {
  constructor(detail: string) {
    super(`the data file would not be written durably: ${detail}`);
    this.name = 'NotDurable';
  }
}

/** Pragma, what it is set to, and what it must read back as. */
const PRAGMAS: readonly (readonly [name: string, set: string, reads: string | number])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  // On macOS fsync alone leaves the bytes in the drive's own cache; elsewhere this changes nothing.
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  // What was deleted is overwritten with zeros, also in the middle of a page.
  ['secure_delete', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['wal_autocheckpoint', '1000', 1_000],
  ['journal_size_limit', '67108864', 67_108_864],
];

/**
 * Opens the data file for writing, sets every pragma and reads each one back.
 * @throws NotDurable when one does not hold: better-sqlite3 opens WAL files at synchronous=NORMAL,
 * and a file system without shared memory silently stays out of WAL
 */
export function openDurable(file: string, busyTimeoutMs: number): Database.Database {
  const db = new Database(file, { timeout: busyTimeoutMs });
  try {
    for (const [name, set] of PRAGMAS) db.pragma(`${name} = ${set}`);
    assertDurable(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Reads every pragma back; throws NotDurable at the first that does not hold. */
export function assertDurable(db: Database.Database): void {
  for (const [name, , reads] of PRAGMAS) {
    const found = db.pragma(name, { simple: true });
    if (found !== reads) throw new NotDurable(`${name} is ${found} in place of ${reads}`);
  }
}
