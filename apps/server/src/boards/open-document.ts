import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';

/** A stored document as a Y.Doc, under a client id that is nobody's in it. Throws on bytes that are no Yjs updates. */
export function openDocument({ checkpoint, updates, owners }: StoredDocument): Y.Doc {
  const doc = new Y.Doc();
  while (owners.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  return doc;
}
