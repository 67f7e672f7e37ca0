import Database from 'better-sqlite3';
import { SqliteDialect } from 'kysely';
import { Reader } from '../reader.ts';
import { readDocumentRows, readDocumentTail } from './document-rows.ts';
import { SnapshotLookUps } from './snapshot-look-ups.ts';

/** Opens the data file for reading. */
export function openSqliteReader(file: string): {
  reader: Reader;
  /** From now on look-ups see what is stored now. */
  renew: () => void;
  closeReader: () => Promise<void>;
} {
  const [database, ofLookUps] = [openReadOnly(file), openReadOnly(file)];
  const lookUps = new SnapshotLookUps(ofLookUps);
  const reader = new Reader({
    dialect: new SqliteDialect({ database }),
    lookUps,
    time: async () => Date.now(),
    numberInJson: (column, key) => `${column} ->> '${key}'`,
    documentRows: async (documentId) => readDocumentRows(lookUps, documentId),
    documentTail: async (documentId, after) => readDocumentTail(lookUps, documentId, after),
  });
  const closeReader = async () => {
    await reader.destroy();
    // Kysely leaves a connection open that was never used.
    database.close();
    ofLookUps.close();
  };
  return { reader, renew: () => lookUps.renew(), closeReader };
}

function openReadOnly(file: string): Database.Database {
  const database = new Database(file, { readonly: true, fileMustExist: true });
  // Looks at each page's structure as it is read: a damaged page becomes an error, not wrong rows.
  database.pragma('cell_size_check = ON');
  return database;
}
