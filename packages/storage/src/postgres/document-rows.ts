import { DamagedDocument, type LogHead } from '@throughline/rooms';
import type { Pool } from 'pg';
import type { DocumentRows, TailRows } from '../update-log/stored-document.ts';

/** One statement, so one snapshot and one round trip, whatever is appended or folded meanwhile. */
const READ = `SELECT 'document' AS part, epoch, last_seq AS seq, clients AS client,
    NULL AS author, NULL::bytea AS bytes, NULL::bytea AS state_vector, NULL::bytea AS deletions,
    NULL::bigint AS checksum
  FROM document WHERE id = $1
  UNION ALL SELECT 'checkpoint', epoch, seq, NULL, NULL, state, state_vector, deletions, checksum
  FROM checkpoint WHERE document_id = $1
  UNION ALL SELECT 'entry', epoch, seq, NULL, author, bytes, NULL, NULL, checksum
  FROM log_entry WHERE document_id = $1
  UNION ALL SELECT 'client', NULL, NULL, client, author, NULL, NULL, NULL, checksum
  FROM document_client WHERE document_id = $1`;

/** The same, and no more of it than came after a place. */
const READ_TAIL = `SELECT 'document' AS part, last_seq AS seq, clients AS client, NULL AS author,
    NULL::bytea AS bytes, NULL::bigint AS checksum
  FROM document WHERE id = $1 AND epoch = $2
  UNION ALL SELECT 'checkpoint', seq, NULL, NULL, NULL, NULL
  FROM checkpoint WHERE document_id = $1 AND epoch = $2
  UNION ALL SELECT 'entry', seq, NULL, author, bytes, checksum
  FROM log_entry WHERE document_id = $1 AND epoch = $2 AND seq > $3
  UNION ALL SELECT 'client', NULL, client, author, NULL, checksum
  FROM document_client WHERE document_id = $1`;

interface Row {
  part: 'document' | 'checkpoint' | 'entry' | 'client';
  epoch: number;
  seq: number;
  client: number;
  author: string;
  bytes: Uint8Array;
  state_vector: Uint8Array | null;
  deletions: Uint8Array | null;
  checksum: number;
}

/** Class XX: the server finds its own files damaged. */
const isDamage = (error: unknown) =>
  error instanceof Error && /^XX/.test((error as NodeJS.ErrnoException).code ?? '');

/**
 * Reads every row of a document, as of one moment.
 * @returns undefined when the document was never created
 * @throws DamagedDocument when the database is damaged, or parts of the document are there without it
 */
export async function readDocumentRows(
  pool: Pool,
  documentId: string,
): Promise<DocumentRows | undefined> {
  const query = { name: 'document', text: READ, values: [documentId] };
  const rows = await undamaged(documentId, pool.query<Row>(query));
  const document = rows.find(({ part }) => part === 'document');
  if (!document) {
    if (rows.length === 0) return undefined;
    throw new DamagedDocument(documentId, 'its own row is missing');
  }
  const { epoch, seq: lastSeq, client: clientCount } = document;
  const found = rows.find((row) => row.part === 'checkpoint' && row.epoch === epoch);
  const checkpoint = found && { ...found, state: found.bytes };
  const entries = rows
    .filter((row) => row.part === 'entry' && row.epoch === epoch)
    .filter(({ seq }) => seq > (checkpoint?.seq ?? 0))
    .sort((a, b) => a.seq - b.seq);
  const clients = rows.filter(({ part }) => part === 'client');
  return { epoch, lastSeq, clientCount, checkpoint, entries, clients };
}

/**
 * Reads what was appended after a place, and the owners, as of one moment.
 * @returns undefined when there is no such document in this epoch
 * @throws DamagedDocument when the database is damaged
 */
export async function readDocumentTail(
  pool: Pool,
  documentId: string,
  { epoch, seq }: LogHead,
): Promise<TailRows | undefined> {
  const query = { name: 'document-tail', text: READ_TAIL, values: [documentId, epoch, seq] };
  const rows = await undamaged(documentId, pool.query<Row>(query));
  const document = rows.find(({ part }) => part === 'document');
  if (!document) return undefined;
  const foldedTo = rows.find(({ part }) => part === 'checkpoint')?.seq ?? 0;
  const entries = rows.filter(({ part }) => part === 'entry').sort((a, b) => a.seq - b.seq);
  const clients = rows.filter(({ part }) => part === 'client');
  return { lastSeq: document.seq, clientCount: document.client, foldedTo, entries, clients };
}

async function undamaged(
  documentId: string,
  answer: Promise<{ rows: readonly Row[] }>,
): Promise<readonly Row[]> {
  try {
    return (await answer).rows;
  } catch (error) {
    if (isDamage(error)) throw new DamagedDocument(documentId, 'the database is damaged');
    throw error;
  }
}
