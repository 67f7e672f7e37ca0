/** One line of a table below its headings: a record, which may run over several lines of the file. */
export interface TableLine {
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A table parted into cells, before anybody says what they mean. */
export interface TableText {
  readonly headings: readonly string[];
  /** Lines above the headings: a title, a note. Each is a problem of its own, none is dropped. */
  readonly above: readonly TableLine[];
  /** All that stands below the headings, blank lines too. */
  readonly lines: readonly TableLine[];
}

/** Headings are looked for in as many lines. */
const MOST_ABOVE = 15;

/** Finds the headings: the first line that is as wide as most are and has a text in every cell. */
export function withHeadings(records: readonly TableLine[]): TableText | undefined {
  const width = usualWidth(records);
  const at = records
    .slice(0, MOST_ABOVE)
    .findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= width);
  const headings = records[at];
  if (!headings || width < 2) return undefined;
  return {
    headings: headings.cells.map((cell) => cell.trim()),
    above: records.slice(0, at),
    lines: records.slice(at + 1),
  };
}

function usualWidth(records: readonly TableLine[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records.slice(0, 400)) {
    const width = cells.length;
    if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
  }
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
