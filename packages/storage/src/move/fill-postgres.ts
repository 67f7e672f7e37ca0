import Database from 'better-sqlite3';
import pg from 'pg';
import { connectionTo, placeOf } from '../postgres/connection.ts';
import { asStartProblem, DatabaseProblem } from '../postgres/database-problem.ts';
import { takeLocks } from '../postgres/locks.ts';
import { migratePostgres } from '../postgres/migrate.ts';
import { type Copied, copyRows, type Progress } from './copy-rows.ts';
import { PostgresEnd } from './postgres-end.ts';
import { SqliteEnd } from './sqlite-end.ts';
import { tablesOf } from './tables.ts';

export interface FillOptions {
  readonly aside?: string | undefined;
  readonly also?: ((client: pg.Client) => Promise<void>) | undefined;
  readonly progress?: Progress | undefined;
}

/**
 * Fills a Postgres database from a data file of this version that nobody uses, in one transaction: all of it
 * or nothing. No server may be running on it.
 * @param aside where what stands in it goes: the name of a schema; undefined: it must be empty
 * @param also what else is written in the same transaction
 * @throws DatabaseProblem, or an error where what was written is not what was read
 */
export async function fillPostgres(
  file: string,
  databaseUrl: string,
  { aside, also, progress }: FillOptions = {},
): Promise<Copied & { movedAside: boolean }> {
  const place = placeOf(databaseUrl);
  const client = new pg.Client(connectionTo(databaseUrl, 'move'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    await takeLocks(client, { committer: 'move', shared: false }, place);
    const movedAside = aside !== undefined && (await moveAside(client, aside));
    await migratePostgres(databaseUrl);
    return { ...(await fill(client, file, place, { also, progress })), movedAside };
  } catch (error) {
    throw asStartProblem(error, place);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function fill(
  client: pg.Client,
  file: string,
  place: string,
  { also, progress }: Omit<FillOptions, 'aside'>,
): Promise<Copied> {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    const tables = tablesOf(db);
    await client.query('BEGIN');
    // A document's row knows already how many owners it has.
    await client.query('ALTER TABLE document_client DISABLE TRIGGER count_client');
    for (const { name } of tables) {
      const { rows } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
      if (rows.length > 0) {
        throw new DatabaseProblem(`The database ${place} is not empty: name another.`);
      }
    }
    const copied = await copyRows(new SqliteEnd(db), new PostgresEnd(client), tables, progress);
    await client.query('ALTER TABLE document_client ENABLE TRIGGER count_client');
    await also?.(client);
    await client.query('COMMIT');
    return copied;
  } finally {
    db.close();
  }
}

/** @returns whether there was anything */
async function moveAside(client: pg.Client, schema: string): Promise<boolean> {
  const { rows } = await client.query<{ name: string; filled: boolean }>(
    `SELECT current_schema() AS name, EXISTS (SELECT 1 FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace) AS filled`,
  );
  const [now] = rows;
  if (!now?.filled) return false;
  await client.query('BEGIN');
  await client.query(`ALTER SCHEMA ${now.name} RENAME TO "${schema}"`);
  await client.query(`CREATE SCHEMA ${now.name}`);
  await client.query('COMMIT');
  return true;
}
