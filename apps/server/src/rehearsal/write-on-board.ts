import {
  AREAS,
  BoardFull,
  dataNotes,
  empathyMapNotes,
  galleryItems,
  goalItems,
  type NewNote,
  type NoteChanges,
  notesBoardNotes,
  patternNotes,
  readNotes,
  templateIn,
  type Writer,
} from '@throughline/board';
import type { BoardKind } from '@throughline/protocol';
import type * as Y from 'yjs';
import { pick, type Random } from './random.ts';

/** What is to be written, and where people were asked to look. */
interface Words extends Writer {
  readonly text: string;
  readonly area: string | undefined;
}

/** How the notes of a kind of board are changed, and which of its lists people write in. */
function notesOf(kind: BoardKind, doc: Y.Doc): [NoteChanges, readonly string[]] | undefined {
  switch (kind) {
    case 'empathy-map':
      return [empathyMapNotes as NoteChanges, empathyMapNotes.shape.lists];
    case 'data-board':
      return [dataNotes as unknown as NoteChanges, dataNotes.shape.lists];
    case 'pattern-board':
      return [patternNotes as unknown as NoteChanges, patternNotes.shape.lists];
    case 'notes':
      return [
        notesBoardNotes as unknown as NoteChanges,
        templateIn(doc)?.areas.map(({ id }) => id) ?? [],
      ];
    default:
      return undefined;
  }
}

/** The lists in the area that people were asked to look at; all of them where it is none of the board's. */
function listsIn(lists: readonly string[], area: string | undefined): readonly string[] {
  const ofMap: readonly string[] = AREAS.find(({ id }) => id === area)?.lists ?? [];
  const focused = lists.filter((list) => list === area || ofMap.includes(list));
  return focused.length > 0 ? focused : lists;
}

/** In which list of a board somebody's next note would go; null for a kind that takes none. */
export function placeOnBoard(
  random: Random,
  kind: BoardKind,
  doc: Y.Doc,
  area: string | undefined,
): string | null {
  const lists = notesOf(kind, doc)?.[1] ?? [];
  return lists.length === 0 ? null : pick(random, listsIn(lists, area));
}

/** Writes one thought on a board. @returns whether it stands there: a kind may take none, and a board be full */
export function writeOnBoard(
  random: Random,
  kind: BoardKind,
  doc: Y.Doc,
  { text, area, ...writer }: Words,
): boolean {
  try {
    const notes = notesOf(kind, doc);
    if (notes) {
      const [changes, lists] = notes;
      if (lists.length === 0) return false;
      const list = pick(random, listsIn(lists, area));
      const note: NewNote = { ...writer, list, kind: random() < 0.7 ? 'heard' : 'observed', text };
      changes.add(doc, note);
      return true;
    }
    if (kind === 'goal-statement') {
      return goalItems.add(doc, { ...writer, type: 'fact', texts: { what: text } }) !== undefined;
    }
    if (kind === 'strategy-gallery') {
      const texts = { strategy: text };
      return galleryItems.add(doc, { ...writer, type: 'strategy', texts }) !== undefined;
    }
    return false;
  } catch (error) {
    if (error instanceof BoardFull) return false;
    throw error;
  }
}

/** Moves one note to another place of its area's lists. @returns whether there was one to move */
export function moveOnBoard(
  random: Random,
  kind: BoardKind,
  doc: Y.Doc,
  area: string | undefined,
): boolean {
  const notes = notesOf(kind, doc);
  if (!notes) return false;
  const [changes, lists] = notes;
  const shown = readNotes(doc, { ...changes.shape, lists });
  const all = [...shown.values()].flat();
  if (all.length < 2) return false;
  const list = pick(random, listsIn(lists, area));
  return changes.move(doc, pick(random, all).id, { list, before: null });
}
