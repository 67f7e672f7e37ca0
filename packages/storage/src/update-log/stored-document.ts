import {
  DamagedDocument,
  type LogHead,
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

/** What was appended to a document after some place, and whose its clients are, as read in one snapshot. */
export interface TailRows extends Pick<DocumentRows, 'lastSeq' | 'clientCount' | 'clients'> {
  /** Up to where the log is folded; 0 where it is not. */
  foldedTo: number;
  entries: DocumentRows['entries'];
}

/**
 * Checks every row of a document against its checksum, and that none is missing.
 * @throws DamagedDocument at the first that is wrong
 */
export function verifyDocument(documentId: string, rows: DocumentRows): StoredDocument {
  const checkpoint = rows.checkpoint && {
    seq: rows.checkpoint.seq,
    state: plainArray(rows.checkpoint.state),
    summary: summaryOf(rows.checkpoint),
  };
  if (
    checkpoint &&
    checkpointChecksum(documentId, rows.epoch, checkpoint) !== rows.checkpoint?.checksum
  ) {
    throw new DamagedDocument(documentId, 'the checkpoint does not match its checksum');
  }
  verifyEntries(documentId, rows, checkpoint?.seq ?? 0);
  return {
    epoch: rows.epoch,
    checkpoint: checkpoint ?? null,
    updates: rows.entries.map(({ seq, bytes }) => ({ seq, bytes: plainArray(bytes) })),
    owners: verifiedOwners(documentId, rows),
  };
}

/**
 * What a log holds after `seq`; undefined where some of it is folded, or the log does not reach so far.
 * @throws DamagedDocument as verifyDocument does, for the rows that were read
 */
export function tailOf(
  documentId: string,
  rows: TailRows,
  { epoch, seq }: LogHead,
): LogTail | undefined {
  if (seq < rows.foldedTo || seq > rows.lastSeq) return undefined;
  verifyEntries(documentId, { ...rows, epoch }, seq);
  const updates = rows.entries.map((entry) => ({
    seq: entry.seq,
    author: entry.author,
    bytes: plainArray(entry.bytes),
  }));
  return { updates, owners: verifiedOwners(documentId, rows) };
}

/** All from the one after `last` to the end. */
function verifyEntries(
  documentId: string,
  { epoch, lastSeq, entries }: Pick<DocumentRows, 'epoch' | 'lastSeq' | 'entries'>,
  last: number,
): void {
  const damaged = (detail: string) => new DamagedDocument(documentId, detail);
  for (const entry of entries) {
    if (entry.seq !== ++last) throw damaged(`entry ${last} is missing`);
    if (entryChecksum(documentId, epoch, entry) !== entry.checksum) {
      throw damaged(`entry ${entry.seq} does not match its checksum`);
    }
  }
  if (last !== lastSeq) throw damaged(`it ends at ${last} in place of ${lastSeq}`);
}

function verifiedOwners(
  documentId: string,
  { clients, clientCount }: Pick<DocumentRows, 'clients' | 'clientCount'>,
): ReadonlyMap<number, string> {
  const damaged = (detail: string) => new DamagedDocument(documentId, detail);
  if (clients.length !== clientCount) throw damaged('not every owner is there');
  for (const { client, author, checksum } of clients) {
    if (clientChecksum(documentId, client, author) !== checksum) {
      throw damaged(`the owner of client ${client} does not match its checksum`);
    }
  }
  return new Map(clients.map(({ client, author }) => [client, author]));
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
