import type { AnyItem, NoteView, OutlineNode } from '@throughline/board';
import { useMemo } from 'react';
import { useBoardTools } from '../board-tools.ts';
import { outlineOf, pathTo } from '../content-now.ts';
import type { ValueSlot } from '../items/item-form.ts';
import type { BoardStep } from '../kinds/kind-screen.ts';
import type { Writing } from '../screen-store.ts';
import { useScreen } from '../use-screen.ts';
import { type Line, linesOf } from './lines.ts';

const NO_SLOTS: readonly ValueSlot[] = [];
const NOTHING_OPEN: ReadonlySet<string> = new Set();

/** The lines of the outline that show now, and what stands behind them. */
export interface ShownLines {
  readonly lines: readonly Line[];
  readonly notes: ReadonlyMap<string, NoteView>;
  readonly items: ReadonlyMap<string, AnyItem>;
}

export function useLines(view: unknown): ShownLines {
  const tools = useBoardTools();
  const { kind } = tools;
  const folded = useScreen((screen) => screen.folded);
  const writing = useScreen((screen) => screen.writing);
  const outline = outlineOf(tools, view);
  return useMemo(() => {
    const items: ReadonlyMap<string, AnyItem> = kind.itemsOf?.(view).byId ?? new Map();
    const steps = kind.steps(view);
    const lines = linesOf(outline, {
      folded,
      open: writing === null ? NOTHING_OPEN : above(outline, steps, writing),
      draft: writing?.kind === 'draft' ? writing : null,
      listOf: (id) => listOfLine(steps, id),
      valuesOf: ({ id }) => {
        const type = items.get(id)?.type ?? '';
        return { type, slots: kind.forms?.[type] ?? NO_SLOTS };
      },
    });
    return { lines, notes: notesById(kind.lists(view)), items };
  }, [kind, view, outline, folded, writing]);
}

/** The list whose notes stand right under a line: an area's own, or one of its lists where it has several. */
export function listOfLine(steps: readonly BoardStep[], id: string): string | undefined {
  for (const step of steps) {
    if (step.lists.length > 1 && step.lists.includes(id)) return id;
    if (step.id === id && step.lists.length === 1) return step.lists[0];
  }
  return undefined;
}

/** The lines under which somebody writes. */
function above(
  outline: readonly OutlineNode[],
  steps: readonly BoardStep[],
  writing: Writing,
): ReadonlySet<string> {
  const id = writing.kind === 'text' ? writing.field : writing.noteId;
  const isIt = (node: OutlineNode) =>
    id === null
      ? writing.kind === 'draft' && listOfLine(steps, node.id) === writing.list
      : node.id === id;
  return new Set(pathTo(outline, isIt).map((node) => node.id));
}

function notesById(lists: ReadonlyMap<string, readonly NoteView[]>): ReadonlyMap<string, NoteView> {
  const notes = new Map<string, NoteView>();
  for (const list of lists.values()) for (const note of list) notes.set(note.id, note);
  return notes;
}
