/** How people come back, what they were allowed to do, and what they did with it. */
export const SIGN_IN_TABLES: readonly string[] = [
  `CREATE TABLE return_link (
    hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  // Not unique: the links of two entries that were merged both go on.
  'CREATE INDEX return_link_of_person ON return_link (person_id, kind)',

  `CREATE TABLE one_time_secret (
    kind TEXT NOT NULL,
    hash TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    PRIMARY KEY (kind, hash),
    UNIQUE (person_id, kind)
  ) STRICT, WITHOUT ROWID`,

  `CREATE TABLE invitation (
    id TEXT PRIMARY KEY,
    hash TEXT NOT NULL UNIQUE,
    network_id TEXT REFERENCES network (id) ON DELETE CASCADE,
    level TEXT NOT NULL,
    team_id TEXT REFERENCES team (id) ON DELETE SET NULL,
    created_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    used_by TEXT REFERENCES person (id) ON DELETE SET NULL,
    used_at INTEGER
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX invitation_of_network ON invitation (network_id)',
  'CREATE INDEX invitation_of_team ON invitation (team_id)',
  'CREATE INDEX invitation_used_by ON invitation (used_by)',

  `CREATE TABLE passkey (
    id TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    public_key BLOB NOT NULL,
    counter INTEGER NOT NULL,
    transports TEXT NOT NULL,
    device TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    last_used_at INTEGER
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX passkey_of_person ON passkey (person_id)',

  `CREATE TABLE open_id_subject (
    issuer TEXT NOT NULL,
    subject TEXT NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX open_id_subject_of_person ON open_id_subject (person_id)',

  // No reference to the network, which it outlives; the server's own chain has the empty text.
  `CREATE TABLE audit_entry (
    network_id TEXT NOT NULL,
    seq INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor_key TEXT NOT NULL,
    action TEXT NOT NULL,
    thing_id TEXT,
    hash TEXT NOT NULL,
    PRIMARY KEY (network_id, seq)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX audit_entry_of_actor ON audit_entry (actor_key)',
];
