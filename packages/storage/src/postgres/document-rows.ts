import { DamagedDocument } from '@throughline/rooms';
import type { Pool } from 'pg';
import type { DocumentRows } from '../update-log/stored-document.ts';

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
  const rows = await read(pool, documentId);
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

async function read(pool: Pool, documentId: string): Promise<Row[]> {
  try {
    const { rows } = await pool.query<Row>({ name: 'document', text: READ, values: [documentId] });
    return rows;
  } catch (error) {
    if (isDamage(error)) throw new DamagedDocument(documentId, 'the database is damaged');
    throw error;
  }
}
