import { type Kysely, sql } from 'kysely';

/** A rehearsal is a convening that knows of which one it is; it goes with it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      'ALTER TABLE convening ADD COLUMN rehearsal_of TEXT REFERENCES convening (id) ON DELETE CASCADE',
    )
    .execute(db);
  await sql.raw('CREATE INDEX rehearsal_of_convening ON convening (rehearsal_of)').execute(db);
}
