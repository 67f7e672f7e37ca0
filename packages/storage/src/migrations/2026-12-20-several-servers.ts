import { type Kysely, sql } from 'kysely';

/**
 * What servers that share the data have to know of each other's: that a session's secret is to be changed, how the
 * browser with the one before comes by the new one, and what lives for a little while only.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'ALTER TABLE session ADD COLUMN renew_by INTEGER',
  'ALTER TABLE session ADD COLUMN earlier_hash TEXT',
  'ALTER TABLE session ADD COLUMN earlier_until INTEGER',
  'ALTER TABLE session ADD COLUMN handed_over BLOB',
  'CREATE UNIQUE INDEX session_earlier ON session (earlier_hash)',

  `CREATE TABLE short_lived (
    name TEXT NOT NULL PRIMARY KEY,
    bytes BLOB,
    counted INTEGER NOT NULL,
    until INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX short_lived_until ON short_lived (until)',
];
