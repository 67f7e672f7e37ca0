import type { Entry, ItemsView, NoteView, OutlineNode } from '@throughline/board';
import type { BoardTools } from './board-tools.ts';
import type { BoardStep } from './kinds/kind-screen.ts';

type Content = Pick<BoardTools, 'content' | 'kind'>;

/** The notes of each list, in their order. */
export function notesNow({ content, kind }: Content): ReadonlyMap<string, readonly NoteView[]> {
  return kind.lists(content.snapshot());
}

/** The notes of one list, in their order. */
export function notesIn(tools: Content, list: string): readonly NoteView[] {
  return notesNow(tools).get(list) ?? [];
}

/** The note with this id, wherever it lies now. */
export function findNote(tools: Content, noteId: string): NoteView | undefined {
  for (const notes of notesNow(tools).values()) {
    const note = notes.find(({ id }) => id === noteId);
    if (note !== undefined) return note;
  }
  return undefined;
}

export function stepsNow({ content, kind }: Content): readonly BoardStep[] {
  return kind.steps(content.snapshot());
}

/** The last outline of each view that was asked for. */
const outlines = new WeakMap<object, readonly OutlineNode[]>();

/** The board as a tree, built once for a view. */
export function outlineOf({ kind }: Pick<Content, 'kind'>, view: unknown): readonly OutlineNode[] {
  if (typeof view !== 'object' || view === null) return kind.model.outline(view);
  const known = outlines.get(view);
  if (known !== undefined) return known;
  const outline = kind.model.outline(view);
  outlines.set(view, outline);
  return outline;
}

/** The notes and items of a view by their ids; each is the same object for as long as nothing in it changes. */
export function entriesOf(
  { kind }: Pick<Content, 'kind'>,
  view: unknown,
): ReadonlyMap<string, Entry> {
  const entries = new Map<string, Entry>(kind.itemsOf?.(view).byId);
  for (const notes of kind.lists(view).values())
    for (const note of notes) entries.set(note.id, note);
  return entries;
}

/** The lines that lead to the first one that `is` it, itself the last; empty when there is none. */
export function pathTo(
  outline: readonly OutlineNode[],
  is: (node: OutlineNode) => boolean,
): readonly OutlineNode[] {
  for (const node of outline) {
    if (is(node)) return [node];
    const below = pathTo(node.children, is);
    if (below.length > 0) return [node, ...below];
  }
  return [];
}

/** The items of the board; undefined where its kind has none. */
export function itemsNow({ content, kind }: Content): ItemsView | undefined {
  return kind.itemsOf?.(content.snapshot());
}
