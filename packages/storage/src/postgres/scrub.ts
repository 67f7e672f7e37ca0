import type { Client } from 'pg';
import { whileScrubbing } from './locks.ts';

const TABLES = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`;

const OLDER_SNAPSHOTS = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid() AND age(backend_xmin) > age($1::xid)`;
const LOOK_EVERY_MS = 20;
/** A read has ended by then; a backup may go on for longer, and what it still sees stays. */
const WAIT_AT_MOST_MS = 3_000;

/**
 * Waits for reads that began before what was just deleted was: what they still see, of any server, would be kept
 * in the new files.
 */
async function untilOlderReadsEnd(client: Client): Promise<void> {
  const { rows } = await client.query<{ now: string }>('SELECT pg_current_xact_id()::xid AS now');
  const until = performance.now() + WAIT_AT_MOST_MS;
  while ((await client.query(OLDER_SNAPSHOTS, [rows[0]?.now])).rows.length > 0) {
    if (performance.now() > until) return;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}

/**
 * Writes every table anew without what was deleted from it; the old files are unlinked. What the write-ahead
 * log holds of it is overwritten later, as the server reuses or removes its segments; a checkpoint, where this
 * user may ask for one, makes that sooner.
 */
export async function scrubDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(TABLES);
  await whileScrubbing(client, async () => {
    await untilOlderReadsEnd(client);
    for (const { name } of rows) await client.query(`VACUUM (FULL) ${name}`);
  });
  const { rows: rights } = await client.query<{ may: boolean }>(
    "SELECT pg_has_role(current_user, 'pg_checkpoint', 'USAGE') AS may",
  );
  if (rights[0]?.may) await client.query('CHECKPOINT');
}
