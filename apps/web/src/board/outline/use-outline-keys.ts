import { type KeyboardEvent, useRef } from 'react';
import { type BoardTools, useBoardTools } from '../board-tools.ts';
import { stepsNow } from '../content-now.ts';
import { deleteItemWithUndo, moveItemByOne, startItem } from '../items/item-actions.ts';
import { useKindTexts } from '../kinds/use-kind-texts.ts';
import { isLineLocked } from '../locks/area-of.ts';
import { type Say, useSay } from '../news/use-say.ts';
import { deleteWithUndo, moveByOne } from '../note-actions.ts';
import { lineId, startDraft, writeInNote, writeInText } from '../writing.ts';
import type { Line, NodeLine } from './lines.ts';
import { type OutlineKey, outlineKey, walkedLine } from './outline-key.ts';
import { setFolded } from './set-folded.ts';
import { makeTypeAhead } from './type-ahead.ts';
import { listOfLine, type ShownLines } from './use-lines.ts';

/** The keys of the outline, for the line that has the keyboard; keys within its controls are their own. */
export function useOutlineKeys(
  shown: ShownLines,
  current: string | undefined,
): (event: KeyboardEvent<HTMLElement>) => void {
  const tools = useBoardTools();
  const words = useKindTexts();
  const say = useSay();
  const typed = useRef(makeTypeAhead());
  return (event) => {
    const at = shown.lines.findIndex(({ id }) => id === current);
    const line = shown.lines[at];
    const { target } = event;
    if (line === undefined || event.defaultPrevented || !(target instanceof HTMLElement)) return;
    if (target.id !== lineId(line.id)) {
      if (event.key === 'Escape' && line.kind !== 'draft') focusLine(line.id);
      return;
    }
    const asked = outlineKey(event.nativeEvent);
    if (asked === undefined) return;
    event.preventDefault();
    if (asked.kind === 'walk')
      focusLine(shown.lines[walkedLine(asked.to, at, shown.lines.length)]?.id);
    else if (asked.kind === 'type') {
      const names = shown.lines.map((other) => nameOf(other, words));
      const found = typed.current.find(asked.letter, names, at);
      focusLine(found === undefined ? undefined : shown.lines[found]?.id);
    } else if (asked.kind === 'in' || asked.kind === 'out')
      turn(tools, shown.lines, at, asked.kind);
    else if (tools.mayWrite && !isLineLocked(tools, itemOf(line)))
      change({ tools, shown, line, say }, asked);
    else if (asked.kind === 'open' && line.kind === 'node' && line.expanded !== undefined) {
      setFolded(tools.screen, line.id, line.expanded);
    }
  };
}

/** What a line belongs to: a value to its item, a draft to the line above it. */
function itemOf(line: Line): string {
  if (line.kind === 'value') return line.itemId;
  return line.kind === 'draft' ? (line.parent ?? line.id) : line.id;
}

function focusLine(id: string | undefined): void {
  if (id !== undefined) document.getElementById(lineId(id))?.focus();
}

/** What a line begins with, for whoever types it. */
function nameOf(line: Line, words: (key: string) => string): string {
  if (line.kind !== 'node') return '';
  const { text, label } = line.node;
  return text.trim() === '' && label !== undefined ? words(label) : text;
}

/** Right: unfold, or go to the first line under this one. Left: fold, or go to the line above it. */
function turn({ screen }: BoardTools, lines: readonly Line[], at: number, way: 'in' | 'out'): void {
  const line = lines[at];
  if (line === undefined) return;
  const expanded = line.kind === 'node' ? line.expanded : undefined;
  if (expanded === (way === 'out')) setFolded(screen, line.id, way === 'out');
  else if (way === 'out') focusLine(line.parent);
  else if (expanded) focusLine(lines[at + 1]?.id);
}

interface Asked {
  readonly tools: BoardTools;
  readonly shown: ShownLines;
  readonly line: Line;
  readonly say: Say;
}

type ChangeKey = Exclude<OutlineKey, { kind: 'walk' | 'type' | 'in' | 'out' }>;

function change({ tools, shown, line, say }: Asked, asked: ChangeKey): void {
  if (line.kind === 'value') {
    if (asked.kind === 'open') controlIn(line.id)?.focus();
    return;
  }
  if (line.kind === 'draft') return;
  const note = shown.notes.get(line.id);
  const item = shown.items.get(line.id);
  switch (asked.kind) {
    case 'open':
      open(tools, line, note !== undefined);
      break;
    case 'menu':
      if (note ?? item) tools.screen.setState({ menu: { id: line.id, at: 'first' } });
      else controlIn(line.id)?.focus();
      break;
    case 'add':
      if (note) startDraft(tools, note.list, note.id);
      else if (item) startItem(tools, { type: item.type, parent: item.parent, after: item.id });
      else addIn(tools, line.id);
      break;
    case 'remove':
      if (note) deleteWithUndo(tools, note.id);
      else if (item) deleteItemWithUndo(tools, item.id);
      break;
    case 'reorder': {
      if (item) moveItemByOne(tools, item.id, asked.by);
      const place = note && moveByOne(tools, note.id, asked.by);
      if (place) say({ did: asked.by === -1 ? 'up' : 'down', place });
      break;
    }
  }
}

/** Enter: writes in the line, or folds what has no words of its own. */
function open(tools: BoardTools, { id, node, expanded }: NodeLine, isNote: boolean): void {
  if (isNote) writeInNote(tools, id, 'end');
  else if (node.fragment !== undefined) writeInText(tools, id, 'end');
  else if (expanded !== undefined) setFolded(tools.screen, id, expanded);
  else addIn(tools, id);
}

/** Begins a note or an item in an area. */
function addIn(tools: BoardTools, id: string): void {
  const steps = stepsNow(tools);
  const list = listOfLine(steps, id);
  const [type] = steps.find((step) => step.id === id)?.items ?? [];
  if (list !== undefined) startDraft(tools, list, null);
  else if (type !== undefined) startItem(tools, { type, parent: null, after: null });
}

/** The first control of a line. */
function controlIn(id: string): HTMLElement | null {
  const row = document.getElementById(lineId(id));
  return row?.querySelector<HTMLElement>('input, select, button') ?? null;
}
