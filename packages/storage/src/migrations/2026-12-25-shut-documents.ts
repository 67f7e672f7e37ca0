import { type Kysely, sql } from 'kysely';

/** Which documents nobody appends to just now, for something else is put in their place: under whose token, until when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('ALTER TABLE document ADD COLUMN shut_by TEXT').execute(db);
  await sql.raw('ALTER TABLE document ADD COLUMN shut_until INTEGER').execute(db);
}
