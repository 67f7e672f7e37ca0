import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';

/** What takes a document's place in the log. */
export interface Rewritten {
  readonly state: Uint8Array;
  readonly owners: ReadonlyMap<number, string>;
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
