import { type Kysely, sql } from 'kysely';

/** Convenings and people, boards and their logs, the journal, and the committer's own mark. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `CREATE TABLE store_fact (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE commit_mark (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    run TEXT NOT NULL,
    group_number INTEGER NOT NULL,
    faults TEXT NOT NULL
  ) STRICT`,
  `INSERT INTO commit_mark VALUES (1, '', 0, '[]')`,

  `CREATE TABLE convening (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sample INTEGER NOT NULL,
    join_code TEXT NOT NULL UNIQUE,
    join_token TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    initial_state TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE team (
    id TEXT PRIMARY KEY,
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    badge TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX team_of_convening ON team (convening_id)',

  `CREATE TABLE person (
    id TEXT PRIMARY KEY,
    author_key TEXT NOT NULL UNIQUE,
    convening_id TEXT REFERENCES convening (id) ON DELETE CASCADE,
    team_id TEXT REFERENCES team (id) ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    level TEXT NOT NULL,
    language TEXT NOT NULL,
    color INTEGER NOT NULL,
    created_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX person_of_convening ON person (convening_id, team_id)',
  'CREATE INDEX person_of_team ON person (team_id)',

  `CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX session_of_person ON session (person_id)',
  'CREATE INDEX session_by_end ON session (expires_at)',

  'CREATE TABLE steward_link (token_hash TEXT PRIMARY KEY) STRICT, WITHOUT ROWID',

  `CREATE TABLE document (
    id TEXT PRIMARY KEY,
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    clients INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX document_of_convening ON document (convening_id)',

  `CREATE TABLE board (
    id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    team_id TEXT NOT NULL REFERENCES team (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    schema_version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX board_of_convening ON board (convening_id)',
  'CREATE INDEX board_of_team ON board (team_id)',

  `CREATE TABLE log_entry (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    author TEXT NOT NULL,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (document_id, epoch, seq)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE checkpoint (
    document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state BLOB NOT NULL,
    checksum INTEGER NOT NULL
  ) STRICT`,

  `CREATE TABLE document_client (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    author TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (document_id, client)
  ) STRICT, WITHOUT ROWID`,
  // Not for a second claim by the same author, which is an update.
  `CREATE TRIGGER count_client AFTER INSERT ON document_client BEGIN
    UPDATE document SET clients = clients + 1 WHERE id = new.document_id;
  END`,

  `CREATE TABLE journal_event (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (convening_id, version)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE journal_command (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    command_id TEXT NOT NULL,
    PRIMARY KEY (convening_id, command_id)
  ) STRICT, WITHOUT ROWID`,
];
