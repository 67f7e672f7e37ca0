import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, inject, it } from 'vitest';
import { openStorage } from '../../src/index.ts';
import { migratePostgres } from '../../src/postgres/migrate.ts';
import type { OpenStore } from '../every-contract.ts';

/** Runs the tests where there is a Postgres; elsewhere one line says why not. */
export function withPostgres(name: string, tests: () => void): void {
  const found = inject('postgres');
  if ('url' in found) describe(name, tests);
  else it.skip(`${name}: ${found.missing}`);
}

/** One statement on a database of the run's server. */
export async function run(database: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

let template: Promise<string> | undefined;

async function makeTemplate(): Promise<string> {
  const made = await makeDatabase();
  await migratePostgres(made);
  return new URL(made).pathname.slice(1);
}

/** A new database without anything in it. @param from the one that it is a copy of */
export async function makeDatabase(from = 'template1'): Promise<string> {
  const found = inject('postgres');
  if (!('url' in found)) throw new Error(found.missing);
  const name = `t_${randomBytes(6).toString('hex')}`;
  await run(found.url, `CREATE DATABASE ${name} TEMPLATE ${from} STRATEGY file_copy`);
  const url = new URL(found.url);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function dropDatabase(database: string): Promise<void> {
  const found = inject('postgres');
  if (!('url' in found)) return;
  await run(found.url, `DROP DATABASE ${new URL(database).pathname.slice(1)} WITH (FORCE)`);
}

/** A new database with this version's tables. */
export async function makeStoreDatabase(): Promise<string> {
  template ??= makeTemplate();
  return makeDatabase(await template);
}

/** Emptied databases: one is emptied sooner than another is made. */
const emptied: string[] = [];

const EMPTY = `DO $$ BEGIN EXECUTE (SELECT 'TRUNCATE ' || string_agg(quote_ident(relname), ', ')
  FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace
  AND relname NOT LIKE 'kysely%'); END $$`;

/** A database with this version's tables and nothing in them. */
export const takeDatabase = async (): Promise<string> =>
  emptied.pop() ?? (await makeStoreDatabase());

/** Empties one that nobody uses any more, for whoever takes one next. */
export async function emptyDatabase(databaseUrl: string): Promise<void> {
  await run(databaseUrl, EMPTY);
  emptied.push(databaseUrl);
}

/** A store on a database that is its own until it is closed. */
export async function openOnPostgres(): Promise<OpenStore & { databaseUrl: string }> {
  const databaseUrl = await takeDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'throughline-storage-'));
  const storage = await openStorage({ dataDir, databaseUrl });
  const close = async () => {
    await storage.close();
    await emptyDatabase(databaseUrl);
    await rm(dataDir, { recursive: true });
  };
  const writeAround = async (sql: string) => void (await run(databaseUrl, sql));
  return { ...storage, databaseUrl, dataDir, writeAround, close };
}
