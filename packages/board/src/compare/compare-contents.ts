import { type AnyKindOfBoard, kindOfBoard } from '../kinds/registry.ts';
import type { BoardContent } from '../versions/content.ts';
import { kindOfContent, outlineOfContent } from '../versions/document-of.ts';
import { keptOrder } from './kept-order.ts';
import { type Line, linesOfOutline } from './lines.ts';
import { matchLines } from './match-lines.ts';
import { changedValues, type ValueChange } from './values.ts';
import { type WordChange, wordDiff } from './word-diff.ts';

export type { Line } from './lines.ts';

/** What became of one line of a board: a note, an item, a cluster, a text of the template, a signal. */
export type BoardChange =
  | { readonly type: 'added'; readonly after: Line }
  | { readonly type: 'removed'; readonly before: Line }
  /** In one or several ways: `moved` to another place, `words` when its text changed, `values` beside its text. */
  | {
      readonly type: 'changed';
      readonly before: Line;
      readonly after: Line;
      readonly moved: boolean;
      readonly words: readonly WordChange[] | undefined;
      readonly values: readonly ValueChange[];
    };

/** Two states of a board, or two boards, beside each other. */
export interface Comparison {
  /** In the order of the later board; what was removed stands with the area in which it was. */
  readonly changes: readonly BoardChange[];
  /** All lines of the later board, in its order. */
  readonly after: readonly Line[];
  readonly before: readonly Line[];
}

/**
 * Compares two contents of one kind of board through what its kind says stands on it. It is pure, and gives no
 * names: whoever shows it knows what areas and fields are called.
 * @returns undefined where they are of different kinds, or of one that this version does not know
 */
export function compareContents(before: BoardContent, after: BoardContent): Comparison | undefined {
  const kind = kindOfContent(after);
  const known = kind && kindOfBoard(kind);
  if (known === undefined || kindOfContent(before) !== kind) return undefined;
  const [old, now] = [before, after].map((content) => linesOf(content, known)) as [Line[], Line[]];
  const pairs = matchLines(old, now);
  const stayed = keptOrder(old, now, pairs);
  const changes: BoardChange[] = [];
  for (const line of now) {
    const was = pairs.get(line.id);
    if (line.what === 'area') continue;
    if (was === undefined) {
      // An empty text of a template that the other board lacks says nothing.
      if (line.what !== 'field' || line.text !== '') changes.push({ type: 'added', after: line });
      continue;
    }
    const moved = line.what !== 'field' && !stayed.has(line.id);
    const words = was.text === line.text ? undefined : wordDiff(was.text, line.text);
    const values = changedValues(was.values, line.values);
    if (moved || words !== undefined || values.length > 0) {
      changes.push({ type: 'changed', before: was, after: line, moved, words, values });
    }
  }
  return { changes: [...changes, ...removals(old, pairs)], after: now, before: old };
}

function removals(
  old: readonly Line[],
  pairs: ReadonlyMap<string, Line>,
): { readonly type: 'removed'; readonly before: Line }[] {
  const matched = new Set([...pairs.values()].map(({ id }) => id));
  return old
    .filter(
      ({ id, what, text }) =>
        what !== 'area' && !matched.has(id) && (what !== 'field' || text !== ''),
    )
    .map((before) => ({ type: 'removed', before }));
}

const linesOf = (content: BoardContent, kind: AnyKindOfBoard): Line[] =>
  linesOfOutline(outlineOfContent(content, kind), content);
