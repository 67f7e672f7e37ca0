import { type ErasedAuthor, eraseAuthor } from '@throughline/board';
import type { Erasure } from '@throughline/network';
import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';
import { openDocument } from '../boards/open-document.ts';
import { ownersAfter, type Rewritten } from './rewritten.ts';

/** Whose the client ids of an erased person are from then on: nobody's, and nobody may take them. */
const ERASED = 'erased';

/** Whether an author key stands anywhere in a stored document. */
export function holdsKey({ checkpoint, updates, owners }: StoredDocument, keys: readonly string[]) {
  if ([...owners.values()].some((owner) => keys.includes(owner))) return true;
  const parts = [checkpoint?.state ?? new Uint8Array(), ...updates.map(({ bytes }) => bytes)];
  return parts.some(({ buffer, byteOffset, byteLength }) => {
    const bytes = Buffer.from(buffer, byteOffset, byteLength);
    return keys.some((key) => bytes.includes(key));
  });
}

/** A stored document with who wrote what in it. */
export function openStored(
  stored: StoredDocument,
  keys: readonly string[],
): { doc: Y.Doc; author: Omit<ErasedAuthor, 'policy'> } {
  const { owners } = stored;
  const doc = openDocument(stored);
  const clientsOf = (isWanted: (owner: string) => boolean) =>
    new Set([...owners].filter(([, owner]) => isWanted(owner)).map(([client]) => client));
  const author = {
    keys: new Set(keys),
    clients: clientsOf((owner) => keys.includes(owner)),
    serverClients: clientsOf((owner) => owner === 'server'),
  };
  return { doc, author };
}

/**
 * A stored document without one person: their keys, and their text where the policy is to remove it,
 * are in none of its bytes. Everybody else's client ids stay theirs.
 */
export function withoutAuthor(
  stored: StoredDocument,
  { keys, policy }: Pick<Erasure, 'keys' | 'policy'>,
): Rewritten {
  const { doc, author } = openStored(stored, keys);
  eraseAuthor(doc, { ...author, policy });
  const kept = [...stored.owners].map(([client, owner]): [number, string] => [
    client,
    keys.includes(owner) ? ERASED : owner,
  ]);
  return { state: Y.encodeStateAsUpdate(doc), owners: ownersAfter(new Map(kept), doc) };
}
