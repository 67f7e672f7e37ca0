import * as Y from 'yjs';
import type { LogEntry } from './ports.ts';
import { type RootEntry, rootEntriesOf } from './root-entries.ts';
import { SERVER_AUTHOR } from './serving.ts';

/** What another server appended to the log after what a room holds: in order, and without a hole. */
export interface Missed {
  readonly entries: readonly Pick<LogEntry, 'author' | 'bytes'>[];
  /** Whose client ids are that it may be the first to use: client id → author key. */
  readonly owners: Iterable<readonly [number, string]>;
  /** What people put into root maps with it, where that was told. */
  readonly added: readonly RootEntry[] | undefined;
  /** It was heard, not read: what cannot be applied says nothing of the log. */
  readonly isHeard: boolean;
}

/** What people put into root maps with it. @throws on bytes that are no Yjs updates */
export function addedBy({ entries, added }: Missed): readonly RootEntry[] {
  if (added) return added;
  return entries.flatMap(({ author, bytes }) =>
    author === SERVER_AUTHOR ? [] : rootEntriesOf(Y.decodeUpdate(bytes).structs),
  );
}

/** What a batch writes in, as its updates were judged. */
export interface Writes {
  /** Client ids under which it brings something. */
  readonly clients: { has(client: number): boolean };
  /** What it puts into root maps. */
  readonly adds: readonly RootEntry[];
}

/**
 * Whether a batch that was judged without what it missed may have to be judged otherwise: both bring something
 * under one client id, as when a frame reached two servers, or both put something under one key of a root map.
 * Beside that, one changes nothing of what is said of the other.
 */
export function concerns({ entries }: Missed, { clients, adds }: Writes): boolean {
  const keys = new Set(adds.map(nameOf));
  try {
    return entries.some(({ bytes }) => {
      const { structs } = Y.decodeUpdate(bytes);
      return (
        structs.some(({ id }) => clients.has(id.client)) ||
        (keys.size > 0 && rootEntriesOf(structs).some((entry) => keys.has(nameOf(entry))))
      );
    });
  } catch {
    return true;
  }
}

const nameOf = ({ root, key }: RootEntry) => JSON.stringify([root, key]);
