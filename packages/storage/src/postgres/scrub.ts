import type { Client } from 'pg';

const TABLES = `SELECT quote_ident(relname) AS name FROM pg_class
  WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace ORDER BY relname`;

/**
 * Writes every table anew without what was deleted from it; the old files are unlinked. What the write-ahead
 * log holds of it is overwritten later, as the server reuses or removes its segments; a checkpoint, where this
 * user may ask for one, makes that sooner.
 */
export async function scrubDatabase(client: Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(TABLES);
  for (const { name } of rows) await client.query(`VACUUM (FULL) ${name}`);
  const { rows: rights } = await client.query<{ may: boolean }>(
    "SELECT pg_has_role(current_user, 'pg_checkpoint', 'USAGE') AS may",
  );
  if (rights[0]?.may) await client.query('CHECKPOINT');
}
