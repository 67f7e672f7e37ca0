import type { StoredDocument } from '@throughline/rooms';
import type { Reader } from '../reader.ts';
import { verifyDocument } from './stored-document.ts';

/**
 * Reads one document, as of one moment, and checks every row of it.
 * @returns undefined when the document was never created
 * @throws DamagedDocument when a row, or what lies under it, is not what was stored
 */
export async function loadDocument(
  reader: Pick<Reader, 'documentRows'>,
  documentId: string,
): Promise<StoredDocument | undefined> {
  const rows = await reader.documentRows(documentId);
  return rows && verifyDocument(documentId, rows);
}
