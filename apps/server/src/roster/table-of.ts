import type { RosterRow } from '@throughline/network';
import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';

const DELIMITERS = [',', ';', '\t'] as const;
/** A quoted cell over more lines than this is a quotation mark that nobody closed. */
const MOST_LINES_OF_A_ROW = 3;

/**
 * Parts a list into its lines and cells: by commas, semicolons or tabs, whichever parts it most
 * evenly; cells may be quoted. Blank lines are left out. Never throws: where the quotation marks do
 * not fit, they are read as any other sign.
 */
export function tableOf(text: string): RosterRow[] {
  const tables = DELIMITERS.map((delimiter) => partedBy(text, delimiter));
  return tables.reduce((best, table) => (evenness(table) > evenness(best) ? table : best));
}

interface Parted {
  record: string[];
  raw: string;
  info: InfoRecord;
}

function partedBy(text: string, delimiter: string): RosterRow[] {
  try {
    const rows = read(text, delimiter, '"');
    if (rows.every((row) => linesIn(row.text) <= MOST_LINES_OF_A_ROW)) return rows;
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return read(text, delimiter, null);
}

function read(text: string, delimiter: string, quote: string | null): RosterRow[] {
  // What it gives with `info` and `raw` is not in its types.
  const parted = parse(text, {
    bom: true,
    delimiter,
    quote,
    info: true,
    raw: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: true,
  }) as unknown as readonly Parted[];
  return parted
    .map(({ record, raw, info }) => {
      const whole = raw.replace(/^[\r\n]+|[\r\n]+$/g, '');
      return { line: info.lines - linesIn(whole) + 1, text: whole, cells: record };
    })
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
}

const linesIn = (text: string): number => text.split(/\r\n|\n|\r/).length;

/** How well a delimiter fits: how many lines have the most usual number of cells, if that is not one. */
function evenness(rows: readonly RosterRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  counts.delete(1);
  return Math.max(0, ...counts.values());
}
