import { openStorage, type Storage } from '@throughline/storage';
import * as Y from 'yjs';

/**
 * Reads boards straight from a data folder, or a database, that no server uses, checksums and all.
 * @returns board id → the document that its checkpoint and log give
 * @throws the storage package's errors: a damaged document, a folder in use
 */
export async function readStoredBoards(
  dataDir: string,
  boardIds: Iterable<string>,
  databaseUrl?: string,
): Promise<Map<string, Y.Doc>> {
  const storage = await openStorage({ dataDir, databaseUrl });
  try {
    return await boardsIn(storage, boardIds);
  } finally {
    await storage.close();
  }
}

/** The same from a store that is open. */
export async function boardsIn(
  { updateLog }: Pick<Storage, 'updateLog'>,
  boardIds: Iterable<string>,
): Promise<Map<string, Y.Doc>> {
  const docs = new Map<string, Y.Doc>();
  for (const boardId of boardIds) {
    const stored = await updateLog.load(boardId);
    if (!stored) throw new Error(`board ${boardId} is not in the store`);
    const doc = new Y.Doc();
    if (stored.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored.updates) Y.applyUpdate(doc, bytes);
    docs.set(boardId, doc);
  }
  return docs;
}
