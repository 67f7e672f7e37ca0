import { determinedCells } from './determined-cells.ts';
import { type Sum, type Sums, sumsOfCells } from './sums.ts';
import { wayRound } from './way-round.ts';

/**
 * Adds to the hidden cells those that must go with them, until nothing hidden can be found by
 * subtraction: in no sum does a single cell hide, nor several that together are fewer than
 * `threshold` people, and in all sums taken together no hidden cell has only one possible value.
 * What is taken along is each time the smallest number of the sum that is not under `least`; when there
 * is none, the total.
 */
export function hideSmall(
  sums: Sums,
  primary: ReadonlySet<number>,
  threshold: number,
): Set<number> {
  const hidden = new Set(primary);
  const sumsOf = sumsOfCells(sums);
  let open: readonly Sum[] = sums.sums;
  for (;;) {
    closeSums(open, { sums, sumsOf, hidden, threshold });
    const added = new Set<number>();
    for (const cell of determinedCells(sums, hidden)) {
      const nearest = nearestShown(sumsOf[cell] ?? [], sums, hidden);
      const ring = wayRound(cell, { sums, sumsOf, hidden, added });
      for (const one of ring ?? (nearest === undefined ? [] : [nearest])) {
        hidden.add(one);
        added.add(one);
      }
    }
    if (added.size === 0) return hidden;
    open = sums.sums;
  }
}

interface Closing {
  readonly sums: Sums;
  readonly sumsOf: readonly (readonly Sum[])[];
  readonly hidden: Set<number>;
  readonly threshold: number;
}

/** Hides until no sum by itself tells anything. */
function closeSums(open: readonly Sum[], { sums, sumsOf, hidden, threshold }: Closing): void {
  const queue = [...open];
  for (let sum = queue.pop(); sum; sum = queue.pop()) {
    while (tells(sum, sums, hidden, threshold)) {
      const next = nearestShown([sum], sums, hidden);
      if (next === undefined) break;
      hidden.add(next);
      queue.push(...(sumsOf[next] ?? []));
    }
  }
}

/** Whether what a sum leaves over is one cell, or a group under the threshold. */
function tells(
  { total, parts }: Sum,
  { values }: Sums,
  hidden: ReadonlySet<number>,
  threshold: number,
): boolean {
  const left = parts.filter((cell) => hidden.has(cell));
  if (total !== undefined && hidden.has(total)) return left.length === 0;
  if (left.length === 0) return false;
  const people = left.reduce((all, cell) => all + (values[cell] ?? 1), 0);
  return left.length === 1 || people < threshold;
}

/** The smallest part that is shown, or else a total. */
function nearestShown(
  of: readonly Sum[],
  sums: Sums,
  hidden: ReadonlySet<number>,
): number | undefined {
  return (
    smallestShown(of, sums, hidden) ??
    of.map((sum) => shownTotal(sum, sums, hidden)).find((total) => total !== undefined)
  );
}

function smallestShown(
  of: readonly Sum[],
  { values, least }: Sums,
  hidden: ReadonlySet<number>,
): number | undefined {
  let smallest: number | undefined;
  for (const cell of of.flatMap(({ parts }) => parts)) {
    if (hidden.has(cell) || (values[cell] ?? -1) < least) continue;
    if (smallest === undefined || (values[cell] ?? 0) < (values[smallest] ?? 0)) smallest = cell;
  }
  return smallest;
}

function shownTotal(
  { total }: Sum,
  { values, least }: Sums,
  hidden: ReadonlySet<number>,
): number | undefined {
  if (total === undefined || hidden.has(total)) return undefined;
  return (values[total] ?? -1) >= least ? total : undefined;
}
