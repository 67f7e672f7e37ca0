import { Id } from '@throughline/protocol';
import * as Y from 'yjs';
import { BoardFull } from '../document/board-full.ts';
import type { Writer } from '../document/entry.ts';
import { newEntryId } from '../document/entry-id.ts';
import { transactLocally } from '../document/local-change.ts';
import { entryMap, rootMap } from '../document/roots.ts';
import { newFragment } from '../text/fragment-text.ts';
import { MAX_COMMENT, MAX_MENTIONS, readComment } from './comment.ts';

/** Most comments that a board shows. */
export const MAX_COMMENTS = 2_000;

export interface NewComment extends Writer {
  readonly on: string;
  /** The comment that it answers; null begins a thread. */
  readonly under: string | null;
  readonly text: string;
  /** Author keys of those whom it mentions. */
  readonly mentions: readonly string[];
}

/**
 * Says something, as one change.
 * @returns its id; undefined, and nothing changed, where it says nothing
 * @throws BoardFull when the board shows as many comments as it takes
 */
export function addComment(doc: Y.Doc, comment: NewComment): string | undefined {
  const { text, mentions, ...fields } = comment;
  const words = text.trim().slice(0, MAX_COMMENT);
  if (words === '') return undefined;
  if (countShown(doc) >= MAX_COMMENTS) throw new BoardFull(MAX_COMMENTS, 'comments');
  const keys = mentions.filter((key) => Id.safeParse(key).success).slice(0, MAX_MENTIONS);
  const nothingYet = { deletedAt: null, resolvedAt: null, resolvedBy: null };
  const map = new Y.Map<unknown>(
    Object.entries({ ...fields, ...nothingYet, mentions: keys, createdAt: Date.now() }),
  );
  map.set('text', newFragment(words));
  const id = newEntryId();
  transactLocally(doc, () => void doc.getMap('comments').set(id, map));
  return id;
}

/**
 * Says that a thread is dealt with, or that it is not after all.
 * @param by author key of the one who says so
 * @returns false, and nothing changed, for an unknown comment
 */
export function resolveComment(doc: Y.Doc, id: string, to: { resolved: boolean; by: string }) {
  const map = shown(doc, id);
  if (!map) return false;
  transactLocally(doc, () => {
    map.set('resolvedAt', to.resolved ? Date.now() : null);
    map.set('resolvedBy', to.by);
  });
  return true;
}

/** Takes one's own comment away; undo brings it back. False for an unknown comment or another's. */
export function removeComment(doc: Y.Doc, id: string, by: string): boolean {
  const map = shown(doc, id);
  if (!map || map.get('author') !== by) return false;
  transactLocally(doc, () => map.set('deletedAt', Date.now()));
  return true;
}

function shown(doc: Y.Doc, id: string): Y.Map<unknown> | undefined {
  const map = entryMap(doc, 'comments', id);
  return readComment(id, map) ? map : undefined;
}

function countShown(doc: Y.Doc): number {
  let count = 0;
  for (const [id, value] of rootMap(doc, 'comments')?.entries() ?? [])
    if (readComment(id, value)) count++;
  return count;
}
