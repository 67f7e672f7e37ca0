import { type Kysely, sql } from 'kysely';
import { NETWORK_TABLES } from '../migrations/networks/network-tables.ts';
import { SIGN_IN_TABLES } from '../migrations/networks/sign-in-tables.ts';

/**
 * The tables as the migration of 2026-11-25 left them in SQLite, made at once: no Postgres database is
 * older. What came later is made by the same migrations as there.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const inTheirPlace = NETWORK_TABLES.map((statement) => statement.replaceAll('new_', ''));
  for (const statement of [...OWN_FIRST, ...inTheirPlace, ...OWN, ...SIGN_IN_TABLES]) {
    await sql.raw(statement).execute(db);
  }
}

const OWN_FIRST = ['CREATE TABLE store_fact (name TEXT PRIMARY KEY, value TEXT NOT NULL)'];

const OWN = [
  // One row for each server that writes; the newest group of its newest connection.
  `CREATE TABLE commit_mark (
    committer TEXT PRIMARY KEY,
    run TEXT NOT NULL,
    group_number INTEGER NOT NULL,
    faults TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT now()
  )`,

  `CREATE TABLE session (
    token_hash TEXT PRIMARY KEY,
    person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
    expires_at INTEGER NOT NULL,
    created_at INTEGER NOT NULL DEFAULT 0
  )`,
  'CREATE INDEX session_of_person ON session (person_id)',
  'CREATE INDEX session_by_end ON session (expires_at)',
  'CREATE TABLE steward_link (token_hash TEXT PRIMARY KEY)',

  `CREATE TABLE log_entry (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    author TEXT NOT NULL,
    bytes BLOB NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (document_id, epoch, seq)
  )`,
  `CREATE TABLE checkpoint (
    document_id TEXT PRIMARY KEY REFERENCES document (id) ON DELETE CASCADE,
    epoch INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    state BLOB NOT NULL,
    checksum INTEGER NOT NULL
  )`,
  `CREATE TABLE document_client (
    document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    client INTEGER NOT NULL,
    author TEXT NOT NULL,
    checksum INTEGER NOT NULL,
    PRIMARY KEY (document_id, client)
  )`,
  // A document's row changes with each group that it is in: room beside it keeps that on one page.
  'ALTER TABLE document SET (fillfactor = 50)',

  `CREATE TABLE journal_event (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    version INTEGER NOT NULL,
    event TEXT NOT NULL,
    PRIMARY KEY (convening_id, version)
  )`,
  `CREATE TABLE journal_command (
    convening_id TEXT NOT NULL REFERENCES convening (id) ON DELETE CASCADE,
    command_id TEXT NOT NULL,
    PRIMARY KEY (convening_id, command_id)
  )`,

  'CREATE INDEX convening_of_network ON convening (network_id)',
  'CREATE INDEX convening_of_phase ON convening (phase_id)',
  'CREATE INDEX team_of_network ON team (network_id, position)',
  'CREATE INDEX person_of_network ON person (network_id, sort_name, id)',
  'CREATE INDEX person_of_team ON person (team_id)',
  'CREATE INDEX person_by_email ON person (lower(email))',
  'CREATE INDEX document_of_network ON document (network_id)',
  'CREATE INDEX board_of_network ON board (network_id)',
  'CREATE INDEX board_of_convening ON board (convening_id)',
  'CREATE INDEX board_of_team ON board (team_id)',

  // Not for a second claim by the same author, which is an update.
  `CREATE FUNCTION count_client() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    UPDATE document SET clients = clients + 1 WHERE id = new.document_id;
    RETURN NULL;
  END $$`,
  `CREATE TRIGGER count_client AFTER INSERT ON document_client
    FOR EACH ROW EXECUTE FUNCTION count_client()`,

  // Ends a transaction with the word that a unit is refused with.
  `CREATE FUNCTION throughline_refuse(word text) RETURNS void LANGUAGE plpgsql AS $$ BEGIN
    RAISE EXCEPTION USING ERRCODE = 'TL001', MESSAGE = word;
  END $$`,

  // SHA-256 over the very JSON text that the server makes: a chain is the same in either database.
  `CREATE FUNCTION audit_hash(before text, network_id text, seq bigint, happened_at bigint,
      actor_key text, action text, thing_id text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
    SELECT encode(sha256(convert_to('[' || to_json(before)::text || ',' || to_json(network_id)::text
      || ',' || seq::text || ',' || happened_at::text || ',' || to_json(actor_key)::text
      || ',' || to_json(action)::text || ',' || coalesce(to_json(thing_id)::text, 'null')
      || ']', 'UTF8')), 'hex')
  $$`,
];
