import type { BoardKind, TextThenNow } from '@throughline/protocol';
import type * as Y from 'yjs';
import { carriedFrom } from '../carry/carried-root.ts';
import { wordDiff } from '../compare/word-diff.ts';

/** A board at the end of one convening, and where its people went on since. */
export interface BoardPair {
  readonly kind: BoardKind;
  /** As it was sealed; undefined for a board that was not there then. */
  readonly before: Y.Doc | undefined;
  /** The board that goes on now first, then those that it was begun with. */
  readonly now: readonly NowBoard[];
}
export interface NowBoard {
  readonly boardId: string;
  readonly doc: Y.Doc;
}

/**
 * What stands on the boards that go on, by its id, each from the first that decides about it: one that brought a thing
 * along and does not show it any more says that it is gone.
 */
export function standingOn<T>(
  now: readonly NowBoard[],
  read: (doc: Y.Doc) => Iterable<readonly [string, T]>,
): ReadonlyMap<string, { readonly boardId: string; readonly value: T }> {
  const found = new Map<string, { boardId: string; value: T }>();
  const decided = new Set<string>();
  for (const { boardId, doc } of now) {
    for (const [id, value] of read(doc)) {
      if (!decided.has(id)) found.set(id, { boardId, value });
      decided.add(id);
    }
    for (const id of carriedFrom(doc)?.ids ?? []) decided.add(id);
  }
  return found;
}

/** A text then and now, word by word. */
export const textThenNow = (before: string, now: string): TextThenNow => ({
  before,
  now,
  words: before === now ? [{ what: 'same', text: now }] : [...wordDiff(before, now)],
});

/** Whether a text says something else now. */
export const isChanged = ({ before, now }: TextThenNow): boolean => before !== now;
