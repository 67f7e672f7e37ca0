import type { Figure } from '../published-table.ts';

/** Rates nearer to nobody or to everybody than so many percent are told as a range. */
function edgeFor(base: number | undefined): number {
  if (base === undefined || base >= 40) return 5;
  return base >= 20 ? 10 : 20;
}

/**
 * A rate as it may be shown: in whole percent, with the ends as ranges, wider where few people stand
 * behind it. `base` is of how many it tells, where that is known.
 */
export function codeRate(share: number, base?: number): Figure {
  const edge = edgeFor(base);
  const percent = Math.round(Number((share * 100).toPrecision(12)));
  if (percent <= edge) return { state: 'at-most', value: edge };
  if (percent >= 100 - edge) return { state: 'at-least', value: 100 - edge };
  return { state: 'value', value: percent };
}
