import type { Writer } from '../document/entry.ts';
import type { NoValues, ValueShapes } from '../values/value.ts';

/** How a note is known. */
export const NOTE_KINDS = ['heard', 'observed', 'data', 'guess'] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

/** Which notes a kind of board holds. */
export interface NotesShape<List extends string = string, Values extends ValueShapes = NoValues> {
  /** The lists that hold notes, in the order in which they are shown. */
  readonly lists: readonly List[];
  /** How many notes a board shows at most; adding one more is refused. */
  readonly limit: number;
  /** Plain values of a note beside those that all notes have. */
  readonly values: Values;
}

/** What a note is made with, but for its place, its text and its plain values. */
export interface NoteFields<List extends string = string> extends Writer {
  readonly list: List;
  readonly kind: NoteKind;
}
