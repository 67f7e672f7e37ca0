import type { AnyItem, NoteView, OutlineNode, Signal } from '@throughline/board';
import { type BoardToPrint, readForPrint } from '../outline/board-paper.ts';

/** One line of a board, with all that stands beside its words. */
export interface BoardRow {
  readonly id: string;
  /** The part of the board it stands in, by its own name. */
  readonly area: string;
  /** The id of what it stands under; empty on the board itself. */
  readonly under: string;
  /** `note`, `signal`, `field`, or the type of an item. */
  readonly what: string;
  readonly text: string;
  readonly language: string;
  readonly kind: string;
  readonly role: string;
  /** The name of who wrote it, where names were given. */
  readonly name: string;
  readonly byScribe: boolean;
  /** Everything else that is known of it: days, states, numbers, where a signal came from. */
  readonly values: Readonly<Record<string, string | number | boolean>>;
}

interface Kept {
  readonly items?: { readonly byId: ReadonlyMap<string, AnyItem> };
  readonly lists?: ReadonlyMap<string, readonly NoteView[]>;
  readonly notes?: ReadonlyMap<string, readonly NoteView[]>;
  readonly signals?: ReadonlyMap<string, Signal>;
}

/** Every line of a board, in the order of its outline. */
export function boardRows(board: BoardToPrint): BoardRow[] {
  const { view, outline, page } = readForPrint(board);
  const kept = view as Kept;
  const notes = new Map(
    [...(kept.lists ?? kept.notes ?? new Map<string, NoteView[]>()).values()]
      .flat()
      .map((note) => [note.id, note]),
  );
  const rows: BoardRow[] = [];
  for (const node of outline) walk(node, { area: '', under: '' });
  return rows;

  function walk(node: OutlineNode, at: { readonly area: string; readonly under: string }): void {
    const isArea = node.what === 'area';
    if (!isArea) rows.push(rowOf(node, at));
    const inside = isArea ? { area: node.id, under: '' } : { area: at.area, under: node.id };
    for (const child of node.children) walk(child, inside);
  }

  function rowOf(
    node: OutlineNode,
    at: { readonly area: string; readonly under: string },
  ): BoardRow {
    const note = notes.get(node.id);
    const item = kept.items?.byId.get(node.id);
    const signal = kept.signals?.get(node.id);
    const writer = note ?? (item?.type === 'place' ? undefined : item);
    const role = writer?.role ?? signal?.role ?? '';
    return {
      id: node.id,
      ...at,
      what: node.what === 'item' || node.what === 'group' ? (item?.type ?? node.what) : node.what,
      text: node.text,
      language: node.language ?? '',
      kind: note?.kind ?? signal?.kind ?? '',
      role: role === 'other' ? '' : role,
      name: writer && writer.author !== '' ? (page.names.get(writer.author) ?? '') : '',
      byScribe: writer?.by === 'scribe',
      values: {
        ...plainValues(note?.values ?? item?.values ?? {}),
        ...(signal ? from(signal) : {}),
      },
    };
  }
}

function plainValues(values: Readonly<Record<string, unknown>>) {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string | number | boolean] =>
        typeof entry[1] === 'string' || typeof entry[1] === 'number' || entry[1] === true,
    ),
  );
}

function from({ teamName, boardId, noteId, state }: Signal) {
  return { team: teamName, board: boardId, note: noteId, state };
}
