import { type Kysely, sql } from 'kysely';

/** Which commands the server carried out on a document, each stored with what it wrote. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(SERVED_COMMAND).execute(db);
}

const SERVED_COMMAND = `CREATE TABLE served_command (
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  command_id TEXT NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY (document_id, command_id)
) STRICT, WITHOUT ROWID`;
