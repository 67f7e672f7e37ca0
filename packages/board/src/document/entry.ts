import { LANGUAGES, type Language, ROLES, type Role } from '@throughline/protocol';
import type * as Y from 'yjs';
import { isOneOf } from './is-one-of.ts';
import { isOrderKey } from './order-keys.ts';

/** Who wrote an entry, in which role and language. */
export interface Writer {
  /** Author key; empty where the document names none. */
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
  /** Written down by the author for somebody without a device, whose role it then is. */
  readonly by?: 'scribe';
}

/** What every note and item has, as readers give it. */
export interface Entry extends Writer {
  readonly id: string;
  /** Undefined where the document holds no usable key: such entries stand last. */
  readonly order: string | undefined;
}

/** Reads what is common to all entries, with defaults for what is missing or unknown. */
export function readEntry(id: string, map: Y.Map<unknown>): Entry {
  const order = map.get('order');
  const author = map.get('author');
  const role = map.get('role');
  const language = map.get('language');
  return {
    id,
    order: isOrderKey(order) ? order : undefined,
    author: typeof author === 'string' ? author : '',
    role: isOneOf(ROLES, role) ? role : 'other',
    language: isOneOf(LANGUAGES, language) ? language : 'en',
    ...(map.get('by') === 'scribe' && { by: 'scribe' as const }),
  };
}

/** Whether two readings of an entry's common part say the same. */
export function isSameEntry(a: Entry, b: Entry): boolean {
  return (
    a.id === b.id &&
    a.order === b.order &&
    a.author === b.author &&
    a.role === b.role &&
    a.language === b.language &&
    a.by === b.by
  );
}

/**
 * Whether an entry is away: a number is the time of its deletion. No `deletedAt` at all hides one without words:
 * undoing an addition takes the field away, so that what another person was writing just then brings it back.
 */
export function isHidden(deletedAt: unknown, hasWords: boolean): boolean {
  return typeof deletedAt === 'number' || (deletedAt === undefined && !hasWords);
}

/** Whether a text holds anything but ends of lines. */
export function holdsText(text: string): boolean {
  return !/^\n*$/.test(text);
}
