import { eraseAuthor } from '@throughline/board';
import type { Erasure } from '@throughline/network';
import type { StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';

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

/**
 * A stored document without one person: their keys, and their text where the policy is to remove it,
 * are in none of its bytes. Everybody else's client ids stay theirs.
 */
export function withoutAuthor(
  { checkpoint, updates, owners }: StoredDocument,
  { keys, policy }: Pick<Erasure, 'keys' | 'policy'>,
): { state: Uint8Array; owners: ReadonlyMap<number, string> } {
  const doc = new Y.Doc();
  while (owners.has(doc.clientID)) doc.clientID = new Y.Doc().clientID;
  if (checkpoint) Y.applyUpdate(doc, checkpoint.state);
  for (const { bytes } of updates) Y.applyUpdate(doc, bytes);
  const clientsOf = (isWanted: (owner: string) => boolean) =>
    new Set([...owners].filter(([, owner]) => isWanted(owner)).map(([client]) => client));
  eraseAuthor(doc, {
    keys: new Set(keys),
    clients: clientsOf((owner) => keys.includes(owner)),
    serverClients: clientsOf((owner) => owner === 'server'),
    policy,
  });
  const next = new Map(
    [...owners].map(([client, owner]) => [client, keys.includes(owner) ? ERASED : owner]),
  );
  if (doc.store.clients.has(doc.clientID)) next.set(doc.clientID, 'server');
  return { state: Y.encodeStateAsUpdate(doc), owners: next };
}
