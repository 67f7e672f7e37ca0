import { type Kysely, sql } from 'kysely';

/** Versions of boards, and how far each board was looked at. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE version (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    at INTEGER NOT NULL,
    reason TEXT NOT NULL,
    name TEXT,
    named_by TEXT,
    convening_id TEXT,
    restored INTEGER,
    hash TEXT NOT NULL,
    people TEXT,
    summary TEXT NOT NULL,
    base INTEGER,
    content BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (document_id, number)
  ) STRICT`,
  `CREATE TABLE looked_at (
    document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state_vector BLOB NOT NULL
  ) STRICT`,
];
