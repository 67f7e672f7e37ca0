import { type Kysely, sql } from 'kysely';

/**
 * What things were called where a convening was first taken along from, so that it can be taken along again as it
 * was. Who is erased goes from it with their key.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE convening_origin (
    convening_id TEXT PRIMARY KEY REFERENCES convening (id) ON DELETE CASCADE,
    about TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  `CREATE TABLE person_origin (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    author_key TEXT NOT NULL REFERENCES person_key (author_key) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    PRIMARY KEY (convening_id, author_key)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX person_origin_of_key ON person_origin (author_key)',
];
