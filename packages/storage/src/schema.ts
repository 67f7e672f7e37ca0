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
  network: {
    id: string;
    name: Json;
    sample: Flag;
    created_at: Moment;
    version: number;
    settings: Json;
  };
  phase: {
    id: string;
    network_id: string;
    position: number;
    name: Json;
    kind: string;
    starts_on: string;
    ends_on: string;
    version: number;
  };
  convening: {
    id: string;
    network_id: string;
    phase_id: string | null;
    name: Json;
    date: string | null;
    place: string;
    format: string;
    rehearsal_of: string | null;
    join_code: string;
    join_token: string;
    created_at: Moment;
    version: number;
    initial_state: Json;
  };
  team: {
    id: string;
    network_id: string;
    position: number;
    name: string;
    badge: string;
    organisation: string;
    size: string;
    setting: string;
    version: number;
  };
  person: {
    id: string;
    author_key: string;
    network_id: string | null;
    team_id: string | null;
    name: string;
    role: string;
    superintendent: Flag;
    level: string;
    language: string;
    color: number;
    email: string | null;
    state: string;
    announced: Flag;
    created_at: Moment;
    last_seen_at: Moment | null;
    version: number;
    /** The name as lists are ordered and searched by it: see `sortName`. */
    sort_name: string;
  };
  /** Every author key of everybody, a person's present one among them. */
  person_key: { author_key: string; person_id: string };
  attendance: { convening_id: string; person_id: string; first_at: Moment; last_at: Moment };
  session: {
    token_hash: string;
    person_id: string;
    created_at: Moment;
    expires_at: Moment;
    /** Its secret is to be changed: until when one with the present one may come. */
    renew_by: Moment | null;
    /** The hash of the secret before this one, and until when who comes with that is handed this one. */
    earlier_hash: string | null;
    earlier_until: Moment | null;
    /** The present secret, sealed under the one before. */
    handed_over: Uint8Array | null;
  };
  short_lived: { name: string; bytes: Uint8Array | null; counted: number; until: Moment };
  steward_link: { token_hash: string };
  document: {
    id: string;
    network_id: string;
    epoch: number;
    /** Of the last entry, folded or not. With it, a row that vanished from the end is missed. */
    last_seq: number;
    /** How many rows `document_client` has for it, for the same reason. */
    clients: number;
    /** Who puts something else in its place, and until when nobody else appends to it. */
    shut_by?: string | null;
    shut_until?: number | null;
  };
  board: {
    /** The id of its document too. */
    id: string;
    kind: string;
    network_id: string;
    convening_id: string | null;
    /** `team`, `group` or `network`; the first two with their id. */
    owner: string;
    team_id: string | null;
    group_id: string | null;
    title: string | null;
    position: number;
    schema_version: number;
    created_at: Moment;
  };
  template: {
    id: string;
    network_id: string;
    kind: string;
    replaces: string | null;
    name: Json;
    about: Json;
    areas: Json;
    notes: Json;
    created_at: Moment;
    version: number;
  };
  dataset: { id: string; network_id: string; added_at: Moment; about: Json };
  dataset_place: { dataset_id: string; location: string; figures: Json };
  /** Where a board's log stood when a person was last there. */
  visit: { person_id: string; board_id: string; epoch: number; seq: number; at: Moment };
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
  /** What the server carried out itself; `seq` is where the log stood then. */
  served_command: { document_id: string; command_id: string; seq: number };
  version: {
    document_id: string;
    number: number;
    at: Moment;
    reason: string;
    name: string | null;
    named_by: string | null;
    convening_id: string | null;
    restored: number | null;
    hash: string;
    people: Json | null;
    summary: Json;
    /** The version that its content is packed against; null for one that stands by itself. */
    base: number | null;
    content: Uint8Array;
    checksum: number;
    /** Where the log stood when it was taken; null where that is not told. */
    log_epoch: number | null;
    log_seq: number | null;
  };
  /** How far a document's versions tell of it. */
  looked_at: { document_id: string; epoch: number; seq: number; state_vector: Uint8Array };
  signal_link: {
    board_id: string;
    id: string;
    source_id: string;
    note_id: string;
    team_id: string | null;
  };
  carried_board: {
    board_id: string;
    convening_id: string;
    source_id: string;
    command_id: string;
  };
  poll: {
    id: string;
    board_id: string;
    about: Json;
    phase: string;
    paper: Json | null;
    result: Json | null;
  };
  pulse: {
    id: string;
    network_id: string;
    team_id: string | null;
    sent_at: Moment;
    closes_at: Moment;
  };
  pulse_answer: {
    pulse_id: string;
    person_id: string;
    done: string;
    is_stuck: Flag;
    stuck: string;
    need: string;
    at: Moment;
  };
  /** One row for each of the two. */
  buddy: { team_id: string; buddy_id: string; since: Moment };
  /** With the team whose board it is. */
  buddy_board: { board_id: string; team_id: string };
  /** Only while a vote is not counted; `voter` is a keyed hash. */
  ballot: { poll_id: string; voter: string; marks: Json };
  /** `claimed`, `sent` or `failed`; the hash is that of the secret in its message. */
  reminder: {
    person_id: string;
    about: string;
    token_hash: string;
    first_at: Moment;
    tried_at: Moment;
    state: string;
  };
  /** Who wants no reminders. */
  reminders_off: { person_id: string; at: Moment };
  rephrasing: { board_id: string; note_id: string; author_key: string };
  /** Whose a document is that one person alone opens. */
  private_document: {
    id: string;
    network_id: string;
    convening_id: string;
    step_id: string;
    author_key: string;
  };
  /** `taken`, `put` or `over`; the notes of what is not put yet stand in `revealed_note`. */
  reveal: {
    id: string;
    command_id: string;
    convening_id: string;
    step_id: string;
    board_id: string;
    state: string;
  };
  revealed_note: { reveal_id: string; position: number; note: Json };
  document_client: { document_id: string; client: number; author: string; checksum: number };
  journal_event: { convening_id: string; version: number; event: Json };
  journal_command: { convening_id: string; command_id: string };
  return_link: {
    hash: string;
    person_id: string;
    kind: string;
    created_at: Moment;
    expires_at: Moment;
  };
  one_time_secret: { kind: string; hash: string; person_id: string; expires_at: Moment };
  invitation: {
    id: string;
    hash: string;
    network_id: string | null;
    level: string;
    team_id: string | null;
    created_at: Moment;
    expires_at: Moment;
    used_by: string | null;
    used_at: Moment | null;
  };
  passkey: {
    id: string;
    person_id: string;
    public_key: Uint8Array;
    counter: number;
    transports: Json;
    device: string;
    created_at: Moment;
    last_used_at: Moment | null;
  };
  open_id_subject: { issuer: string; subject: string; person_id: string };
  /** Of a convening that was taken in from a file. */
  convening_origin: { convening_id: string; about: Json };
  person_origin: { convening_id: string; author_key: string; origin: string };
  /** The server's own chain has the empty text for its network. */
  audit_entry: {
    network_id: string;
    seq: number;
    at: Moment;
    actor_key: string;
    action: string;
    thing_id: string | null;
    hash: string;
  };
  /** On Postgres alone, for servers that share it. */
  shared_pepper: { id: number; pepper: Uint8Array };
  /** The same. */
  shared_erasure: { position: number; entry: Json };
}
