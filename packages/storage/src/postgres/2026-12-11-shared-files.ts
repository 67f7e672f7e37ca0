import { type Kysely, sql } from 'kysely';

/**
 * What a server that is alone keeps in files beside the database, for those that share it: the pepper, once there
 * are several, and who was erased, in order.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'CREATE TABLE shared_pepper (id INTEGER PRIMARY KEY CHECK (id = 1), pepper BLOB NOT NULL)',
  'CREATE TABLE shared_erasure (position INTEGER PRIMARY KEY, entry TEXT NOT NULL UNIQUE)',
];
