import { type Kysely, sql } from 'kysely';

/** Networks write templates of their own. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE template (
      id TEXT PRIMARY KEY,
      network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      replaces TEXT,
      name TEXT NOT NULL,
      about TEXT NOT NULL,
      areas TEXT NOT NULL,
      notes TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      version INTEGER NOT NULL,
      UNIQUE (network_id, replaces)
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
}
