import Database from 'better-sqlite3';

/** Errors of the disk, the file or the lock: they would hit every other unit of the group too. */
const GROUP_ERRORS =
  /^SQLITE_(FULL|IOERR|NOMEM|CORRUPT|READONLY|BUSY|LOCKED|CANTOPEN|NOTADB|PROTOCOL|PERM|NOLFS)(_|$)/;

/** Whether this error speaks of the disk and not of one unit. */
export function failsTheGroup(error: unknown): boolean {
  return error instanceof Database.SqliteError && GROUP_ERRORS.test(error.code);
}

/** An error as it crosses between threads. SQLite's words name tables and columns, never a value. */
export function describeError(error: unknown): { code: string; message: string } {
  if (error instanceof Database.SqliteError) return { code: error.code, message: error.message };
  if (error instanceof Error) return { code: error.name, message: error.message };
  return { code: 'UNKNOWN', message: String(error) };
}
