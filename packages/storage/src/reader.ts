import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import type { Schema } from './schema.ts';

/** Reads the data file; what it is asked to write fails. */
export type Reader = Kysely<Schema>;

/**
 * Opens the data file for reading. A read sees every commit that had returned when it began, so
 * whatever has a resolved promise.
 */
export function openReader(file: string): { reader: Reader; closeReader: () => Promise<void> } {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  // Looks at each page's structure as it is read: a damaged page becomes an error, not wrong rows.
  database.pragma('cell_size_check = ON');
  const reader = new Kysely<Schema>({ dialect: new SqliteDialect({ database }) });
  const closeReader = async () => {
    await reader.destroy();
    // Kysely leaves a connection open that was never used.
    database.close();
  };
  return { reader, closeReader };
}
