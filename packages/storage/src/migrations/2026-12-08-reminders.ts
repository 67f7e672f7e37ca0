import { type Kysely, sql } from 'kysely';

/** Reminders by e-mail: which were sent to whom, and who wants none. Both go with their person. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE reminder (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    token_hash TEXT NOT NULL,
    first_at INTEGER NOT NULL,
    tried_at INTEGER NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (person_id, about)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX reminder_about ON reminder (about)',
  'CREATE UNIQUE INDEX reminder_token ON reminder (token_hash)',

  `CREATE TABLE reminders_off (
    person_id TEXT PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE,
    at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
];
