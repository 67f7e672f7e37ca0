import type { Line } from './lines.ts';

/**
 * The lines that nobody moved: they stand under what they stood under, and among their neighbours the most that
 * there can be are still in one order.
 * @param pairs the older line of each newer one, by its id
 */
export function keptOrder(
  old: readonly Line[],
  now: readonly Line[],
  pairs: ReadonlyMap<string, Line>,
): ReadonlySet<string> {
  const indexOf = new Map(old.map(({ id }, index) => [id, index]));
  const kept = new Set<string>();
  for (const [under, lines] of Map.groupBy(now, (line) => line.under)) {
    const wasUnder = under === null ? null : pairs.get(under)?.id;
    const stayed = lines.filter((line) => pairs.get(line.id)?.under === wasUnder);
    const indices = stayed.map((line) => indexOf.get(pairs.get(line.id)?.id ?? '') ?? -1);
    for (const at of longestRising(indices)) kept.add(stayed[at]?.id ?? '');
  }
  return kept;
}

/** The places of a longest rising run of numbers, by patience sorting. */
function longestRising(numbers: readonly number[]): number[] {
  const tails: number[] = [];
  const before: number[] = [];
  for (const [at, number] of numbers.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? -1] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const run: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) run.push(at);
  return run.reverse();
}
