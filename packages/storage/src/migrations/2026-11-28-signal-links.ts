import { type Kysely, sql } from 'kysely';

/** Which notes stand on which pattern board. The board that they came from may be gone: no reference. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE signal_link (
    board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    id TEXT NOT NULL,
    source_id TEXT NOT NULL,
    note_id TEXT NOT NULL,
    team_id TEXT,
    PRIMARY KEY (board_id, id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE UNIQUE INDEX signal_link_of_note ON signal_link (board_id, source_id, note_id)',
  'CREATE INDEX signal_link_of_source ON signal_link (source_id)',
];
