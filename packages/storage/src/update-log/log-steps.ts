import type { LogEntry, StateSummary } from '@throughline/rooms';
import type { Step, Unit } from '../committer/unit.ts';
import { checkpointChecksum, clientChecksum, entryChecksum } from './checksum.ts';

// Plain SQL with named values, for this is the hot path: nothing is compiled for a keystroke.

const KNOWN = 'SELECT 1 FROM document WHERE id = :documentId';
const IN_EPOCH = 'SELECT 1 FROM document WHERE id = :documentId AND epoch = :epoch';

/** The one place where seqs are given: no entry without one, so none twice and no hole; none while it is shut. */
const TAKE_SEQS = `UPDATE document SET last_seq = :last
  WHERE id = :documentId AND epoch = :epoch AND last_seq + 1 = :first
    AND (shut_until IS NULL OR shut_until < :now)`;

const WHY_NO_SEQ = `SELECT CASE
  WHEN NOT EXISTS (SELECT 1 FROM document WHERE id = :documentId) THEN 'unknown-document'
  WHEN NOT EXISTS (SELECT 1 FROM document WHERE id = :documentId AND epoch = :epoch) THEN 'stale-epoch'
  WHEN EXISTS (SELECT 1 FROM document WHERE id = :documentId AND last_seq + 1 = :first) THEN 'shut'
  ELSE 'out-of-sequence' END`;

const ADD_ENTRY = `INSERT INTO log_entry (document_id, epoch, seq, author, bytes, checksum)
  VALUES (:documentId, :epoch, :seq, :author, :bytes, :checksum)`;

/** A second claim by the same author changes the row into itself; by another, nothing. */
const CLAIM_CLIENT = `INSERT INTO document_client (document_id, client, author, checksum)
  VALUES (:documentId, :client, :author, :checksum)
  ON CONFLICT (document_id, client) DO UPDATE SET author = excluded.author
  WHERE document_client.author = excluded.author`;

/** Before its entries are added: with them it is stored, or refused. */
const ADD_COMMAND = `INSERT INTO served_command (document_id, command_id, seq)
  SELECT id, :commandId, last_seq FROM document WHERE id = :documentId
  ON CONFLICT (document_id, command_id) DO NOTHING`;

/** Whoever repeats a command does so soon. */
const COMMANDS_KEPT = 2_000;

const FORGET_OLD_COMMANDS = `DELETE FROM served_command WHERE document_id = :documentId
  AND seq < (SELECT seq FROM served_command WHERE document_id = :documentId
    ORDER BY seq DESC LIMIT 1 OFFSET ${COMMANDS_KEPT})`;

const IN_LOG = `SELECT 1 FROM document
  WHERE id = :documentId AND epoch = :epoch AND last_seq >= :seq AND :seq >= 1`;

const PUT_CHECKPOINT = `INSERT INTO checkpoint
    (document_id, epoch, seq, state, state_vector, deletions, checksum)
  VALUES (:documentId, :epoch, :seq, :state, :stateVector, :deletions, :checksum)
  ON CONFLICT (document_id) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, state = excluded.state,
    state_vector = excluded.state_vector, deletions = excluded.deletions, checksum = excluded.checksum
  WHERE excluded.epoch > checkpoint.epoch
     OR (excluded.epoch = checkpoint.epoch AND excluded.seq > checkpoint.seq)`;

/** Only what the checkpoint that now stands holds, whichever that is. */
const DROP_FOLDED = `DELETE FROM log_entry WHERE document_id = :documentId AND epoch = :epoch
  AND seq <= (SELECT seq FROM checkpoint WHERE document_id = :documentId AND epoch = :epoch)`;

/** Only where nothing was appended since: what was would be lost. */
const NEXT_EPOCH = `UPDATE document SET epoch = :epoch + 1, clients = 0
  WHERE id = :documentId AND epoch = :epoch AND last_seq = :seq`;

const DROP_ALL = ['log_entry', 'checkpoint', 'document_client'].map(
  (table) => `DELETE FROM ${table} WHERE document_id = :documentId`,
);

/** What people have seen counts as seen: nobody wrote anything. */
const KEEP_VISITS = `UPDATE visit SET epoch = :epoch + 1
  WHERE board_id = :documentId AND epoch = :epoch`;

/** Nothing but the rows of that document. */
const WITHIN = { within: 'documentId' } as const;

/** Refuses a unit for a document that does not exist, or not in this epoch. */
export function inEpoch(documentId: string, epoch: number): Step[] {
  return [
    { ...WITHIN, sql: KNOWN, each: [{ documentId }], refusal: 'unknown-document' },
    { ...WITHIN, sql: IN_EPOCH, each: [{ documentId, epoch }], refusal: 'stale-epoch' },
  ];
}

/**
 * Adds entries and their claims, unless the document does not exist, is in another epoch, or its log
 * does not go on like that. The bytes are copied: they belong to the caller, who sends them on.
 */
export function addEntries(
  documentId: string,
  epoch: number,
  entries: readonly LogEntry[],
): Step[] {
  const now = Date.now();
  const stretches = contiguousStretches(entries).map((stretch) => ({
    documentId,
    epoch,
    now,
    ...stretch,
  }));
  const rows = entries.map(({ seq, author, bytes }) => ({
    documentId,
    epoch,
    seq,
    author,
    bytes: new Uint8Array(bytes),
    checksum: entryChecksum(documentId, epoch, { seq, author, bytes }),
  }));
  const claims = entries.flatMap(({ author, claims }) =>
    claims.map((client) => claim(documentId, client, author)),
  );
  return [
    { ...WITHIN, sql: TAKE_SEQS, each: stretches, refusal: { ask: WHY_NO_SEQ } },
    { ...WITHIN, sql: ADD_ENTRY, each: rows },
    { ...WITHIN, sql: CLAIM_CLIENT, each: claims, refusal: 'client-taken' },
  ];
}

/** How entries, and the command that they belong to, become a unit. */
export type AppendsBy = (
  documentId: string,
  epoch: number,
  entries: readonly LogEntry[],
  commandId?: string,
) => Unit;

/** Adds entries as `addEntries` does, once for each command. */
export const appendSteps: AppendsBy = (documentId, epoch, entries, commandId) => {
  const added = addEntries(documentId, epoch, entries);
  if (commandId === undefined) return added;
  return [...inEpoch(documentId, epoch), newCommand(documentId, commandId), ...added];
};

/** Refuses the unit when the server has carried out this command on the document already. */
function newCommand(documentId: string, commandId: string): Step {
  return { sql: ADD_COMMAND, each: [{ documentId, commandId }], refusal: 'repeated' };
}

/** From which seq to which the entries go on without a hole: one stretch, in whatever is not refused. */
function contiguousStretches(entries: readonly LogEntry[]): { first: number; last: number }[] {
  const stretches: { first: number; last: number }[] = [];
  for (const { seq } of entries) {
    const stretch = stretches.at(-1);
    if (stretch?.last === seq - 1) stretch.last = seq;
    else stretches.push({ first: seq, last: seq });
  }
  return stretches;
}

/** Puts a checkpoint in place of the entries that it holds; an older one changes nothing. */
export function foldEntries(
  documentId: string,
  epoch: number,
  seq: number,
  state: Uint8Array,
  summary: StateSummary | null,
): Step[] {
  const row = checkpointRow(documentId, epoch, { seq, state, summary });
  return [
    { ...WITHIN, sql: IN_LOG, each: [{ documentId, epoch, seq }], refusal: 'out-of-sequence' },
    { ...WITHIN, sql: PUT_CHECKPOINT, each: [row] },
    { ...WITHIN, sql: DROP_FOLDED, each: [{ documentId, epoch }] },
    { ...WITHIN, sql: FORGET_OLD_COMMANDS, each: [{ documentId }] },
  ];
}

/** Puts another document in place of one, under the next epoch; it is as old as the one before. */
export function replaceDocument(
  documentId: string,
  { epoch, seq }: { epoch: number; seq: number },
  { state, owners }: { state: Uint8Array; owners: ReadonlyMap<number, string> },
): Step[] {
  const next = epoch + 1;
  const row = checkpointRow(documentId, next, { seq, state, summary: null });
  return [
    { sql: NEXT_EPOCH, each: [{ documentId, epoch, seq }], refusal: 'out-of-sequence' },
    ...DROP_ALL.map((sql) => ({ sql, each: [{ documentId }] })),
    { sql: PUT_CHECKPOINT, each: [row] },
    {
      sql: CLAIM_CLIENT,
      each: [...owners].map(([client, author]) => claim(documentId, client, author)),
    },
    { sql: KEEP_VISITS, each: [{ documentId, epoch }] },
  ];
}

/** Says whose client ids are, of a document that is there. */
export const claimClients = (documentId: string, owners: ReadonlyMap<number, string>): Step => ({
  sql: CLAIM_CLIENT,
  each: [...owners].map(([client, author]) => claim(documentId, client, author)),
  refusal: 'client-taken',
});

const claim = (documentId: string, client: number, author: string) => ({
  documentId,
  client,
  author,
  checksum: clientChecksum(documentId, client, author),
});

/** The bytes are copied: they belong to the caller. */
const checkpointRow = (
  documentId: string,
  epoch: number,
  checkpoint: { seq: number; state: Uint8Array; summary: StateSummary | null },
) => ({
  documentId,
  epoch,
  seq: checkpoint.seq,
  state: new Uint8Array(checkpoint.state),
  stateVector: checkpoint.summary && new Uint8Array(checkpoint.summary.stateVector),
  deletions: checkpoint.summary && new Uint8Array(checkpoint.summary.deletions),
  checksum: checkpointChecksum(documentId, epoch, checkpoint),
});
