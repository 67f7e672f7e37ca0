import type { BoardKind, Language, LocalizedText } from '@throughline/protocol';
import { PAPER_WORDS } from '../outline/paper-words.ts';
import { plain } from '../outline/said.ts';
import type { Run } from '../pdf/lay-out-text.ts';
import { HAIRLINE, INK, type PaperSize, type Part, QUIET, Sheet } from '../pdf/sheet.ts';
import { drawFooters } from '../pdf/write-pdf.ts';
import { type BlankPart, blankParts } from './blank-parts.ts';
import type { BlankArea } from './prompts.ts';

/** A template to write on by hand. */
export interface BlankSheet {
  readonly kind: BoardKind;
  readonly name: LocalizedText;
  /** What it is for; empty for nothing. */
  readonly about: LocalizedText;
  readonly areas: readonly BlankArea[];
  readonly network: string;
  readonly language: Language;
}

const MARGINS = { top: 48, right: 54, bottom: 62, left: 54 };
/** Room for handwriting: a little more than a ruled school page has. */
const LINE = 27;
const GAP = 16;
const WORDS = {
  en: { team: 'Team', day: 'Date', convening: 'Convening', sheet: 'To write on by hand' },
  es: { team: 'Equipo', day: 'Fecha', convening: 'Encuentro', sheet: 'Para escribir a mano' },
} as const;

/** A template as a tagged PDF with lines to write on. Every part stands whole on one page, and the pages are filled. */
export function writeBlank(blank: BlankSheet, { size }: { size: PaperSize }): Promise<Uint8Array> {
  const { language, network } = blank;
  const name = plain(blank.name[language]);
  const sheet = new Sheet({ title: name, language, size, margins: MARGINS });
  sheet.doc.outline.addItem(name, { expanded: true });
  drawHead(sheet, blank, name);
  const parts = blankParts(blank.kind, blank.areas, language);
  let left = parts;
  while (left.length > 0) {
    const room = sheet.bottom - sheet.y;
    let used = 0;
    let count = 0;
    for (const part of left) {
      const height = heightOf(sheet, part);
      if (count > 0 && used + height > room) break;
      used += height;
      count++;
    }
    drawParts(sheet, left.slice(0, count), Math.floor((room - used) / LINE));
    left = left.slice(count);
    if (left.length > 0) sheet.newPage();
  }
  drawFooters(sheet, `${network} · ${name} · ${WORDS[language].sheet}`, PAPER_WORDS[language].page);
  return sheet.end();
}

const run = (text: string, cut: Run['cut'], size: number, color = INK): Run => ({
  text,
  cut,
  size,
  color,
  part: 0,
});
const promptRun = (part: BlankPart) => run(part.prompt, 'text', 10.5, QUIET);

function drawHead(sheet: Sheet, { about, language, network }: BlankSheet, name: string): void {
  const words = WORDS[language];
  const flow = (type: string, made: Run, leading: number) => {
    const part = sheet.open(sheet.root, type);
    sheet.flow(sheet.lines([made]), { x: sheet.left, width: sheet.width, leading, parts: [part] });
    part.end();
  };
  flow('P', run(plain(network), 'bold', 9.5, QUIET), 14);
  flow('H1', run(name, 'title', 23), 29);
  if (about[language] !== '') flow('P', run(plain(about[language]), 'text', 10.5, QUIET), 15);
  sheet.y += 10;
  const names = [words.team, words.convening, words.day];
  const shares = [0.4, 0.36, 0.24];
  const part = sheet.open(sheet.root, 'P');
  let x = sheet.left;
  for (const [i, label] of names.entries()) {
    const wide = sheet.width * (shares[i] ?? 0.3);
    const [line] = sheet.lines([run(`${label} `, 'bold', 10)]);
    if (line) {
      sheet.drawLine(line, { x, y: sheet.y, width: wide, parts: [part], baseline: 14 });
      rule(sheet, x + line.width + 4, sheet.y + 16, wide - line.width - 16);
    }
    x += wide;
  }
  part.end();
  sheet.y += 34;
}

function rule(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  weight = 0.6,
  color = HAIRLINE,
): void {
  sheet.ornament(() =>
    sheet.doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(weight)
      .strokeColor(color)
      .stroke(),
  );
}

function heightOf(sheet: Sheet, part: BlankPart): number {
  const prompt = part.prompt === '' ? 0 : sheet.lines([promptRun(part)]).length * 15;
  const ticks = part.ticks.length > 0 ? 24 : 0;
  const rows =
    part.columns.length > 0 ? part.lines + 1 : part.lines * Math.max(1, part.fields.length);
  return 21 + prompt + rows * LINE + ticks + GAP;
}

/** Draws parts one under the other; the lines that are still free on the page go to them in turn. */
function drawParts(sheet: Sheet, parts: readonly BlankPart[], free: number): void {
  // A part with names has as many lines for each: it takes all or none.
  const costs = parts.map(({ fields }) => Math.max(1, fields.length));
  const more = parts.map(() => 0);
  let left = Math.max(0, free);
  for (let round = 0; round < 6 && left > 0; round++) {
    for (const [i, cost] of costs.entries()) {
      if (cost > left || (round > 2 && parts.length > 1)) continue;
      more[i] = (more[i] ?? 0) + 1;
      left -= cost;
    }
  }
  for (const [i, part] of parts.entries())
    drawPart(sheet, { ...part, lines: part.lines + (more[i] ?? 0) });
}

function drawPart(sheet: Sheet, part: BlankPart): void {
  const flow = (type: string, made: Run, leading: number) => {
    const element = sheet.open(sheet.root, type);
    sheet.flow(sheet.lines([made]), {
      x: sheet.left,
      width: sheet.width,
      leading,
      parts: [element],
    });
    element.end();
  };
  sheet.doc.outline.children[0]?.addItem(part.title, { top: sheet.y - 8 } as object);
  flow('H2', run(plain(part.title), 'title', 14), 21);
  if (part.prompt !== '') flow('P', promptRun({ ...part, prompt: plain(part.prompt) }), 15);
  if (part.columns.length > 0) drawGrid(sheet, part);
  else if (part.fields.length > 0) drawFields(sheet, part);
  else drawLines(sheet, part.lines);
  if (part.ticks.length > 0) drawTicks(sheet, part.ticks);
  sheet.y += GAP;
}

function drawLines(sheet: Sheet, lines: number): void {
  for (let i = 0; i < lines; i++) {
    sheet.y += LINE;
    rule(sheet, sheet.left, sheet.y - 3, sheet.width);
  }
}

function drawFields(sheet: Sheet, { fields, lines }: BlankPart): void {
  for (const name of fields) {
    const element = sheet.open(sheet.root, 'P');
    const [line] = sheet.lines([run(plain(name), 'bold', 10)]);
    if (line) {
      const at = { x: sheet.left, y: sheet.y, width: sheet.width, parts: [element] };
      sheet.drawLine(line, { ...at, baseline: LINE - 6 });
      rule(sheet, sheet.left + line.width + 6, sheet.y + LINE - 3, sheet.width - line.width - 6);
    }
    element.end();
    sheet.y += LINE;
    drawLines(sheet, lines - 1);
  }
}

function drawGrid(sheet: Sheet, { columns, lines }: BlankPart): void {
  // Each column but the first is as wide as its head asks for, and a quarter of the page at least.
  const rest = columns.slice(1).map((name) => {
    const [line] = sheet.lines([run(plain(name), 'bold', 10)]);
    return Math.max((line?.width ?? 0) + 12, sheet.width * 0.24);
  });
  const first = sheet.width - rest.reduce((sum, wide) => sum + wide, 0);
  const widths = [first, ...rest];
  const table = sheet.open(sheet.root, 'Table');
  const row = sheet.open(table, 'TR');
  let x = sheet.left;
  const from = sheet.y;
  for (const [i, name] of columns.entries()) {
    const cell = sheet.open(row, 'TH', { scope: 'Column' });
    const [line] = sheet.lines([run(plain(name), 'bold', 10)], (widths[i] ?? 0) - 8);
    if (line)
      sheet.drawLine(line, {
        x: x + 4,
        y: from,
        width: widths[i] ?? 0,
        parts: [cell],
        baseline: LINE - 8,
      });
    cell.end();
    x += widths[i] ?? 0;
  }
  row.end();
  emptyRows(sheet, table, columns.length, lines);
  table.end();
  sheet.y += LINE;
  rule(sheet, sheet.left, sheet.y, sheet.width, 1, INK);
  for (let i = 0; i < lines; i++) {
    sheet.y += LINE;
    rule(sheet, sheet.left, sheet.y, sheet.width);
  }
  x = sheet.left;
  for (const width of widths.slice(0, -1)) {
    x += width;
    const to = sheet.y;
    sheet.ornament(() =>
      sheet.doc
        .moveTo(x, from + 4)
        .lineTo(x, to)
        .lineWidth(0.6)
        .strokeColor(HAIRLINE)
        .stroke(),
    );
  }
}

/** Cells to be written in by hand are cells to readers too. */
function emptyRows(sheet: Sheet, table: Part, columns: number, rows: number): void {
  for (let i = 0; i < rows; i++) {
    const row = sheet.open(table, 'TR');
    for (let n = 0; n < columns; n++) sheet.open(row, 'TD').end();
    row.end();
  }
}

function drawTicks(sheet: Sheet, ticks: readonly string[]): void {
  const list = sheet.open(sheet.root, 'L');
  let x = sheet.left;
  const y = sheet.y + 8;
  for (const tick of ticks) {
    const item = sheet.open(list, 'LI');
    const body = sheet.open(item, 'LBody');
    const [line] = sheet.lines([run(plain(tick), 'text', 10)]);
    const wide = (line?.width ?? 0) + 34;
    sheet.ornament(() =>
      sheet.doc
        .rect(x, y + 1, 10, 10)
        .lineWidth(0.8)
        .strokeColor(INK)
        .stroke(),
    );
    if (line) sheet.drawLine(line, { x: x + 15, y, width: wide, parts: [body], baseline: 10 });
    body.end();
    item.end();
    x += wide;
  }
  list.end();
  sheet.y += 24;
}
