import type { Drawn } from './drawn.ts';

/** The highest and the lowest group of one time. */
export interface Gap {
  readonly at: number;
  readonly high: { readonly group: string; readonly value: number };
  readonly low: { readonly group: string; readonly value: number };
}

/**
 * For each time the distance between two groups: those that are highest and lowest at the last time at which
 * two groups have a number. Everybody together is no group. Undefined where there are no two.
 */
export function widestGap(drawn: readonly Drawn[]): readonly Gap[] | undefined {
  const groups = drawn.filter(({ whole }) => !whole);
  const valueAt = ({ district }: Drawn, at: number) => {
    const figure = district[at];
    return figure?.state === 'value' ? figure.value : undefined;
  };
  const length = Math.max(0, ...groups.map(({ district }) => district.length));
  for (let at = length - 1; at >= 0; at--) {
    const there = groups.filter((one) => valueAt(one, at) !== undefined);
    if (there.length < 2) continue;
    const order = there.toSorted((a, b) => (valueAt(b, at) ?? 0) - (valueAt(a, at) ?? 0));
    return between(order[0], order.at(-1), length, valueAt);
  }
  return undefined;
}

function between(
  high: Drawn | undefined,
  low: Drawn | undefined,
  length: number,
  valueAt: (one: Drawn, at: number) => number | undefined,
): readonly Gap[] | undefined {
  if (!high || !low) return undefined;
  const all: Gap[] = [];
  for (let at = 0; at < length; at++) {
    const [above, below] = [valueAt(high, at), valueAt(low, at)];
    if (above === undefined || below === undefined) continue;
    all.push({
      at,
      high: { group: high.group, value: above },
      low: { group: low.group, value: below },
    });
  }
  return all;
}
