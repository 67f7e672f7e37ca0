import { type Kysely, sql } from 'kysely';

/**
 * Teams that are buddies, a row for each of the two, and which boards a team opened to its buddy. Both
 * go with either team, and what was opened with the pairing: another buddy does not find it open.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE buddy (
    team_id TEXT NOT NULL PRIMARY KEY REFERENCES team (id) ON DELETE CASCADE,
    buddy_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    since INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE UNIQUE INDEX buddy_once ON buddy (buddy_id)',

  `CREATE TABLE buddy_board (
    board_id TEXT NOT NULL PRIMARY KEY REFERENCES board (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES buddy (team_id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX buddy_board_of_team ON buddy_board (team_id)',
];
