import { Id } from '@throughline/protocol';
import * as Y from 'yjs';
import { type Entry, holdsText, isHidden, isSameEntry, readEntry } from '../document/entry.ts';
import { isFragment } from '../document/roots.ts';
import { fragmentText } from '../text/fragment-text.ts';

/** Most characters of one comment. */
export const MAX_COMMENT = 1_000;
/** Most people that one comment may mention. */
export const MAX_MENTIONS = 20;

/** What somebody said of a note, an item, a field or a signal. */
export interface Comment extends Entry {
  /** The id that the outline has for what it is about. */
  readonly on: string;
  /** The comment that it answers; null for one that begins a thread. */
  readonly under: string | null;
  /** Milliseconds of the writer's own clock; 0 where the document names none. */
  readonly createdAt: number;
  /** Author keys of those whom it mentions. */
  readonly mentions: readonly string[];
  readonly text: string;
  /** It is dealt with. */
  readonly resolved: boolean;
}

/**
 * Reads one comment, with defaults for what is missing or unknown.
 * @returns undefined for what is no comment, says nothing, or was taken away
 */
export function readComment(id: string, value: unknown): Comment | undefined {
  if (!(value instanceof Y.Map) || !Id.safeParse(id).success) return undefined;
  const on = value.get('on');
  const fragment = value.get('text');
  if (typeof on !== 'string' || !isFragment(fragment)) return undefined;
  const text = fragmentText(fragment).slice(0, MAX_COMMENT);
  if (isHidden(value.get('deletedAt'), holdsText(text))) return undefined;
  const under = value.get('under');
  const createdAt = value.get('createdAt');
  return {
    ...readEntry(id, value),
    on,
    under: typeof under === 'string' ? under : null,
    createdAt: typeof createdAt === 'number' && Number.isFinite(createdAt) ? createdAt : 0,
    mentions: keysIn(value.get('mentions')),
    text,
    resolved: typeof value.get('resolvedAt') === 'number',
  };
}

function keysIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const keys = value.filter((key) => Id.safeParse(key).success) as string[];
  return [...new Set(keys)].slice(0, MAX_MENTIONS);
}

/** Whether two readings of a comment say the same. */
export function isSameComment(a: Comment, b: Comment): boolean {
  return (
    isSameEntry(a, b) &&
    a.on === b.on &&
    a.under === b.under &&
    a.createdAt === b.createdAt &&
    a.text === b.text &&
    a.resolved === b.resolved &&
    a.mentions.join() === b.mentions.join()
  );
}
