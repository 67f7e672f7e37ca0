import type { Client } from 'pg';
import { DatabaseProblem } from './database-problem.ts';

/** 15: what our statements were tried on, and what is still kept up. */
const OLDEST = 150_000;

/** What a setting must not be, and what that would mean. */
const NEVER: readonly (readonly [name: string, value: string, why: string])[] = [
  ['synchronous_commit', 'off', 'what is said to be saved could be lost'],
  ['fsync', 'off', 'a power cut could destroy the database'],
  ['full_page_writes', 'off', 'a power cut could destroy the database'],
];

/**
 * Asks the server on this connection whether a commit is durable once it is answered.
 * @throws DatabaseProblem when it is not, when the server is too old, or when it takes no writes
 */
export async function assertDurable(client: Client, place: string): Promise<void> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    `SELECT name, setting FROM pg_settings WHERE name IN
      ('server_version', 'server_version_num', 'transaction_read_only', 'server_encoding',
       'synchronous_commit', 'fsync', 'full_page_writes')`,
  );
  const settings = new Map(rows.map(({ name, setting }) => [name, setting]));
  if (Number(settings.get('server_version_num')) < OLDEST) {
    const version = settings.get('server_version');
    throw new DatabaseProblem(`Postgres at ${place} is version ${version}: 15 or newer is needed.`);
  }
  if (settings.get('server_encoding') !== 'UTF8') {
    throw new DatabaseProblem(`The database ${place} is not in UTF8: make one that is.`);
  }
  if (settings.get('transaction_read_only') === 'on') {
    throw new DatabaseProblem(`The database ${place} takes no writes: name the primary server.`);
  }
  for (const [name, value, why] of NEVER) {
    if (settings.get(name) !== value) continue;
    throw new DatabaseProblem(`${name} is ${value} at ${place}: ${why}. Set it to on.`);
  }
}
