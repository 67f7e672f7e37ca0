import { type BoardContent, contentForReaders } from '@throughline/board';
import type { LookedAt, StoredDocument } from '@throughline/rooms';
import * as Y from 'yjs';

/** Client ids of these are no person's. */
const NOBODY = new Set(['server', 'erased']);

/**
 * Author keys of those who wrote since a document was last looked at, in no order that tells anything. Null where
 * a note that names nobody came or was changed meanwhile: a short list would tell whose it may be.
 */
export function whoWrote(
  stored: StoredDocument,
  now: LookedAt,
  since: LookedAt | undefined,
  contents: { readonly before: BoardContent | undefined; readonly after: BoardContent },
): readonly string[] | null {
  if (hasNewNameless(contents)) return null;
  // Client ids stay when somebody is erased, and a restored board is looked at as it is put: no need to ask for epochs.
  const before = since ? Y.decodeStateVector(since.stateVector) : new Map<number, number>();
  const wrote = [...Y.decodeStateVector(now.stateVector)].flatMap(([client, clock]) => {
    const owner = stored.owners.get(client);
    return owner && !NOBODY.has(owner) && clock > (before.get(client) ?? 0) ? [owner] : [];
  });
  return [...new Set(wrote)].sort();
}

function hasNewNameless(contents: { before: BoardContent | undefined; after: BoardContent }) {
  const [before, after] = [contents.before, contents.after].map((content) =>
    content === undefined ? undefined : contentForReaders(content).roots,
  );
  return ['notes', 'items'].some((root) =>
    Object.entries(after?.[root] ?? {}).some(([id, entry]) => {
      const isNameless =
        typeof entry === 'object' && entry !== null && 'map' in entry && entry.map.author === '';
      return isNameless && JSON.stringify(entry) !== JSON.stringify(before?.[root]?.[id]);
    }),
  );
}
