import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import { prepareDataFolder } from '../data-folder.ts';
import { MIGRATIONS } from '../migrations/index.ts';
import { connectionTo, placeOf } from '../postgres/connection.ts';
import { asStartProblem } from '../postgres/database-problem.ts';
import { takeLocks } from '../postgres/locks.ts';
import { migratePostgres } from '../postgres/migrate.ts';
import { migrate } from '../sqlite/migrate.ts';
import { type Copied, copyRows, type Progress } from './copy-rows.ts';
import { PostgresEnd } from './postgres-end.ts';
import { SqliteEnd } from './sqlite-end.ts';
import { tablesOf } from './tables.ts';

/**
 * Writes a data file with all that stands in a Postgres database at one moment, also while a server runs on it.
 * @param file where it is put once it is whole; nothing may be there
 * @param alone whether no server may be running on the database meanwhile
 * @throws DatabaseProblem, or an error where what was written is not what was read
 */
export async function fillSqlite(
  databaseUrl: string,
  file: string,
  { alone, progress }: { alone: boolean; progress?: Progress | undefined },
): Promise<Copied> {
  const place = placeOf(databaseUrl);
  const client = new pg.Client(connectionTo(databaseUrl, 'copy'));
  client.on('error', () => undefined);
  const draft = `${file}.draft`;
  try {
    await client.connect();
    if (alone) {
      await takeLocks(client, { committer: 'move', shared: false }, place);
      await migratePostgres(databaseUrl);
    }
    const folder = await prepareDataFolder(draft);
    await migrate(folder, MIGRATIONS);
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const copied = await fill(client, folder.file, progress);
    await client.query('COMMIT');
    await rename(folder.file, file);
    return copied;
  } catch (error) {
    throw asStartProblem(error, place);
  } finally {
    await client.end().catch(() => undefined);
    await rm(join(draft), { recursive: true, force: true });
  }
}

async function fill(
  client: pg.Client,
  file: string,
  progress: Progress | undefined,
): Promise<Copied> {
  const db = new Database(file);
  try {
    // A file by itself, without a log beside it.
    db.pragma('journal_mode = DELETE');
    db.pragma('foreign_keys = OFF');
    const trigger = db
      .prepare("SELECT sql FROM sqlite_master WHERE name = 'count_client'")
      .pluck()
      .get() as string;
    const tables = tablesOf(db);
    db.exec('BEGIN');
    // A document's row knows already how many owners it has.
    db.exec('DROP TRIGGER count_client');
    const copied = await copyRows(new PostgresEnd(client), new SqliteEnd(db), tables, progress);
    db.exec(trigger);
    db.exec('COMMIT');
    return copied;
  } finally {
    db.close();
  }
}
