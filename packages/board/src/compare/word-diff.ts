/** A stretch of a text that stayed, came or went. */
export interface WordChange {
  readonly what: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Words, and what stands between them; a mark of punctuation by itself. */
const TOKEN = /\s+|[\p{L}\p{N}\p{M}'’-]+|[^\s\p{L}\p{N}\p{M}]/gu;
/** More edits than this are no change of a text but another text. */
const MOST_EDITS = 1_200;

/**
 * What became of a text, word by word: as few words added and removed as there can be (Myers' greedy algorithm).
 * The stretches that are not `added` are the old text, those that are not `removed` the new one.
 */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const old = before.match(TOKEN) ?? [];
  const now = after.match(TOKEN) ?? [];
  let start = 0;
  while (start < old.length && start < now.length && old[start] === now[start]) start++;
  let end = 0;
  const shorter = Math.min(old.length, now.length) - start;
  while (end < shorter && old[old.length - 1 - end] === now[now.length - 1 - end]) end++;
  const middle = edits(old.slice(start, old.length - end), now.slice(start, now.length - end));
  return joined([
    ...old.slice(0, start).map(same),
    ...middle,
    ...old.slice(old.length - end).map(same),
  ]);
}

const same = (text: string): WordChange => ({ what: 'same', text });
const removed = (text: string): WordChange => ({ what: 'removed', text });
const added = (text: string): WordChange => ({ what: 'added', text });

function edits(old: readonly string[], now: readonly string[]): WordChange[] {
  const rows = search(old, now);
  if (rows === undefined) return [...old.map(removed), ...now.map(added)];
  const found: WordChange[] = [];
  let x = old.length;
  let y = now.length;
  for (let d = rows.length - 1; d >= 0; d--) {
    const furthest = rows[d] ?? new Map<number, number>();
    const k = x - y;
    const down = d > 0 && cameDown(furthest, k, d);
    const from = down ? k + 1 : k - 1;
    const beforeX = d === 0 ? 0 : (furthest.get(from) ?? 0);
    const beforeY = d === 0 ? 0 : beforeX - from;
    while (x > beforeX && y > beforeY) {
      found.push(same(old[--x] ?? ''));
      y--;
    }
    if (d === 0) break;
    found.push(down ? added(now[--y] ?? '') : removed(old[--x] ?? ''));
  }
  return found.reverse();
}

/** For each number of edits how far each diagonal came before it; undefined when there are too many. */
function search(old: readonly string[], now: readonly string[]): Map<number, number>[] | undefined {
  const rows: Map<number, number>[] = [];
  let furthest = new Map<number, number>([[1, 0]]);
  for (let d = 0; d <= Math.min(old.length + now.length, MOST_EDITS); d++) {
    rows.push(furthest);
    const next = new Map<number, number>();
    for (let k = -d; k <= d; k += 2) {
      let x = cameDown(furthest, k, d)
        ? (furthest.get(k + 1) ?? 0)
        : (furthest.get(k - 1) ?? 0) + 1;
      while (x < old.length && x - k < now.length && old[x] === now[x - k]) x++;
      next.set(k, x);
      if (x >= old.length && x - k >= now.length) return rows;
    }
    furthest = next;
  }
  return undefined;
}

const cameDown = (furthest: ReadonlyMap<number, number>, k: number, d: number) =>
  k === -d || (k !== d && (furthest.get(k - 1) ?? -1) < (furthest.get(k + 1) ?? -1));

/** Neighbours of one sort as one; what came and went at one place: first what went. */
function joined(changes: readonly WordChange[]): WordChange[] {
  const all: WordChange[] = [];
  let gone = '';
  let come = '';
  const flush = () => {
    if (gone !== '') all.push(removed(gone));
    if (come !== '') all.push(added(come));
    gone = '';
    come = '';
  };
  for (const { what, text } of changes) {
    if (what === 'removed') gone += text;
    else if (what === 'added') come += text;
    else {
      flush();
      const last = all.at(-1);
      if (last?.what === 'same') all.push(same((all.pop()?.text ?? '') + text));
      else all.push(same(text));
    }
  }
  flush();
  return all;
}
