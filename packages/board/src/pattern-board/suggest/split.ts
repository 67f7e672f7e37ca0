import type { SimilarSignals } from './similar-signals.ts';

/**
 * Two halves of what is too much for one cluster: the two that are least alike, each with those that are more
 * like it than like the other. A proposal only; fewer than four are not split.
 * @param ids what is in the cluster, as the index knows it
 */
export function proposeSplit(
  ids: readonly string[],
  index: SimilarSignals,
): readonly [readonly string[], readonly string[]] | undefined {
  const [first] = ids;
  if (first === undefined || ids.length < 4) return undefined;
  const one = farthest(ids, index, first);
  const other = farthest(ids, index, one);
  const toOne = likenessTo(index, one);
  const toOther = likenessTo(index, other);
  const halves: [string[], string[]] = [[one], [other]];
  for (const id of ids) {
    if (id === one || id === other) continue;
    const [a, b] = [toOne(id), toOther(id)];
    const smaller = halves[0].length <= halves[1].length ? 0 : 1;
    halves[a === b ? smaller : a > b ? 0 : 1].push(id);
  }
  return halves;
}

function likenessTo(index: SimilarSignals, id: string): (other: string) => number {
  const found = new Map(index.similarTo(id).map((similar) => [similar.id, similar.likeness]));
  return (other) => found.get(other) ?? 0;
}

function farthest(ids: readonly string[], index: SimilarSignals, from: string): string {
  const likeness = likenessTo(index, from);
  const others = ids.filter((id) => id !== from);
  return others.reduce((far, id) => (likeness(id) < likeness(far) ? id : far), others[0] ?? from);
}
