import {
  DamagedDocument,
  type LogTail,
  type StateSummary,
  type StoredDocument,
} from '@throughline/rooms';
import type { Schema } from '../schema.ts';
import { checkpointChecksum, clientChecksum, entryChecksum } from './checksum.ts';

/** A document's rows as they were read in one snapshot. */
export interface DocumentRows {
  epoch: number;
  lastSeq: number;
  clientCount: number;
  checkpoint: Omit<Schema['checkpoint'], 'document_id' | 'epoch'> | undefined;
  entries: readonly Pick<Schema['log_entry'], 'seq' | 'author' | 'bytes' | 'checksum'>[];
  clients: readonly Pick<Schema['document_client'], 'client' | 'author' | 'checksum'>[];
}

/**
 * Checks every row of a document against its checksum, and that none is missing.
 * @throws DamagedDocument at the first that is wrong
 */
export function verifyDocument(documentId: string, rows: DocumentRows): StoredDocument {
  const damaged = (detail: string) => new DamagedDocument(documentId, detail);
  const { epoch, entries, clients } = rows;

  const checkpoint = rows.checkpoint && {
    seq: rows.checkpoint.seq,
    state: plainArray(rows.checkpoint.state),
    summary: summaryOf(rows.checkpoint),
  };
  if (
    checkpoint &&
    checkpointChecksum(documentId, epoch, checkpoint) !== rows.checkpoint?.checksum
  ) {
    throw damaged('the checkpoint does not match its checksum');
  }
  let last = checkpoint?.seq ?? 0;
  for (const entry of entries) {
    if (entry.seq !== ++last) throw damaged(`entry ${last} is missing`);
    if (entryChecksum(documentId, epoch, entry) !== entry.checksum) {
      throw damaged(`entry ${entry.seq} does not match its checksum`);
    }
  }
  if (last !== rows.lastSeq) throw damaged(`it ends at ${last} in place of ${rows.lastSeq}`);
  if (clients.length !== rows.clientCount) throw damaged('not every owner is there');
  for (const { client, author, checksum } of clients) {
    if (clientChecksum(documentId, client, author) !== checksum) {
      throw damaged(`the owner of client ${client} does not match its checksum`);
    }
  }
  return {
    epoch,
    checkpoint: checkpoint ?? null,
    updates: entries.map(({ seq, bytes }) => ({ seq, bytes: plainArray(bytes) })),
    owners: new Map(clients.map(({ client, author }) => [client, author])),
  };
}

/**
 * What a log holds after `seq`, which no checkpoint holds.
 * @throws DamagedDocument as verifyDocument does
 */
export function tailOf(documentId: string, rows: DocumentRows, seq: number): LogTail {
  const { owners } = verifyDocument(documentId, rows);
  const updates = rows.entries
    .filter((entry) => entry.seq > seq)
    .map((entry) => ({ seq: entry.seq, author: entry.author, bytes: plainArray(entry.bytes) }));
  return { updates, owners };
}

function summaryOf({
  state_vector: stateVector,
  deletions,
}: NonNullable<DocumentRows['checkpoint']>): StateSummary | null {
  if (!stateVector || !deletions) return null;
  return { stateVector: plainArray(stateVector), deletions: plainArray(deletions) };
}

/** A Buffer's slice() shares its memory and a Uint8Array's does not: none leaves the store. */
const plainArray = (bytes: Uint8Array) =>
  new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
