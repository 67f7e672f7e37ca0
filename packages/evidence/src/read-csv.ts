import { CsvError, type InfoRecord, parse } from 'csv-parse/sync';
import { TABLE_LIMITS } from './limits.ts';
import { type TableLine, type TableText, withHeadings } from './lines.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** A quoted cell over more lines than this is a quotation mark that nobody closed. */
const MOST_LINES_OF_A_RECORD = 4;

/**
 * Parts a text into headings and lines: by commas, semicolons, tabs or bars, whichever parts its
 * beginning most evenly; with quotes, byte order mark and any line ends. Never throws: where the
 * quotation marks do not fit they are read as any other sign. Undefined when it is no table, or
 * too long.
 */
export function readCsv(text: string): TableText | undefined {
  if (text.length > TABLE_LIMITS.text) return undefined;
  const delimiter = delimiterOf(text.slice(0, 20_000));
  const records = parted(text, delimiter);
  if (records.length > TABLE_LIMITS.lines) return undefined;
  return withHeadings(records);
}

function delimiterOf(beginning: string): string {
  const lines = beginning.split(/\r\n|\n|\r/).slice(0, 60);
  const evenness = (delimiter: string) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(delimiter).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  return DELIMITERS.reduce((best, one) => (evenness(one) > evenness(best) ? one : best));
}

function parted(text: string, delimiter: string): TableLine[] {
  try {
    const records = read(text, delimiter, '"');
    const longest = records.reduce((most, { lines }) => Math.max(most, lines), 0);
    if (longest <= MOST_LINES_OF_A_RECORD) return records.map(({ record }) => record);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
  }
  return read(text, delimiter, null).map(({ record }) => record);
}

/** Each record with how many lines of the file it takes. */
function read(
  text: string,
  delimiter: string,
  quote: string | null,
): { record: TableLine; lines: number }[] {
  // What it gives with `info` is not in its types.
  const found = parse(text, {
    bom: true,
    delimiter,
    quote,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
    trim: true,
  }) as unknown as readonly { record: string[]; info: InfoRecord }[];
  let before = 0;
  return found.map(({ record, info }) => {
    const line = before + 1;
    before = info.lines;
    return { record: { line, cells: record }, lines: info.lines - line + 1 };
  });
}
