import type { LogEntry } from '@throughline/rooms';
import type { Step } from '../committer/unit.ts';
import { checkpointChecksum, clientChecksum, entryChecksum } from './checksum.ts';

// Plain SQL with named values, for this is the hot path: nothing is compiled for a keystroke.

const KNOWN = 'SELECT 1 FROM document WHERE id = :documentId';
const IN_EPOCH = 'SELECT 1 FROM document WHERE id = :documentId AND epoch = :epoch';

/** The one place where a seq is given: no entry without it, so none twice and no hole. */
const TAKE_SEQ = `UPDATE document SET last_seq = :seq
  WHERE id = :documentId AND epoch = :epoch AND last_seq = :seq - 1`;

const ADD_ENTRY = `INSERT INTO log_entry (document_id, epoch, seq, author, bytes, checksum)
  VALUES (:documentId, :epoch, :seq, :author, :bytes, :checksum)`;

/** A second claim by the same author changes the row into itself; by another, nothing. */
const CLAIM_CLIENT = `INSERT INTO document_client (document_id, client, author, checksum)
  VALUES (:documentId, :client, :author, :checksum)
  ON CONFLICT (document_id, client) DO UPDATE SET author = excluded.author
  WHERE author = excluded.author`;

const IN_LOG = `SELECT 1 FROM document
  WHERE id = :documentId AND epoch = :epoch AND :seq BETWEEN 1 AND last_seq`;

const PUT_CHECKPOINT = `INSERT INTO checkpoint (document_id, epoch, seq, state, checksum)
  VALUES (:documentId, :epoch, :seq, :state, :checksum)
  ON CONFLICT (document_id) DO UPDATE
  SET epoch = excluded.epoch, seq = excluded.seq, state = excluded.state, checksum = excluded.checksum
  WHERE excluded.epoch > checkpoint.epoch
     OR (excluded.epoch = checkpoint.epoch AND excluded.seq > checkpoint.seq)`;

/** Only what the checkpoint that now stands holds, whichever that is. */
const DROP_FOLDED = `DELETE FROM log_entry WHERE document_id = :documentId AND epoch = :epoch
  AND seq <= (SELECT seq FROM checkpoint WHERE document_id = :documentId AND epoch = :epoch)`;

/** Refuses a unit for a document that does not exist, or not in this epoch. */
export function inEpoch(documentId: string, epoch: number): Step[] {
  return [
    { sql: KNOWN, each: [{ documentId }], refusal: 'unknown-document' },
    { sql: IN_EPOCH, each: [{ documentId, epoch }], refusal: 'stale-epoch' },
  ];
}

/** Adds entries and their claims. The bytes are copied: they belong to the caller, who sends them on. */
export function addEntries(
  documentId: string,
  epoch: number,
  entries: readonly LogEntry[],
): Step[] {
  const seqs = entries.map(({ seq }) => ({ documentId, epoch, seq }));
  const rows = entries.map(({ seq, author, bytes }) => ({
    documentId,
    epoch,
    seq,
    author,
    bytes: new Uint8Array(bytes),
    checksum: entryChecksum(documentId, epoch, { seq, author, bytes }),
  }));
  const claims = entries.flatMap(({ author, claims }) =>
    claims.map((client) => ({
      documentId,
      client,
      author,
      checksum: clientChecksum(documentId, client, author),
    })),
  );
  return [
    { sql: TAKE_SEQ, each: seqs, refusal: 'out-of-sequence' },
    { sql: ADD_ENTRY, each: rows },
    { sql: CLAIM_CLIENT, each: claims, refusal: 'client-taken' },
  ];
}

/** Puts a checkpoint in place of the entries that it holds; an older one changes nothing. */
export function foldEntries(
  documentId: string,
  epoch: number,
  seq: number,
  state: Uint8Array,
): Step[] {
  const checksum = checkpointChecksum(documentId, epoch, { seq, state });
  const row = { documentId, epoch, seq, state: new Uint8Array(state), checksum };
  return [
    { sql: IN_LOG, each: [{ documentId, epoch, seq }], refusal: 'out-of-sequence' },
    { sql: PUT_CHECKPOINT, each: [row] },
    { sql: DROP_FOLDED, each: [{ documentId, epoch }] },
  ];
}
