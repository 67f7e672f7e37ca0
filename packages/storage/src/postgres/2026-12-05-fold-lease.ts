import { type Kysely, sql } from 'kysely';

/** Which server folds a document, until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE fold_lease (
      document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
      token TEXT NOT NULL,
      expires_at TIMESTAMPTZ NOT NULL
    )`)
    .execute(db);
}
