import type { Sum, Sums } from './sums.ts';

/** What a search for a way round works on. */
export interface Ways {
  readonly sums: Sums;
  readonly sumsOf: readonly (readonly Sum[])[];
  readonly hidden: ReadonlySet<number>;
  /** Of those, what this round of hiding added. */
  readonly added: ReadonlySet<number>;
}

/**
 * The cells to hide so that `cell` can have another value: three others that close a ring with it through
 * four sums (a rectangle of two places and two groups), those hidden already for nothing and else the
 * ring with the fewest people. None when what this round added has closed a ring already; undefined when no
 * ring hides anything more.
 */
export function wayRound(cell: number, ways: Ways): number[] | undefined {
  let best: { cost: number; cells: number[] } | undefined;
  for (const ring of ringsThrough(cell, ways)) {
    const more = ring.filter((one) => !ways.hidden.has(one));
    if (more.length === 0 && ring.some((one) => ways.added.has(one))) return [];
    const cost = more.reduce((all, one) => all + (ways.sums.values[one] ?? 0), 0);
    if (more.length > 0 && (!best || cost < best.cost)) best = { cost, cells: more };
  }
  return best?.cells;
}

function* ringsThrough(cell: number, { sums, sumsOf }: Ways): Generator<number[]> {
  // What is as small as can be could not shrink.
  const usable = (one: number) => one !== cell && (sums.values[one] ?? 0) > sums.least;
  const own = sumsOf[cell] ?? [];
  for (const first of own) {
    for (const last of own) {
      if (first === last) continue;
      const lastCells = new Set(members(last).filter(usable));
      for (const second of members(first).filter(usable)) {
        for (const across of sumsOf[second] ?? []) {
          if (across === first || own.includes(across)) continue;
          for (const third of members(across).filter(usable)) {
            if (third === second) continue;
            yield* closing({ sumsOf, third, across, lastCells, second });
          }
        }
      }
    }
  }
}

/** The rings that a fourth cell closes. */
function* closing(open: {
  readonly sumsOf: readonly (readonly Sum[])[];
  readonly second: number;
  readonly across: Sum;
  readonly third: number;
  readonly lastCells: ReadonlySet<number>;
}): Generator<number[]> {
  for (const back of open.sumsOf[open.third] ?? []) {
    if (back === open.across) continue;
    for (const fourth of members(back)) {
      if (fourth !== open.third && fourth !== open.second && open.lastCells.has(fourth)) {
        yield [open.second, open.third, fourth];
      }
    }
  }
}

const members = ({ total, parts }: Sum): readonly number[] =>
  total === undefined ? parts : [...parts, total];
