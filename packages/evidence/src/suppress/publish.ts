import { GROUP_THRESHOLDS } from '@throughline/protocol';
import type { Figure, PublishedCell, PublishedTable } from '../published-table.ts';
import type { Reading } from '../read-figure.ts';
import { type Structure, structureOf } from '../structure.ts';
import { type Cell, cellAt, type EvidenceTable } from '../table.ts';
import { codeRate } from './code-rate.ts';
import { hideSmall } from './hide-small.ts';
import { type People, peopleIn, sumsOfTable } from './sums-of-table.ts';

/**
 * What of a table may be shown, whole: hidden are numbers of people under the threshold that are not
 * zero, the rates that belong to them, and as much more as keeps them from being found by subtraction
 * among groups, districts, years, and between rates and counts. It is decided for the whole table at once,
 * so that cards made of it never tell together what one of them hides. Throws for a threshold out of bounds.
 */
export function publish(
  table: EvidenceTable,
  threshold: number = GROUP_THRESHOLDS.usual,
): PublishedTable {
  if (
    !Number.isInteger(threshold) ||
    threshold < GROUP_THRESHOLDS.least ||
    threshold > GROUP_THRESHOLDS.most
  ) {
    throw new RangeError(`a threshold of ${threshold}`);
  }
  const structure = structureOf(table);
  const hiddenCounts = hiddenPeople(table, structure, peopleOf(table), threshold);
  const hiddenRates = ratesToHide(table, structure, hiddenCounts, threshold);
  let hidden = 0;
  const show = (reading: Reading | undefined, hide: boolean, shown: (value: number) => Figure) => {
    if (reading?.state !== 'value') return reading;
    if (hide) hidden++;
    return hide ? ({ state: 'hidden' } as const) : shown(reading.value);
  };
  const cells = table.cells.map((cell, at): PublishedCell | undefined => {
    if (!cell) return undefined;
    const base = baseOf(cell);
    const count = show(cell.count ?? cell.base, hiddenCounts.has(at), (value) => ({
      state: 'value',
      value,
    }));
    const rate = show(cell.rate, hiddenRates.has(at), (value) => codeRate(value, base));
    return { ...(count ? { count } : {}), ...(rate ? { rate } : {}) };
  });
  const { locations, groups, times } = table;
  const sizesKnown = table.cells.some((cell) => cell?.count || cell?.base);
  return { locations, groups, times, cells, state: structure.state, threshold, hidden, sizesKnown };
}

const baseOf = (cell: Cell | undefined) =>
  cell?.base?.state === 'value' ? cell.base.value : undefined;

/** How many people stand in each cell: its count, or of how many its rate tells. */
const peopleOf = (table: EvidenceTable): People =>
  table.cells.map((cell) => peopleIn(cell?.count ?? cell?.base));

/** Too few to be shown, and what has to be hidden with them. */
function hiddenPeople(
  table: EvidenceTable,
  structure: Structure,
  people: People,
  threshold: number,
): Set<number> {
  const small = new Set<number>();
  for (const [at, number] of people.entries()) {
    if (number === 'kept-back' || (number !== undefined && number > 0 && number < threshold))
      small.add(at);
  }
  return hideSmall(sumsOfTable(table, structure, people, 1), small, threshold);
}

/**
 * The rates that must not be shown. A rate goes with its count. Where the total of its set is hidden, a
 * share of it would tell the total. And a rate with its base tells how many reached it: those numbers are
 * held to the same rule as the people themselves.
 */
function ratesToHide(
  table: EvidenceTable,
  structure: Structure,
  hiddenCounts: ReadonlySet<number>,
  threshold: number,
): Set<number> {
  const hidden = new Set(hiddenCounts);
  for (let l = 0; l < table.locations.length; l++) {
    for (let t = 0; t < table.times.length; t++) {
      for (const { total, parts } of structure.sets) {
        if (total === undefined || !hiddenCounts.has(cellAt(table, l, total, t))) continue;
        for (const part of parts) hidden.add(cellAt(table, l, part, t));
      }
    }
  }
  return hideSmallReached(table, structure, hidden, threshold);
}

/** Hides further rates by how many people reached what they tell, where the table says of how many. */
function hideSmallReached(
  table: EvidenceTable,
  structure: Structure,
  hidden: ReadonlySet<number>,
  threshold: number,
): Set<number> {
  const reached: People = table.cells.map((cell) => {
    const base = baseOf(cell);
    if (cell?.rate?.state === 'too-few') return 'kept-back';
    if (base === undefined || cell?.rate?.state !== 'value') return undefined;
    return Math.round(cell.rate.value * base);
  });
  if (!table.cells.some((cell) => cell?.base)) return new Set(hidden);
  const small = new Set<number>();
  for (const [at, number] of reached.entries()) {
    if (number === undefined) continue;
    const cell = table.cells[at];
    const coded =
      cell?.rate?.state === 'value' && codeRate(cell.rate.value, baseOf(cell)).state !== 'value';
    const few = number !== 'kept-back' && number > 0 && number < threshold && !coded;
    if (hidden.has(at) || number === 'kept-back' || few) small.add(at);
  }
  const more = hideSmall(sumsOfTable(table, structure, reached, 0), small, threshold);
  return new Set([...hidden, ...more]);
}
