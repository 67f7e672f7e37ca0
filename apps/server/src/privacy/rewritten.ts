import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';

/** What takes a document's place in the log. */
export interface Rewritten {
  readonly state: Uint8Array;
  readonly owners: ReadonlyMap<number, string>;
}

/** A stored document as a Y.Doc, under a client id that is nobody's in it. */
export function openDocument({ checkpoint, updates, owners }: StoredDocument): Y.Doc {
  const doc = new Y.Doc();
  while (owners.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  return doc;
}

/** A stored document after a change of the server's; whose each client id is stays. */
export function rewritten(stored: StoredDocument, change: (doc: Y.Doc) => void): Rewritten {
  const doc = openDocument(stored);
  doc.transact(() => change(doc));
  return { state: Y.encodeStateAsUpdate(doc), owners: ownersAfter(stored.owners, doc) };
}

/** Whose each client id is, the one of the change among them. */
export function ownersAfter(before: ReadonlyMap<number, string>, doc: Y.Doc): Map<number, string> {
  const owners = new Map(before);
  if (doc.store.clients.has(doc.clientID)) owners.set(doc.clientID, 'server');
  return owners;
}
