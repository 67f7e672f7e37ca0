import { guessMapping } from './guess-mapping.ts';
import { TABLE_LIMITS } from './limits.ts';
import type { TableLine, TableText } from './lines.ts';
import type { Mapping } from './mapping.ts';
import { oneLine } from './plain.ts';
import { type FigureProblem, measureIn, readFigure, scaleOf } from './read-figure.ts';
import { type StudentRecord, studentRecord } from './student-record.ts';
import type { EvidenceTable } from './table.ts';
import { TableBuilder } from './table-builder.ts';
import { isTime } from './time-words.ts';

export type LineProblem =
  | FigureProblem
  | 'above-headings'
  | 'blank-line'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'no-location'
  | 'no-group'
  | 'not-a-time'
  | 'unknown-format'
  | 'said-twice';

/** A line that gave no figure, and why. */
export interface ProblemLine {
  readonly line: number;
  readonly problem: LineProblem;
  /** The line as it stands, cut short. */
  readonly text: string;
}

export type ReadTable =
  | {
      readonly status: 'read';
      readonly table: EvidenceTable;
      readonly mapping: Mapping;
      /** Lines of the file without the headings: read + problems. */
      readonly lines: number;
      readonly read: number;
      readonly problems: readonly ProblemLine[];
    }
  | {
      readonly status: 'refused';
      readonly reason: 'student-record';
      readonly record: StudentRecord;
    }
  | { readonly status: 'refused'; readonly reason: 'no-mapping' | 'too-large' | 'no-figures' };

/**
 * Reads a table by a mapping, or by the guessed one. Every line below the headings, and those above
 * them, is either read or among the problems; nothing is dropped. Refuses what looks like students'
 * records, whatever the mapping says.
 */
export function readTable(text: TableText, given?: Mapping): ReadTable {
  if (text.headings.length > TABLE_LIMITS.columns)
    return { status: 'refused', reason: 'too-large' };
  const record = studentRecord(text);
  if (record) return { status: 'refused', reason: 'student-record', record };
  const mapping = given ?? whole(guessMapping(text));
  if (!mapping) return { status: 'refused', reason: 'no-mapping' };
  const builder = new TableBuilder();
  const problems: ProblemLine[] = text.above.map((line) => problemLine(line, 'above-headings'));
  const reading = { mapping, width: text.headings.length, scale: scaleIn(text, mapping), builder };
  for (const line of text.lines) {
    const problem = takeLine(line, reading);
    if (problem) problems.push(problemLine(line, problem));
  }
  const table = builder.table();
  if (!table) return { status: 'refused', reason: 'too-large' };
  const lines = text.above.length + text.lines.length;
  const read = lines - problems.length;
  if (read === 0) return { status: 'refused', reason: 'no-figures' };
  return { status: 'read', table, mapping, lines, read, problems };
}

function whole(guess: Partial<Mapping>): Mapping | undefined {
  const { location, value } = guess;
  return location === undefined || value === undefined ? undefined : { ...guess, location, value };
}

interface LineReading {
  readonly mapping: Mapping;
  readonly width: number;
  readonly scale: 1 | 100;
  readonly builder: TableBuilder;
}

/** Puts what a line says into the table, or says why it cannot. */
function takeLine(
  { cells }: TableLine,
  { mapping, width, scale, builder }: LineReading,
): LineProblem | undefined {
  if (cells.every((cell) => cell.trim() === '')) return 'blank-line';
  if (cells.slice(width).some((cell) => cell.trim() !== '')) return 'too-many-cells';
  const cell = (index: number | undefined) => oneLine(cells[index ?? -1] ?? '');
  if (mapping.value >= cells.length) return 'too-few-cells';
  const location = cell(mapping.location);
  const group = cell(mapping.group);
  const time = cell(mapping.time);
  if (location === '') return 'no-location';
  if (mapping.group !== undefined && group === '') return 'no-group';
  if (mapping.time !== undefined && !isTime(time)) return 'not-a-time';
  const measure =
    mapping.format === undefined ? (mapping.measure ?? 'rate') : measureIn(cell(mapping.format));
  if (!measure) return 'unknown-format';
  const reading = readFigure(cell(mapping.value), measure, scale);
  if ('problem' in reading) return reading.problem;
  const base = mapping.base === undefined ? undefined : readFigure(cell(mapping.base), 'count', 1);
  if (base && 'problem' in base && base.problem !== 'no-value') return base.problem;
  const parts = [location, group, time].map((text) => text.slice(0, TABLE_LIMITS.cell));
  const [place = '', people = '', when = ''] = parts;
  const put = builder.put(
    { place, people, when },
    measure,
    reading,
    base && 'state' in base ? base : undefined,
  );
  return put ? undefined : 'said-twice';
}

function scaleIn(text: TableText, { format, value }: Mapping): 1 | 100 {
  return scaleOf(
    text.lines.flatMap(({ cells }) =>
      format === undefined || measureIn(cells[format] ?? '') === 'rate' ? (cells[value] ?? '') : [],
    ),
  );
}

const problemLine = ({ line, cells }: TableLine, problem: LineProblem): ProblemLine => ({
  line,
  problem,
  text: cells.join(', ').slice(0, TABLE_LIMITS.cell),
});
