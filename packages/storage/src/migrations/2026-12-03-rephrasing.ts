import { type Kysely, sql } from 'kysely';

/** Notes whose authors are asked to say them differently. They go with the key, the person and the board. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE rephrasing (
      board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
      note_id TEXT NOT NULL,
      author_key TEXT NOT NULL REFERENCES person_key (author_key) ON DELETE CASCADE,
      PRIMARY KEY (board_id, note_id, author_key)
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
  await sql.raw('CREATE INDEX rephrasing_of_author ON rephrasing (author_key)').execute(db);
}
