import { type Kysely, sql } from 'kysely';

/** Which board of a convening was begun with which earlier one. That one may be gone: no reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE TABLE carried_board (
      board_id TEXT NOT NULL PRIMARY KEY REFERENCES board (id) ON DELETE CASCADE,
      convening_id TEXT NOT NULL,
      source_id TEXT NOT NULL,
      command_id TEXT NOT NULL
    ) STRICT, WITHOUT ROWID`)
    .execute(db);
  await sql
    .raw('CREATE UNIQUE INDEX carried_board_once ON carried_board (convening_id, source_id)')
    .execute(db);
}
