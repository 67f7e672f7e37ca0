import type { Board, NewBoard } from '@throughline/network';
import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';
import { newId } from '../people/secrets.ts';
import { openDocument } from './open-document.ts';

/** Where a copy stands, and whose it is. */
export interface CopyPlace
  extends Pick<Board, 'networkId' | 'conveningId' | 'owner' | 'title' | 'position'> {
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * Writes what is to stand on the copy, each person's words under a client id of their own.
 * @returns whose those client ids are
 */
export type Copying = (
  source: Y.Doc,
  copy: Y.Doc,
  owners: ReadonlyMap<number, string>,
) => ReadonlyMap<number, string>;

/** Another board with what lies in the store of one, written anew under client ids that nobody had. */
export function copyOfBoard(
  { kind, schemaVersion }: Pick<Board, 'kind' | 'schemaVersion'>,
  stored: StoredDocument,
  { now, ...place }: CopyPlace,
  write: Copying,
): NewBoard {
  const { owners } = stored;
  const source = openDocument(stored);
  const doc = new Y.Doc();
  while (owners.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  const contentOwners = write(source, doc, owners);
  source.destroy();
  return {
    ...place,
    id: newId(),
    kind,
    epoch: 1,
    schemaVersion,
    createdAt: now,
    content: Y.encodeStateAsUpdate(doc),
    contentClient: doc.clientID,
    contentOwners,
  };
}
