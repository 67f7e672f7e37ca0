import type { Column, Scenario } from '../scenarios/scenario.ts';
import type { Summary } from './summary.ts';

/** Everything counts as delivered from here on. */
const ALL_DELIVERED = 100;

/** One scenario's summaries as a Markdown table with aligned columns. */
export function renderTable(scenario: Scenario, summaries: readonly Summary[]): string {
  const titles = ['size', 'server', ...scenario.columns.map(({ title }) => title)];
  const rows = summaries.map((summary) => [
    summary.variant,
    summary.contender,
    ...scenario.columns.map((column) => cell(column, summary)),
  ]);
  const notes = summaries.flatMap(({ variant, contender, failures }) =>
    failures.map((failure) => `${variant}, ${contender}: ${firstLine(failure)}`),
  );
  return [
    `### ${scenario.name}`,
    scenario.about,
    '',
    align([titles, ...rows]),
    ...(notes.length > 0 ? ['', ...notes.map((note) => `- ${note}`)] : []),
  ].join('\n');
}

function cell({ figure, digits, spread, needsDelivery }: Column, { figures }: Summary): string {
  const found = figures.get(figure);
  if (!found || Number.isNaN(found.median)) return '–';
  const delivered = figures.get('deliveredPercent')?.min ?? ALL_DELIVERED;
  if (needsDelivery && delivered < ALL_DELIVERED) return 'not all came';
  const median = number(found.median, digits);
  const [min, max] = [number(found.min, digits), number(found.max, digits)];
  return spread && min !== max ? `${median} (${min}–${max})` : median;
}

const number = (value: number, digits: number) =>
  value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

const firstLine = (text: string) => text.split('\n', 1)[0] ?? '';

function align(rows: readonly (readonly string[])[]): string {
  const [titles = []] = rows;
  const widths = titles.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  const isText = (column: number) => column < 2;
  const line = (row: readonly string[]) =>
    `| ${widths.map((width, column) => pad(row[column] ?? '', width, isText(column))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (isText(column) ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(titles), rule, ...rows.slice(1).map(line)].join('\n');
}

const pad = (text: string, width: number, left: boolean) =>
  left ? text.padEnd(width) : text.padStart(width);
