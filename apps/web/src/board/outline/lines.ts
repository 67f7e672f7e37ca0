import type { OutlineNode } from '@throughline/board';
import type { ValueSlot } from '../items/item-form.ts';
import type { Draft } from '../screen-store.ts';

/** Where a line stands in the tree, as a screen reader is told. */
interface Place {
  /** What the keyboard and the DOM know it by; one id stands once. */
  readonly id: string;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** The line above that it belongs to; undefined at the top. */
  readonly parent: string | undefined;
}

/** A line of the board's outline. */
export interface NodeLine extends Place {
  readonly kind: 'node';
  readonly node: OutlineNode;
  /** Undefined where nothing stands under it. */
  readonly expanded: boolean | undefined;
}

/** A plain value of an item, with a control of its own. */
export interface ValueLine extends Place {
  readonly kind: 'value';
  readonly itemId: string;
  readonly type: string;
  readonly slot: ValueSlot;
}

/** A note that is being begun. */
export interface DraftLine extends Place {
  readonly kind: 'draft';
  readonly draft: Draft;
}

export type Line = NodeLine | ValueLine | DraftLine;

export interface LinesOptions {
  readonly folded: ReadonlySet<string>;
  /** Lines under which somebody writes here are never folded. */
  readonly open: ReadonlySet<string>;
  readonly draft: Draft | null;
  /** The list whose notes stand under a line; undefined for a line that holds none. */
  readonly listOf: (id: string) => string | undefined;
  /** The type of an item, and its plain values. */
  readonly valuesOf: (node: OutlineNode) => {
    readonly type: string;
    readonly slots: readonly ValueSlot[];
  };
}

/** The lines of an outline that show, from top to bottom. */
export function linesOf(outline: readonly OutlineNode[], options: LinesOptions): readonly Line[] {
  const lines: Line[] = [];
  addLines(lines, outline, { parent: undefined, level: 1 }, options);
  return lines;
}

type Under = Pick<Place, 'parent' | 'level'>;

function addLines(
  lines: Line[],
  nodes: readonly OutlineNode[],
  under: Under,
  options: LinesOptions,
  values: readonly Omit<ValueLine, keyof Place>[] = [],
): void {
  const draft = draftAmong(nodes, under.parent, options);
  const setSize = values.length + nodes.length + (draft === undefined ? 0 : 1);
  let position = 0;
  const place = (id: string) => {
    position += 1;
    return { id, ...under, position, setSize };
  };
  const putDraft = () =>
    draft && lines.push({ kind: 'draft', draft: draft.draft, ...place(draftLineId(draft.draft)) });
  for (const value of values) {
    lines.push({ ...value, ...place(`${value.itemId}/${value.slot.name}`) });
  }
  for (const node of nodes) {
    if (node.id === options.draft?.noteId) {
      // The same line as before its first letter: its text box stays.
      lines.push({ kind: 'draft', draft: options.draft, ...place(draftLineId(options.draft)) });
      continue;
    }
    const { type, slots } = options.valuesOf(node);
    const own = slots.map((slot) => ({ kind: 'value', itemId: node.id, type, slot }) as const);
    const holds = node.children.length + own.length > 0 || isHere(node.id, options);
    const expanded = holds ? !options.folded.has(node.id) || options.open.has(node.id) : undefined;
    lines.push({ kind: 'node', node, expanded, ...place(node.id) });
    if (expanded) {
      addLines(lines, node.children, { parent: node.id, level: under.level + 1 }, options, own);
    }
    if (draft?.after === node.id) putDraft();
  }
  if (draft?.after === null) putDraft();
}

/** What the line of a draft is known by, before and after it has become a note. */
export const draftLineId = ({ serial }: Draft): string => `draft-${serial}`;

function isHere(id: string, { draft, listOf }: LinesOptions): boolean {
  return draft !== null && draft.noteId === null && listOf(id) === draft.list;
}

/** The draft where it stands among these lines, and the one that it follows; null for the end. */
function draftAmong(
  nodes: readonly OutlineNode[],
  parent: string | undefined,
  options: LinesOptions,
): { readonly draft: Draft; readonly after: string | null } | undefined {
  const { draft } = options;
  if (draft === null || draft.noteId !== null || parent === undefined) return undefined;
  if (!isHere(parent, options)) return undefined;
  return { draft, after: nodes.some(({ id }) => id === draft.after) ? draft.after : null };
}
