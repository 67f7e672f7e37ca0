import { type Kysely, sql } from 'kysely';

/** Two who change one phase are told of each other. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE phase ADD COLUMN version INTEGER NOT NULL DEFAULT 0').execute(db);
}
