import type { LocalizedText } from '@throughline/protocol';
import type * as Y from 'yjs';
import { rootMap } from '../document/roots.ts';
import type { NotesShape } from '../notes/notes-shape.ts';
import { TEMPLATE_ROOT, templateIn } from '../templates/template-in.ts';
import { oneOf } from '../values/value.ts';
import { DEFAULT_SECTION } from './labels.ts';

/** One part of a notes board: what it is called, and what it asks. */
export interface Section {
  readonly id: string;
  readonly title: LocalizedText;
  readonly prompt: LocalizedText;
}

/** Whether a note was dealt with, or is held open on purpose; undefined for neither. */
export const NOTE_STATES = ['answered', 'open'] as const;
export type NoteState = (typeof NOTE_STATES)[number];

/** The values of its notes beside those that all notes have. */
export const NOTES_BOARD_VALUES = { state: oneOf(NOTE_STATES) } as const;
export type NotesBoardValues = typeof NOTES_BOARD_VALUES;

export type NotesBoardShape = NotesShape<string, NotesBoardValues>;

const MAX_NOTES = 500;

/** The sections of a board, read once for each state of its template. */
const known = new WeakMap<Y.Doc, { readonly of: unknown; readonly sections: readonly Section[] }>();

/** The sections that its template names, in their order; one without a name of its own where it names none. */
export function sectionsIn(doc: Y.Doc): readonly Section[] {
  const of = rootMap(doc, TEMPLATE_ROOT)?.get('areas');
  const before = known.get(doc);
  if (before && before.of === of) return before.sections;
  const areas = templateIn(doc)?.areas ?? [];
  const sections = areas.length > 0 ? areas : [DEFAULT_SECTION];
  known.set(doc, { of, sections });
  return sections;
}

/** Which notes this board holds, whatever its template is by the time it is asked. */
export const notesShapeOf = (doc: Y.Doc): NotesBoardShape => ({
  get lists() {
    return sectionsIn(doc).map(({ id }) => id);
  },
  limit: MAX_NOTES,
  values: NOTES_BOARD_VALUES,
});
