import { type BoardKind, LANGUAGES, ROLES, type StepNames } from '@throughline/protocol';
import type * as Y from 'yjs';
import { dataNotes } from '../data-board/change-data-board.ts';
import { isOneOf } from '../document/is-one-of.ts';
import { entryMap, rootMap } from '../document/roots.ts';
import { empathyMapNotes } from '../empathy-map/change-notes.ts';
import type { NoteChanges } from '../notes/change-notes.ts';
import type { NotesShape } from '../notes/notes-shape.ts';
import { countNotes, readNotes } from '../notes/read-notes.ts';
import { notesBoardNotes } from '../notes-board/change-notes-board.ts';
import { notesShapeOf } from '../notes-board/sections.ts';
import { patternNotes } from '../pattern-board/vocabulary.ts';

/** Where the server notes what was promised to those whose notes it put here: step id → the promise. */
const REVEALS_ROOT = 'server:reveals';

/** A note that comes to a board from people who wrote alone. */
export interface NoteToPut {
  readonly id: string;
  readonly text: string;
  readonly list: string | null;
  readonly author: string;
  readonly role: string;
  readonly language: string;
}

/** What any kind of board that takes such notes can do. */
interface Taking {
  readonly shapeOf: (doc: Y.Doc) => NotesShape<string, never>;
  readonly changes: NoteChanges<string, never>;
}
const taking = (changes: unknown, shapeOf?: unknown): Taking => {
  const known = changes as NoteChanges<string, never>;
  return { changes: known, shapeOf: (shapeOf as Taking['shapeOf']) ?? (() => known.shape) };
};

/** The kinds of board that take notes of people who wrote alone. */
const TAKING: { readonly [Kind in BoardKind]?: Taking } = {
  'empathy-map': taking(empathyMapNotes),
  'data-board': taking(dataNotes),
  'pattern-board': taking(patternNotes),
  notes: taking(notesBoardNotes, notesShapeOf),
};

/** Whether notes that people wrote alone can be put on boards of this kind. */
export const takesPrivateNotes = (kind: BoardKind): boolean => TAKING[kind] !== undefined;

/** Where such a note may go on this board, the place for those that name none first. */
export const listsForPrivateNotes = (kind: BoardKind, doc: Y.Doc): readonly string[] =>
  TAKING[kind]?.shapeOf(doc).lists ?? [];

/** Which notes a kind of board takes from elsewhere; undefined for one that takes none. */
export const notesShapeFor = (kind: BoardKind, doc: Y.Doc): NotesShape<string, never> | undefined =>
  TAKING[kind]?.shapeOf(doc);

/** How many more notes a board takes. */
export function roomForNotes(kind: BoardKind, doc: Y.Doc): number {
  const board = TAKING[kind];
  if (!board) return 0;
  const shape = board.shapeOf(doc);
  return shape.limit - countNotes(readNotes(doc, shape));
}

/**
 * Puts notes on a board in the order given, each at the end of its list. One that is there already, shown
 * or taken away again, is passed over, so that doing it twice does it once. For the server alone.
 * @throws BoardFull when the board cannot take them all
 */
export function putRevealed(
  doc: Y.Doc,
  kind: BoardKind,
  { stepId, names, notes }: { stepId: string; names: StepNames; notes: readonly NoteToPut[] },
): void {
  const board = TAKING[kind];
  if (!board)
    throw new Error(`a board of the kind ${kind} takes no notes of people who wrote alone`);
  const lists = board.shapeOf(doc).lists;
  for (const { id, list, text, author, role, language } of notes) {
    if (entryMap(doc, 'notes', id)) continue;
    board.changes.addWithId(doc, id, {
      list: list !== null && lists.includes(list) ? list : (lists[0] ?? ''),
      kind: 'guess',
      text,
      author,
      role: isOneOf(ROLES, role) ? role : 'other',
      language: isOneOf(LANGUAGES, language) ? language : 'en',
    });
  }
  if (notes.length > 0) doc.getMap(REVEALS_ROOT).set(stepId, names);
}

const PROMISES: readonly StepNames[] = ['named', 'by-role', 'without-names'];

/** What was promised to people whose notes were put on a board, each promise once, the strictest last. */
export function promisesOn(doc: Y.Doc): readonly StepNames[] {
  const given = new Set(rootMap(doc, REVEALS_ROOT)?.values() ?? []);
  return PROMISES.filter((promise) => given.has(promise));
}
