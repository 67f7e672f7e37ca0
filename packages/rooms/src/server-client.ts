import * as Y from 'yjs';
import type { Ownership } from './ownership.ts';

/**
 * A client id under which the server begins to write in a document. It keeps it: the log holds all that
 * was ever written under it, so that neither a restart nor a killed process needs another.
 */
export function newServerClient(owners: Pick<Ownership, 'of'>): number {
  let { clientID } = new Y.Doc();
  while (owners.of(clientID) !== undefined) ({ clientID } = new Y.Doc());
  return clientID;
}
