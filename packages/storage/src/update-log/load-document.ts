import { DamagedDocument, type StoredDocument } from '@throughline/rooms';
import type { Transaction } from 'kysely';
import type { Reader } from '../reader.ts';
import type { Schema } from '../schema.ts';
import { codeOf } from '../start-problems.ts';
import { type DocumentRows, verifyDocument } from './stored-document.ts';

/**
 * Reads one document, as of one moment, and checks every row of it.
 * @returns undefined when the document was never created
 * @throws DamagedDocument when a row, or the file under it, is not what was stored
 */
export async function loadDocument(
  reader: Reader,
  documentId: string,
): Promise<StoredDocument | undefined> {
  try {
    const rows = await readRows(reader, documentId);
    return rows && verifyDocument(documentId, rows);
  } catch (error) {
    if (codeOf(error).startsWith('SQLITE_CORRUPT')) {
      throw new DamagedDocument(documentId, 'the data file is damaged');
    }
    throw error;
  }
}

/** In one transaction, so that a fold between two reads cannot look like a hole. */
function readRows(reader: Reader, documentId: string): Promise<DocumentRows | undefined> {
  return reader.transaction().execute(async (snapshot) => {
    const document = await snapshot
      .selectFrom('document')
      .select(['epoch', 'last_seq', 'clients'])
      .where('id', '=', documentId)
      .executeTakeFirst();
    if (!document) return assertNoTrace(snapshot, documentId);
    const { epoch, last_seq: lastSeq, clients: clientCount } = document;
    const checkpoint = await snapshot
      .selectFrom('checkpoint')
      .select(['seq', 'state', 'state_vector', 'deletions', 'checksum'])
      .where('document_id', '=', documentId)
      .where('epoch', '=', epoch)
      .executeTakeFirst();
    const entries = await snapshot
      .selectFrom('log_entry')
      .select(['seq', 'author', 'bytes', 'checksum'])
      .where('document_id', '=', documentId)
      .where('epoch', '=', epoch)
      .where('seq', '>', checkpoint?.seq ?? 0)
      .orderBy('seq')
      .execute();
    const clients = await snapshot
      .selectFrom('document_client')
      .select(['client', 'author', 'checksum'])
      .where('document_id', '=', documentId)
      .execute();
    return { epoch, lastSeq, clientCount, checkpoint, entries, clients };
  });
}

/** A document that was never created, or was deleted, has no row anywhere. */
async function assertNoTrace(db: Transaction<Schema>, documentId: string): Promise<undefined> {
  for (const table of ['log_entry', 'checkpoint', 'document_client'] as const) {
    const trace = await db
      .selectFrom(table)
      .select('document_id')
      .where('document_id', '=', documentId)
      .executeTakeFirst();
    if (trace) throw new DamagedDocument(documentId, 'its own row is missing');
  }
}
