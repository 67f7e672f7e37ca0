import { Id } from '@throughline/protocol';
import * as Y from 'yjs';
import { type Entry, holdsText, isHidden, isSameEntry, readEntry } from '../document/entry.ts';
import { isOneOf } from '../document/is-one-of.ts';
import { isFragment } from '../document/roots.ts';
import { fragmentText } from '../text/fragment-text.ts';
import {
  isSameValues,
  type NoValues,
  readValues,
  type ValueShapes,
  type ValuesOf,
} from '../values/value.ts';
import { NOTE_KINDS, type NoteKind, type NotesShape } from './notes-shape.ts';

/** A note as screens and exports see it. The same object for as long as nothing in it changes. */
export interface NoteView<List extends string = string, Values extends ValueShapes = NoValues>
  extends Entry {
  readonly list: List;
  readonly kind: NoteKind;
  /** Paragraphs joined by `\n`. */
  readonly text: string;
  /** What an editor binds to. */
  readonly fragment: Y.XmlFragment;
  readonly values: ValuesOf<Values>;
}

/**
 * Reads one note, with defaults for what is missing or unknown.
 * @returns undefined for what is no note, cannot be placed or edited, or is deleted
 */
export function readNote<List extends string, Values extends ValueShapes>(
  { lists, values }: NotesShape<List, Values>,
  id: string,
  value: unknown,
): NoteView<List, Values> | undefined {
  if (!(value instanceof Y.Map) || !Id.safeParse(id).success) return undefined;
  const list = value.get('list');
  const fragment = value.get('text');
  if (!isOneOf(lists, list) || !isFragment(fragment)) return undefined;
  const text = fragmentText(fragment);
  if (isHidden(value.get('deletedAt'), holdsText(text))) return undefined;
  const kind = value.get('kind');
  return {
    ...readEntry(id, value),
    list,
    kind: isOneOf(NOTE_KINDS, kind) ? kind : 'guess',
    text,
    fragment,
    values: readValues(values, value),
  };
}

/** Whether two readings of a note say the same. */
export function isSameNote(a: NoteView, b: NoteView): boolean {
  return (
    isSameEntry(a, b) &&
    a.list === b.list &&
    a.kind === b.kind &&
    a.text === b.text &&
    a.fragment === b.fragment &&
    isSameValues(a.values, b.values)
  );
}
