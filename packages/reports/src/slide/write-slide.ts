import { REPORT_LABELS, REPORT_LINES, toldOf } from '@throughline/board';
import { type BoardToPrint, readForPrint } from '../outline/board-paper.ts';
import { imprintOf } from '../outline/imprint.ts';
import { plain } from '../outline/said.ts';
import type { Run } from '../pdf/lay-out-text.ts';
import { HAIRLINE, INK, QUIET, Sheet } from '../pdf/sheet.ts';

const MARGINS = { top: 44, right: 56, bottom: 56, left: 56 };
/** From what a room reads from its last row down to what still stands on a screen. */
const SIZES = [34, 30, 27, 24, 21, 18, 16, 14];
const QUOTE_SIZES = [20, 18, 16, 14, 12.5];
const EMPTY = '—';

/**
 * A report-out as a slide of 16:9: three lines in letters as large as they may be, beside them what was picked from
 * the board. What does not find room beside them stands on slides of its own; nothing is cut.
 */
export function writeSlide(board: BoardToPrint): Promise<Uint8Array> {
  const { report, outline, page } = readForPrint(board);
  const { imprint } = board;
  const { language } = page;
  const labels = REPORT_LABELS[language];
  const title = plain(imprint.title) || labels.title;
  const sheet = new Sheet({
    title: `${imprint.team ?? imprint.network}: ${title}`,
    language,
    size: 'slide',
    margins: MARGINS,
  });
  const quotes = toldOf(report, outline).map(({ node }) => ({
    text: plain(node.text),
    lang: node.language && node.language !== language ? node.language : undefined,
  }));
  head();
  const top = sheet.y;
  const beside = quotes.length > 0 ? quoteSize() : undefined;
  const width = beside === undefined ? sheet.width : sheet.width * 0.6 - 20;
  drawReport(width);
  if (beside !== undefined) drawQuotes(beside);
  else for (const quote of quotes) drawWhole(quote);
  const { footer } = imprintOf({ ...imprint, title });
  sheet.onEveryPage(() => {
    const [line] = sheet.lines([run(footer, 'text', 10.5, QUIET)]);
    if (line) sheet.drawLine(line, { x: sheet.left, y: sheet.bottom + 22, width: sheet.width });
  });
  return sheet.end();

  function head(): void {
    const team = plain(imprint.team ?? imprint.network);
    flow('P', [run(team, 'bold', 15, QUIET)], 21);
    flow('H1', [run(title, 'title', 26)], 33);
    sheet.doc.outline.addItem(title);
    sheet.y += 6;
    const { doc, left, width: wide, y } = sheet;
    sheet.ornament(() =>
      doc
        .moveTo(left, y)
        .lineTo(left + wide, y)
        .lineWidth(1.2)
        .strokeColor(INK)
        .stroke(),
    );
    sheet.y += 14;
  }

  function flow(type: string, runs: readonly Run[], leading: number, wide = sheet.width): void {
    const part = sheet.open(sheet.root, type);
    sheet.flow(sheet.lines(runs, wide), { x: sheet.left, width: wide, leading, parts: [part] });
    part.end();
  }

  function drawReport(wide: number): void {
    const texts = REPORT_LINES.map(
      (name) => [labels[name], plain(report.lines[name]?.text ?? '') || EMPTY] as const,
    );
    const heightAt = (size: number) =>
      texts.reduce(
        (sum, [, text]) =>
          sum + 20 + sheet.lines([run(text, 'words', size)], wide).length * size * 1.28 + 14,
        0,
      );
    const size = SIZES.find((one) => top + heightAt(one) <= sheet.bottom) ?? SIZES.at(-1) ?? 14;
    const spare = Math.max(0, sheet.bottom - top - heightAt(size));
    for (const [name, text] of texts) {
      flow('H2', [run(name, 'bold', 14, QUIET)], 20, wide);
      flow('P', [run(text, 'words', size)], size * 1.28, wide);
      sheet.y += 14 + Math.min(16, spare / 4);
    }
  }

  /** The largest letters in which all that was picked stands beside the lines; undefined where it does not. */
  function quoteSize(): number | undefined {
    const wide = sheet.width * 0.4 - 32;
    return QUOTE_SIZES.find((size) => {
      const heights = quotes.map(
        ({ text }) => sheet.lines([run(text, 'text', size)], wide).length * size * 1.36 + 38,
      );
      return top + heights.reduce((sum, one) => sum + one, 0) <= sheet.bottom;
    });
  }

  function drawQuotes(size: number): void {
    const x = sheet.left + sheet.width * 0.6;
    const wide = sheet.width * 0.4;
    const list = sheet.open(sheet.root, 'L');
    sheet.y = top + 4;
    for (const { text, lang } of quotes) {
      const item = sheet.open(list, 'LI');
      const part = sheet.open(item, 'LBody', lang ? { lang } : {});
      const lines = sheet.lines([run(text, 'text', size)], wide - 32);
      const height = lines.length * size * 1.36 + 24;
      const { y } = sheet;
      sheet.ornament(() =>
        sheet.doc.roundedRect(x, y, wide, height, 3).lineWidth(1).strokeColor(HAIRLINE).stroke(),
      );
      sheet.y += 12;
      sheet.flow(lines, { x: x + 16, width: wide - 32, leading: size * 1.36, parts: [part] });
      sheet.y = y + height + 14;
      part.end();
      item.end();
    }
    list.end();
  }

  function drawWhole({ text, lang }: (typeof quotes)[number]): void {
    sheet.newPage();
    const fits = (size: number) =>
      sheet.lines([run(text, 'words', size)]).length * size * 1.3 <= sheet.bottom - sheet.top;
    const size = SIZES.find(fits) ?? 14;
    const part = sheet.open(sheet.root, 'P', lang ? { lang } : {});
    const lines = sheet.lines([run(text, 'words', size)]);
    sheet.flow(lines, { x: sheet.left, width: sheet.width, leading: size * 1.3, parts: [part] });
    part.end();
  }
}

const run = (text: string, cut: Run['cut'], size: number, color = INK): Run => ({
  text,
  cut,
  size,
  color,
  part: 0,
});
