import type { Measure } from '@throughline/protocol';
import { familyOf, saysAll } from './group-words.ts';
import { headingFits } from './heading-words.ts';
import type { TableText } from './lines.ts';
import { type Mapping, TABLE_FIELDS, type TableField } from './mapping.ts';
import { looksLikePlace } from './place-words.ts';
import { measureIn, numberIn, saysNotAvailable, saysTooFew } from './read-figure.ts';
import { looksLikeYear } from './time-words.ts';

/** As many lines tell what a column holds, taken from all over the table. */
const MOST_LOOKED_AT = 600;
/** What fits worse is no guess. */
const LEAST = 0.35;

/**
 * Which column holds what, by what stands in it and by its heading; any order, any names. Undefined
 * when no column can be the places or the figures.
 */
export function guessMapping(table: TableText): Partial<Mapping> {
  const columns = table.headings.map((heading, index) => columnOf(table, heading, index));
  const found: Partial<Record<TableField, number>> = {};
  const free = new Set(columns);
  const offers = columns
    .flatMap((column) =>
      TABLE_FIELDS.map((field) => ({ field, column, fits: fits(field, column) })),
    )
    .filter((offer) => offer.fits >= LEAST)
    .sort((a, b) => b.fits - a.fits);
  for (const { field, column } of offers) {
    if (found[field] !== undefined || !free.has(column)) continue;
    found[field] = column.index;
    free.delete(column);
  }
  const value = found.value === undefined ? undefined : columns[found.value];
  return {
    ...found,
    ...(found.format === undefined && value ? { measure: measureOf(value) } : {}),
  };
}

interface Column {
  readonly index: number;
  readonly heading: string;
  readonly cells: readonly string[];
  readonly different: number;
}

function columnOf({ lines }: TableText, heading: string, index: number): Column {
  const step = Math.max(1, Math.floor(lines.length / MOST_LOOKED_AT));
  const cells = lines
    .filter((_, at) => at % step === 0)
    .flatMap((line) => line.cells[index]?.trim() || []);
  return { index, heading, cells, different: new Set(cells).size };
}

function shareOf({ cells }: Column, is: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(is).length / cells.length;
}

const isFigure = (cell: string) =>
  numberIn(cell) !== undefined || saysTooFew(cell) || saysNotAvailable(cell);
const isText = (cell: string) => numberIn(cell) === undefined && measureIn(cell) === undefined;

/** How well a column fits a field: 0 to 2, half by what it holds and half by its heading. */
function fits(field: TableField, column: Column): number {
  const named = headingFits(field, column.heading) ? 0.5 : 0;
  const holds = held(field, column);
  return holds === 0 ? 0 : holds + named;
}

function held(field: TableField, column: Column): number {
  const texts = shareOf(column, isText);
  switch (field) {
    case 'time':
      return shareOf(column, looksLikeYear);
    case 'format':
      return column.different <= 8 ? shareOf(column, (cell) => measureIn(cell) !== undefined) : 0;
    case 'value':
      return shareOf(column, isFigure) - shareOf(column, looksLikeYear) * 0.9;
    case 'base':
      // Nothing but its heading tells it from the figures.
      return headingFits('base', column.heading) ? shareOf(column, isFigure) : 0;
    case 'group':
      if (column.different > 60) return 0;
      return (
        texts * (0.4 + 0.6 * shareOf(column, (cell) => saysAll(cell) || familyOf(cell) !== 'other'))
      );
    case 'location':
      return (
        texts *
        (0.4 + 0.5 * shareOf(column, looksLikePlace) + Math.min(0.1, column.different / 1000))
      );
  }
}

/** What a column of figures holds where nothing says it: whole numbers over 1 are people. */
function measureOf(column: Column): Measure {
  const numbers = column.cells.flatMap((cell) => numberIn(cell) ?? []);
  if (numbers.some(({ percent }) => percent)) return 'rate';
  const whole = numbers.every(({ value }) => Number.isInteger(value));
  const most = numbers.reduce((high, { value }) => Math.max(high, value), 0);
  return whole && (most > 100 || !headingFits('value', column.heading)) && most > 1
    ? 'count'
    : 'rate';
}
