import type { Measure } from '@throughline/protocol';
import { plain } from './plain.ts';

/** What a cell says: a figure, or why there is none. */
export type Reading =
  /** Of a rate the share of all, 0 to 1; of a count a whole number. */
  | { readonly state: 'value'; readonly value: number }
  /** The publisher withheld it, because it tells of too few people. */
  | { readonly state: 'too-few' }
  /** The publisher has none. It is not zero. */
  | { readonly state: 'not-available' };

export type FigureProblem =
  | 'no-value'
  | 'not-a-number'
  | 'below-zero'
  | 'over-100-percent'
  | 'count-not-whole';

const TOO_FEW =
  /^(?:lne|\*+|s|ps|supp(?:ressed)?|masked|redacted|too few|<\s*\d+|n\s*<\s*\d+|fewer than \d+|less than \d+|menos de \d+|muy pocos|suprimido|suprimida|ocultado|tfs?)$/;
const NOT_AVAILABLE =
  /^(?:n\/?a|n\.a|na\.?|n\/d|nd|n\.d|not available|not applicable|not reported|no data|none reported|null|nan|-+|–|—|\.|\.\.|no disponible|no aplica|sin datos|s\/d)$/;

export const saysTooFew = (cell: string): boolean => TOO_FEW.test(plain(cell) || cell.trim());
export const saysNotAvailable = (cell: string): boolean =>
  NOT_AVAILABLE.test(cell.trim().toLowerCase());

/**
 * The number that a cell holds, as it stands: with a thousands' comma, a decimal comma, blanks and a
 * percent sign; undefined when it is none. `percent` tells that it had the sign.
 */
export function numberIn(cell: string): { value: number; percent: boolean } | undefined {
  const bare = cell.replace(/[\s\u00a0']/g, '');
  const percent = bare.endsWith('%');
  const digits = percent ? bare.slice(0, -1) : bare;
  const plainDigits = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(digits)
    ? digits.replaceAll(',', '')
    : digits.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(plainDigits)) return undefined;
  return { value: Number(plainDigits), percent };
}

/**
 * Reads one cell as a rate or a count. `scale` is what a rate without a percent sign is divided by:
 * 1 where the column holds shares, 100 where it holds percentages.
 */
export function readFigure(
  cell: string,
  measure: Measure,
  scale: 1 | 100,
): Reading | { readonly problem: FigureProblem } {
  if (cell.trim() === '') return { problem: 'no-value' };
  if (saysTooFew(cell)) return { state: 'too-few' };
  if (saysNotAvailable(cell)) return { state: 'not-available' };
  const number = numberIn(cell);
  if (!number) return { problem: 'not-a-number' };
  if (number.value < 0) return { problem: 'below-zero' };
  if (measure === 'count') {
    if (number.percent || !Number.isSafeInteger(number.value))
      return { problem: 'count-not-whole' };
    return { state: 'value', value: number.value };
  }
  const share = Number((number.value / (number.percent ? 100 : scale)).toPrecision(12));
  return share > 1 ? { problem: 'over-100-percent' } : { state: 'value', value: share };
}

/**
 * Whether the rates of a column are shares (0.55) or percentages (55). Among shares almost none is over 1;
 * among percentages many may be 1 or less.
 */
export function scaleOf(cells: Iterable<string>): 1 | 100 {
  let shares = 0;
  let percentages = 0;
  for (const cell of cells) {
    const number = numberIn(cell);
    if (!number || number.percent || number.value === 0) continue;
    if (number.value <= 1) shares++;
    else percentages++;
  }
  return percentages > (shares + percentages) * MOST_SLIPS ? 100 : 1;
}

/** Of so many shares one may be a slip. */
const MOST_SLIPS = 0.02;

const RATE_WORDS =
  /^(?:percent|percentage|pct|%|rate|share|proportion|porcentaje|por ciento|tasa|proporcion)$/;
const COUNT_WORDS =
  /^(?:number|count|n|num|no|#|total|headcount|students|numero|cantidad|conteo|recuento|cuenta)$/;

/** What a cell of the column of formats says. */
export function measureIn(cell: string): Measure | undefined {
  const folded = plain(cell) || cell.trim();
  if (RATE_WORDS.test(folded)) return 'rate';
  return COUNT_WORDS.test(folded) ? 'count' : undefined;
}
