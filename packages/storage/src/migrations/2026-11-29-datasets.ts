import { type Kysely, sql } from 'kysely';

/** Published tables: what can be chosen of each, and what may be shown of each of its places. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE dataset (
      id TEXT PRIMARY KEY,
      network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
      added_at INTEGER NOT NULL,
      about TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
  await sql.raw('CREATE INDEX dataset_of_network ON dataset (network_id, added_at)').execute(db);
  await sql
    .raw(`CREATE TABLE dataset_place (
      dataset_id TEXT NOT NULL REFERENCES dataset (id) ON DELETE CASCADE,
      location TEXT NOT NULL,
      figures TEXT NOT NULL,
      PRIMARY KEY (dataset_id, location)
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
}
