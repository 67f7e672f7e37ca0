import { type Kysely, sql } from 'kysely';
import { firstSortName, moveConvenings } from './networks/move-convenings.ts';
import { NETWORK_TABLES } from './networks/network-tables.ts';
import { SIGN_IN_TABLES } from './networks/sign-in-tables.ts';

/**
 * Networks come in: each convening of before becomes a network with that one convening. Teams, people,
 * boards and documents belong to the network from now on; nothing that anybody wrote is touched.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...NETWORK_TABLES, ...moveConvenings(), ...SIGN_IN_TABLES]) {
    await sql.raw(statement).execute(db);
  }
  // SQLite's own lower() knows English letters only.
  const people = await sql<{ id: string; name: string }>`SELECT id, name FROM person`.execute(db);
  for (const { id, name } of people.rows) {
    await sql`UPDATE person SET sort_name = ${firstSortName(name)} WHERE id = ${id}`.execute(db);
  }
  // Nothing was checked on the way, for tables were taken out from under others.
  const dangling = await sql`PRAGMA foreign_key_check`.execute(db);
  if (dangling.rows.length > 0) throw new Error('the move to networks left rows without an owner');
}
