import type { Block, Words } from '../outline/paper.ts';
import type { Line, Run } from './lay-out-text.ts';
import { HAIRLINE, INK, type Part, type PartOptions, type Sheet } from './sheet.ts';

type Table = Extract<Block, { type: 'table' }>;

const PAD = { x: 6, y: 4 };
const SIZES = [10.5, 9.5, 8.5, 7.5, 6.5];

/** How a table is set: how wide each column is, and how large its letters are. */
interface Set {
  readonly widths: readonly number[];
  readonly size: number;
  readonly leading: number;
}

/**
 * Draws a table: heads of columns and rows are marked as such, it has a rule under its head and a hairline under
 * each row, and its head comes again on the next page.
 */
export function drawTable(
  sheet: Sheet,
  table: Table,
  optionsOf: (words: Words) => PartOptions,
): void {
  const set = settingOf(sheet, table);
  const element = sheet.open(sheet.root, 'Table', { title: table.caption });
  const head = cellsOf(
    sheet,
    table.head.map((text) => ({ text })),
    set,
    true,
  );
  const rowHeight = set.leading + 2 * PAD.y;
  sheet.need(heightOf(head, set) + rowHeight * Math.min(2, table.rows.length));
  const section = sheet.open(element, 'THead');
  const row = sheet.open(section, 'TR');
  const cells = table.head.map(() => sheet.open(row, 'TH', { scope: 'Column' }));
  drawHead(cells);
  for (const part of [...cells, row, section]) part.end();
  const body = sheet.open(element, 'TBody');
  for (const words of table.rows) drawRow(body, words);
  body.end();
  element.end();

  function drawHead(parts: readonly Part[] | undefined): void {
    drawCells(sheet, head, set, parts);
    rule(1, INK);
  }

  function drawRow(under: Part, words: readonly Words[]): void {
    const made = sheet.open(under, 'TR');
    const parts = words.map((one, i) =>
      i === 0
        ? sheet.open(made, 'TH', { scope: 'Row', ...optionsOf(one) })
        : sheet.open(made, 'TD', optionsOf(one)),
    );
    let left = cellsOf(sheet, words, set, false);
    while (left.some((lines) => lines.length > 0)) {
      const room = Math.floor((sheet.bottom - sheet.y - 2 * PAD.y) / set.leading);
      const most = Math.max(...left.map((lines) => lines.length));
      // A short row is never cut in two.
      if (room < Math.min(most, 4)) {
        sheet.newPage();
        sheet.ornament(() => drawHead(undefined));
        continue;
      }
      const now = Math.min(room, most);
      drawCells(
        sheet,
        left.map((lines) => lines.slice(0, now)),
        set,
        parts,
      );
      left = left.map((lines) => lines.slice(now));
    }
    for (const part of parts) part.end();
    made.end();
    rule(0.4, HAIRLINE);
  }

  function rule(lineWidth: number, color: string): void {
    const { doc, left, y } = sheet;
    const wide = set.widths.reduce((sum, one) => sum + one, 0);
    const draw = () =>
      doc
        .moveTo(left, y)
        .lineTo(left + wide, y)
        .lineWidth(lineWidth)
        .strokeColor(color)
        .stroke();
    sheet.ornament(draw);
  }
}

function cellsOf(
  sheet: Sheet,
  words: readonly Words[],
  { widths, size }: Set,
  bold: boolean,
): Line[][] {
  return words.map(({ text }, i) => {
    const run: Run = { text, cut: bold ? 'bold' : 'text', size, color: INK, part: 0 };
    return sheet.lines([run], (widths[i] ?? 0) - 2 * PAD.x);
  });
}

const heightOf = (cells: readonly (readonly Line[])[], { leading }: Set): number =>
  Math.max(1, ...cells.map((lines) => lines.length)) * leading + 2 * PAD.y;

function drawCells(
  sheet: Sheet,
  cells: readonly (readonly Line[])[],
  set: Set,
  parts: readonly Part[] | undefined,
): void {
  let x = sheet.left;
  for (const [i, lines] of cells.entries()) {
    const width = (set.widths[i] ?? 0) - 2 * PAD.x;
    const part = parts?.[i];
    for (const [n, line] of lines.entries()) {
      const at = { x: x + PAD.x, y: sheet.y + PAD.y + n * set.leading, width };
      sheet.drawLine(line, { ...at, ...(part ? { parts: [part] } : {}) });
    }
    x += set.widths[i] ?? 0;
  }
  sheet.y += heightOf(cells, set);
}

/** The largest letters in which no word of any column is broken; the columns share what is left by what they hold. */
function settingOf(sheet: Sheet, { head, rows }: Table): Set {
  for (const size of SIZES) {
    const columns = head.map((title, i) => {
      const texts = [title, ...rows.map((row) => row[i]?.text ?? '')];
      const wide = (text: string) => {
        const run: Run = { text, cut: 'bold', size, color: INK, part: 0 };
        return Math.max(0, ...sheet.lines([run], 10_000).map(({ width }) => width)) + 2 * PAD.x + 1;
      };
      const words = new Set(texts.flatMap((text) => text.split(/\s+/)));
      return { least: Math.max(...[...words].map(wide)), most: Math.max(...texts.map(wide)) };
    });
    const least = columns.reduce((sum, one) => sum + one.least, 0);
    if (least > sheet.width && size !== SIZES.at(-1)) continue;
    return { widths: share(columns, sheet.width), size, leading: size * 1.4 };
  }
  throw new Error('a table has a smallest size');
}

function share(columns: readonly { least: number; most: number }[], width: number): number[] {
  const least = columns.reduce((sum, one) => sum + one.least, 0);
  const most = columns.reduce((sum, one) => sum + one.most, 0);
  if (most <= width) return columns.map((one) => one.most);
  if (least >= width) return columns.map((one) => (one.least / least) * width);
  const spare = (width - least) / (most - least);
  return columns.map((one) => one.least + (one.most - one.least) * spare);
}
