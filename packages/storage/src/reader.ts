import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { LookUps } from './look-ups.ts';
import type { Schema } from './schema.ts';

/** Reads the data file; what it is asked to write fails. */
export class Reader extends Kysely<Schema> {
  /** For what is asked so often that compiling and preparing it would cost more than the answer. */
  readonly lookUps: LookUps;

  constructor(database: Database.Database, lookUps: LookUps) {
    super({ dialect: new SqliteDialect({ database }) });
    this.lookUps = lookUps;
  }
}

/**
 * Opens the data file for reading. A read sees every commit that had returned when it began, so
 * whatever has a resolved promise.
 */
export function openReader(file: string): { reader: Reader; closeReader: () => Promise<void> } {
  const [database, ofLookUps] = [openReadOnly(file), openReadOnly(file)];
  const reader = new Reader(database, new LookUps(ofLookUps));
  const closeReader = async () => {
    await reader.destroy();
    // Kysely leaves a connection open that was never used.
    database.close();
    ofLookUps.close();
  };
  return { reader, closeReader };
}

function openReadOnly(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  // Looks at each page's structure as it is read: a damaged page becomes an error, not wrong rows.
  database.pragma('cell_size_check = ON');
  return database;
}
