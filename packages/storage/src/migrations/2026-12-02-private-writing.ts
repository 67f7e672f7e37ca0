import { type Kysely, sql } from 'kysely';

/**
 * Whose private documents are, and notes on their way from there to the boards. A reveal that is over
 * stays as a line without notes, so that its command, sent again, does nothing.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE private_document (
    id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    step_id TEXT NOT NULL,
    author_key TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX private_document_of_step ON private_document (convening_id, step_id)',
  'CREATE INDEX private_document_of_person ON private_document (author_key)',

  `CREATE TABLE reveal (
    id TEXT PRIMARY KEY,
    command_id TEXT NOT NULL,
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    step_id TEXT NOT NULL,
    board_id TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'put', 'over'))
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX reveal_of_command ON reveal (convening_id, command_id)',

  `CREATE TABLE revealed_note (
    reveal_id TEXT NOT NULL REFERENCES reveal (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (reveal_id, position)
  ) STRICT, WITHOUT ROWID`,
];
