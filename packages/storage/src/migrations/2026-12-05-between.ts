import { type Kysely, sql } from 'kysely';

/**
 * Pulses, and what people say to them: an answer goes with its person. And where the log stood when a
 * version was taken, which versions from before do not tell.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'ALTER TABLE version ADD COLUMN log_epoch INTEGER',
  'ALTER TABLE version ADD COLUMN log_seq INTEGER',

  `CREATE TABLE pulse (
    id TEXT PRIMARY KEY,
    network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
    team_id TEXT REFERENCES team (id) ON DELETE CASCADE,
    sent_at INTEGER NOT NULL,
    closes_at INTEGER NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX pulse_of_network ON pulse (network_id)',
  'CREATE INDEX pulse_of_team ON pulse (team_id)',

  `CREATE TABLE pulse_answer (
    pulse_id TEXT NOT NULL REFERENCES pulse (id) ON DELETE CASCADE,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    done TEXT NOT NULL,
    is_stuck INTEGER NOT NULL,
    stuck TEXT NOT NULL,
    need TEXT NOT NULL,
    at INTEGER NOT NULL,
    PRIMARY KEY (pulse_id, person_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX pulse_answer_of_person ON pulse_answer (person_id)',
];
