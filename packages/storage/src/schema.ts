/** A moment, in milliseconds since 1970. */
type Moment = number;
/** 0 or 1. */
type Flag = number;
/** A value as JSON text. */
type Json = string;

/** The tables, as the last migration leaves them. */
export interface Schema {
  store_fact: { name: string; value: string };
  commit_mark: { id: number; run: string; group_number: number; faults: Json };
  convening: {
    id: string;
    name: Json;
    sample: Flag;
    join_code: string;
    join_token: string;
    created_at: Moment;
    initial_state: Json;
  };
  team: { id: string; convening_id: string; position: number; name: string; badge: string };
  person: {
    id: string;
    author_key: string;
    convening_id: string | null;
    team_id: string | null;
    name: string;
    role: string;
    level: string;
    language: string;
    color: number;
    created_at: Moment;
  };
  session: { token_hash: string; person_id: string; expires_at: Moment };
  steward_link: { token_hash: string };
  document: {
    id: string;
    convening_id: string;
    epoch: number;
    /** Of the last entry, folded or not. With it, a row that vanished from the end is missed. */
    last_seq: number;
    /** How many rows `document_client` has for it, for the same reason. */
    clients: number;
  };
  board: {
    /** The id of its document too. */
    id: string;
    kind: string;
    convening_id: string;
    team_id: string;
    position: number;
    schema_version: number;
  };
  log_entry: {
    document_id: string;
    epoch: number;
    seq: number;
    author: string;
    bytes: Uint8Array;
    checksum: number;
  };
  checkpoint: {
    document_id: string;
    epoch: number;
    seq: number;
    state: Uint8Array;
    /** Of the state, and with it its deletions; null in checkpoints of the first release. */
    state_vector: Uint8Array | null;
    deletions: Uint8Array | null;
    checksum: number;
  };
  document_client: { document_id: string; client: number; author: string; checksum: number };
  journal_event: { convening_id: string; version: number; event: Json };
  journal_command: { convening_id: string; command_id: string };
}
