import { type Kysely, sql } from 'kysely';

/** What can be told of a checkpoint without decoding it. Those that stand already have none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE checkpoint ADD COLUMN state_vector BLOB').execute(db);
  await sql.raw('ALTER TABLE checkpoint ADD COLUMN deletions BLOB').execute(db);
}
