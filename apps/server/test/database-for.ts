import { createHash } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';

/** What a test reads out of the data file itself is not there on Postgres: it is skipped. */
export const onPostgres = inject('postgresUrl') !== '';

/** Which server has which database follows from its data folder: one that is started again finds its own. */
const nameFor = (dataDir: string) =>
  `s_${createHash('sha256').update(dataDir).digest('hex').slice(0, 16)}`;

/** The database of the server with this data folder, made where it is missing; undefined: SQLite, in the folder. */
export async function databaseFor(dataDir: string): Promise<string | undefined> {
  const postgres = inject('postgresUrl');
  if (postgres === '') return undefined;
  const name = nameFor(dataDir);
  await run(postgres, `CREATE DATABASE ${name}`).catch((error) => {
    if (error.code !== '42P04') throw error;
  });
  const url = new URL(postgres);
  url.pathname = `/${name}`;
  return url.toString();
}

export async function dropDatabaseOf(dataDir: string): Promise<void> {
  const postgres = inject('postgresUrl');
  if (postgres !== '')
    await run(postgres, `DROP DATABASE IF EXISTS ${nameFor(dataDir)} WITH (FORCE)`);
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
