import { Id, LANGUAGES, type Language, ROLES, type Role } from '@throughline/protocol';
import * as Y from 'yjs';
import { isFragment } from './document-maps.ts';
import { fragmentText } from './fragment-text.ts';
import { isOrderKey } from './order-keys.ts';
import { isOneOf, LISTS, type ListId, NOTE_KINDS, type NoteKind } from './vocabulary.ts';

/** A note as screens and exports see it. The same object for as long as nothing in it changes. */
export interface NoteView {
  readonly id: string;
  readonly list: ListId;
  /** Undefined where the document holds no usable key: such notes stand last. */
  readonly order: string | undefined;
  readonly kind: NoteKind;
  /** Author key; empty where the document names none. */
  readonly author: string;
  readonly role: Role;
  readonly language: Language;
  /** Paragraphs joined by `\n`. */
  readonly text: string;
  /** What an editor binds to. */
  readonly fragment: Y.XmlFragment;
}

/**
 * Reads one note, with defaults for what is missing or unknown.
 * @returns undefined for what is no note, cannot be placed or edited, or is deleted
 */
export function readNote(id: string, value: unknown): NoteView | undefined {
  if (!(value instanceof Y.Map) || !Id.safeParse(id).success) return undefined;
  const list = value.get('list');
  const fragment = value.get('text');
  if (!isOneOf(LISTS, list) || !isFragment(fragment)) return undefined;
  const text = fragmentText(fragment);
  if (isHidden(value.get('deletedAt'), text)) return undefined;
  const order = value.get('order');
  const kind = value.get('kind');
  const author = value.get('author');
  const role = value.get('role');
  const language = value.get('language');
  return {
    id,
    list,
    order: isOrderKey(order) ? order : undefined,
    kind: isOneOf(NOTE_KINDS, kind) ? kind : 'guess',
    author: typeof author === 'string' ? author : '',
    role: isOneOf(ROLES, role) ? role : 'other',
    language: isOneOf(LANGUAGES, language) ? language : 'en',
    text,
    fragment,
  };
}

/**
 * A number hides a note: it was deleted then. No `deletedAt` at all hides an empty one: undoing an
 * `addNote` takes the field away, so that what another person was writing just then brings the note back.
 */
function isHidden(deletedAt: unknown, text: string): boolean {
  return typeof deletedAt === 'number' || (deletedAt === undefined && /^\n*$/.test(text));
}

/** Whether two readings of a note say the same. */
export function isSameNote(a: NoteView, b: NoteView): boolean {
  return (
    a.id === b.id &&
    a.list === b.list &&
    a.order === b.order &&
    a.kind === b.kind &&
    a.author === b.author &&
    a.role === b.role &&
    a.language === b.language &&
    a.text === b.text &&
    a.fragment === b.fragment
  );
}
