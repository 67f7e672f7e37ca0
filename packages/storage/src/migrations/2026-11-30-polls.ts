import { type Kysely, sql } from 'kysely';

/** Votes, and their ballots until they are counted. Ballots have no rowid: nothing tells in which order they came. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE poll (
    id TEXT NOT NULL PRIMARY KEY,
    board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    phase TEXT NOT NULL,
    paper TEXT,
    result TEXT
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX poll_of_board ON poll (board_id)',
  `CREATE TABLE ballot (
    poll_id TEXT NOT NULL REFERENCES poll (id) ON DELETE CASCADE,
    voter TEXT NOT NULL,
    marks TEXT NOT NULL,
    PRIMARY KEY (poll_id, voter)
  ) STRICT, WITHOUT ROWID`,
];
