import { DamagedDocument, type LogHead } from '@throughline/rooms';
import type { Schema } from '../schema.ts';
import { codeOf } from '../start-problems.ts';
import type { DocumentRows, TailRows } from '../update-log/stored-document.ts';
import type { SnapshotLookUps } from './snapshot-look-ups.ts';

const DOCUMENT = 'SELECT epoch, last_seq, clients FROM document WHERE id = ?';
const CHECKPOINT = `SELECT seq, state, state_vector, deletions, checksum FROM checkpoint
  WHERE document_id = ? AND epoch = ?`;
const FOLDED_TO = 'SELECT seq FROM checkpoint WHERE document_id = ? AND epoch = ?';
const ENTRIES = `SELECT seq, author, bytes, checksum FROM log_entry
  WHERE document_id = ? AND epoch = ? AND seq > ? ORDER BY seq`;
const CLIENTS = 'SELECT client, author, checksum FROM document_client WHERE document_id = ?';
const TRACES = ['log_entry', 'checkpoint', 'document_client'].map(
  (table) => `SELECT 1 FROM ${table} WHERE document_id = ? LIMIT 1`,
);

/**
 * Reads every row of a document, as of one moment.
 * @returns undefined when the document was never created
 * @throws DamagedDocument when the file is damaged, or parts of the document are there without it
 */
export function readDocumentRows(
  lookUps: SnapshotLookUps,
  documentId: string,
): DocumentRows | undefined {
  // Within one turn, so in one snapshot: a fold between two reads cannot look like a hole.
  return undamaged(lookUps, documentId, () => readRows(lookUps, documentId));
}

/**
 * Reads what was appended after a place, and the owners, as of one moment.
 * @returns undefined when there is no such document in this epoch
 * @throws DamagedDocument when the file is damaged
 */
export function readDocumentTail(
  lookUps: SnapshotLookUps,
  documentId: string,
  { epoch, seq }: LogHead,
): TailRows | undefined {
  return undamaged(lookUps, documentId, () => {
    const document = lookUps.first<Schema['document']>(DOCUMENT, documentId);
    if (document?.epoch !== epoch) return undefined;
    const foldedTo = lookUps.first<{ seq: number }>(FOLDED_TO, documentId, epoch)?.seq ?? 0;
    const entries = lookUps.rows<Schema['log_entry']>(ENTRIES, documentId, epoch, seq);
    const clients = lookUps.rows<Schema['document_client']>(CLIENTS, documentId);
    const { last_seq: lastSeq, clients: clientCount } = document;
    return { lastSeq, clientCount, foldedTo, entries, clients };
  });
}

/** Looks at what is stored now. */
function undamaged<Result>(
  lookUps: SnapshotLookUps,
  documentId: string,
  read: () => Result,
): Result {
  try {
    lookUps.renew();
    return read();
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CORRUPT')) {
      throw new DamagedDocument(documentId, 'the data file is damaged');
    }
    throw error;
  }
}

function readRows(lookUps: SnapshotLookUps, documentId: string): DocumentRows | undefined {
  const document = lookUps.first<Schema['document']>(DOCUMENT, documentId);
  if (!document) return assertNoTrace(lookUps, documentId);
  const { epoch, last_seq: lastSeq, clients: clientCount } = document;
  const checkpoint = lookUps.first<Schema['checkpoint']>(CHECKPOINT, documentId, epoch);
  const entries = lookUps.rows<Schema['log_entry']>(
    ENTRIES,
    documentId,
    epoch,
    checkpoint?.seq ?? 0,
  );
  const clients = lookUps.rows<Schema['document_client']>(CLIENTS, documentId);
  return { epoch, lastSeq, clientCount, checkpoint, entries, clients };
}

/** A document that was never created, or was deleted, has no row anywhere. */
function assertNoTrace(lookUps: SnapshotLookUps, documentId: string): undefined {
  if (TRACES.some((sql) => lookUps.first(sql, documentId) !== undefined)) {
    throw new DamagedDocument(documentId, 'its own row is missing');
  }
}
