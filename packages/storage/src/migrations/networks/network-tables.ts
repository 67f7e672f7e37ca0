/**
 * The tables as this migration leaves them. A table that takes the place of an older one is made
 * beside it as `new_…`, filled, and put in its place: SQLite cannot change a column's references.
 */
export const NETWORK_TABLES: readonly string[] = [
  `CREATE TABLE network (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    sample INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    settings TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE phase (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX phase_of_network ON phase (network_id, position)',

  `CREATE TABLE new_convening (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    phase_id TEXT REFERENCES phase (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    date TEXT,
    place TEXT NOT NULL,
    format TEXT NOT NULL,
    join_code TEXT NOT NULL UNIQUE,
    join_token TEXT NOT NULL UNIQUE,
    created_at INTEGER NOT NULL,
    version INTEGER NOT NULL,
    initial_state TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE new_team (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    badge TEXT NOT NULL,
    organisation TEXT NOT NULL,
    size TEXT NOT NULL,
    setting TEXT NOT NULL,
    version INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE new_person (
    id TEXT PRIMARY KEY,
    author_key TEXT NOT NULL UNIQUE,
    network_id TEXT REFERENCES network (id) ON DELETE CASCADE,
    team_id TEXT REFERENCES team (id) ON DELETE SET NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    superintendent INTEGER NOT NULL,
    level TEXT NOT NULL,
    language TEXT NOT NULL,
    color INTEGER NOT NULL,
    email TEXT,
    state TEXT NOT NULL,
    announced INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    last_seen_at INTEGER,
    version INTEGER NOT NULL,
    sort_name TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,

  // Every author key, a person's present one among them: none is ever two people's.
  `CREATE TABLE person_key (
    author_key TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX person_key_of_person ON person_key (person_id)',

  `CREATE TABLE attendance (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    first_at INTEGER NOT NULL,
    last_at INTEGER NOT NULL,
    PRIMARY KEY (convening_id, person_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX attendance_of_person ON attendance (person_id)',

  `CREATE TABLE new_document (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    last_seq INTEGER NOT NULL,
    clients INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE new_board (
    id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    convening_id TEXT REFERENCES convening (id) ON DELETE CASCADE,
    owner TEXT NOT NULL CHECK (owner IN ('team', 'group', 'network')),
    team_id TEXT REFERENCES team (id) ON DELETE CASCADE,
    group_id TEXT,
    title TEXT,
    position INTEGER NOT NULL,
    schema_version INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    CHECK ((owner = 'team') = (team_id IS NOT NULL)),
    CHECK ((owner = 'group') = (group_id IS NOT NULL))
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE visit (
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (person_id, board_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX visit_of_board ON visit (board_id)',
];
