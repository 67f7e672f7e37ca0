import type { Cut } from '../fonts/faces.ts';
import type { Block, Fact, ListItem, Paper, Words } from '../outline/paper.ts';
import { PAPER_WORDS } from '../outline/paper-words.ts';
import type { Run } from './lay-out-text.ts';
import { FROM_RIGHT, HAIRLINE, INK, type PaperSize, type Part, QUIET, Sheet } from './sheet.ts';
import { drawTable } from './table.ts';

/** Told as a paper is written: how much of it is done. */
export type Progress = (done: number, of: number) => void | Promise<void>;

export interface PdfOptions {
  readonly size: PaperSize;
  readonly progress?: Progress;
}

const MARGINS = { top: 60, right: 66, bottom: 72, left: 66 };
/** So many notes or blocks lie between two times that it is told how far it is. */
const BREATH = 40;

/** What a block counts for when it is told how far a paper is. */
const sizeOf = (block: Block): number => (block.type === 'list' ? block.items.length : 1);

/** Letters smaller than the last nobody is handed. */
const SCALES = [1, 0.94, 0.88, 0.82];

/** A paper as a tagged PDF: structure, language, title and bookmarks; all fonts in it; black on white. */
export async function writePdf(paper: Paper, options: PdfOptions): Promise<Uint8Array> {
  return (await written(paper, 1, options)).end();
}

/**
 * The first of these that stands on one page, set smaller where it must be; the last of them where none does.
 * @param papers the same thing, from the most to the least that can be said of it
 */
export async function writeOnePage(
  papers: readonly Paper[],
  options: PdfOptions,
): Promise<Uint8Array> {
  let last: Sheet | undefined;
  for (const paper of papers) {
    for (const scale of SCALES) {
      last = await written(paper, scale, options);
      if (last.doc.bufferedPageRange().count === 1) return last.end();
    }
  }
  if (!last) throw new Error('there is nothing to write');
  return last.end();
}

async function written(
  paper: Paper,
  scale: number,
  { size, progress }: PdfOptions,
): Promise<Sheet> {
  const { language, title, footer, blocks } = paper;
  const sheet = new Sheet({ title: title.text, language, size, margins: MARGINS });
  const all = blocks.reduce((sum, block) => sum + sizeOf(block), 0);
  let done = 0;
  const tell = () => {
    done++;
    return done % BREATH === 0 ? progress?.(done, all) : undefined;
  };
  // Within a list it is only told: nobody can wait there.
  const writer = new Writer(sheet, paper, { scale, onItem: () => void tell() });
  writer.head();
  for (const [i, block] of blocks.entries()) {
    writer.block(block, blocks[i + 1]);
    if (block.type !== 'list') await tell();
  }
  writer.noteOnMissing();
  drawFooters(sheet, footer, PAPER_WORDS[language].page);
  await progress?.(all, all);
  return sheet;
}

/** At the foot of every page: where it comes from, and which of how many it is. */
export function drawFooters(sheet: Sheet, footer: string, page: string): void {
  const run = (text: string): Run => ({ text, cut: 'text', size: 8.5, color: QUIET, part: 0 });
  const { left, width, bottom } = sheet;
  sheet.onEveryPage((n, of) => {
    const number = page.replace('{n}', String(n)).replace('{of}', String(of));
    const [right] = sheet.lines([run(number)]);
    const room = width - (right?.width ?? 0) - 24;
    const lines = sheet.lines([run(footer)], room).slice(0, 2);
    const y = bottom + 22;
    sheet.doc
      .moveTo(left, y - 6)
      .lineTo(left + width, y - 6)
      .lineWidth(0.5)
      .strokeColor(HAIRLINE)
      .stroke();
    for (const [i, line] of lines.entries()) {
      sheet.drawLine(line, { x: left, y: y + i * 11, width: room });
    }
    if (right) sheet.drawLine(right, { x: left + width - right.width, y, width: right.width });
  });
}

interface Style {
  readonly cut: Cut;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}
const style = (cut: Cut, size: number, leading: number, color = INK): Style => ({
  cut,
  size,
  leading,
  color,
});

const AT_FULL_SIZE = {
  kind: style('bold', 9.5, 14, QUIET),
  title: style('title', 25, 31),
  about: style('text', 9.5, 13.5),
  h2: style('title', 15, 20),
  h3: style('bold', 11.5, 16),
  h4: style('bold', 10.5, 15),
  plain: style('text', 11, 16),
  quiet: style('text', 9.5, 13.5, QUIET),
  lead: style('words', 15, 22),
  marks: style('text', 9, 13.5, QUIET),
} as const;

/** All letters and leadings smaller by one factor. */
const scaled = (scale: number) =>
  Object.fromEntries(
    Object.entries(AT_FULL_SIZE).map(([name, of]) => [
      name,
      { ...of, size: of.size * scale, leading: of.leading * scale },
    ]),
  ) as typeof AT_FULL_SIZE;

const BEFORE = { h2: 20, h3: 10, h4: 8 } as const;
const AFTER = 7;
const INDENT = 15;

class Writer {
  readonly #sheet: Sheet;
  readonly #paper: Paper;
  readonly #styles: typeof AT_FULL_SIZE;
  readonly #scale: number;
  #bookmark: PDFKit.PDFOutline | undefined;

  readonly #onItem: () => void;

  constructor(
    sheet: Sheet,
    paper: Paper,
    { scale, onItem }: { scale: number; onItem: () => void },
  ) {
    this.#onItem = onItem;
    this.#styles = scaled(scale);
    this.#scale = scale;
    this.#sheet = sheet;
    this.#paper = paper;
  }

  /** The title, and under it where the paper comes from. */
  head(): void {
    const { kind, title, about } = this.#paper;
    const sheet = this.#sheet;
    sheet.doc.outline.addItem(title.text, { expanded: true });
    if (kind !== title.text)
      this.#paragraph(
        sheet.root,
        'P',
        { text: kind.toLocaleUpperCase(this.#paper.language) },
        this.#styles.kind,
      );
    this.#paragraph(sheet.root, 'H1', title, this.#styles.title);
    sheet.y += 8;
    this.#about(about);
  }

  #about(about: readonly Fact[]): void {
    const sheet = this.#sheet;
    const rule = () => {
      const { doc, left, width, y } = sheet;
      sheet.ornament(() =>
        doc
          .moveTo(left, y)
          .lineTo(left + width, y)
          .lineWidth(0.8)
          .strokeColor(INK)
          .stroke(),
      );
    };
    rule();
    sheet.y += 7;
    const part = sheet.open(sheet.root, 'P');
    const runs = about.flatMap(({ name, words }, i): Run[] => [
      this.#run(`${i > 0 ? '    ' : ''}${held(`${name}: `)}`, {
        ...this.#styles.about,
        color: QUIET,
      }),
      this.#run(held(words.text), { ...this.#styles.about, cut: 'bold' }),
    ]);
    sheet.flow(sheet.lines(runs), this.#column(this.#styles.about, [part]));
    part.end();
    sheet.y += 5;
    rule();
    sheet.y += 14 * this.#scale;
  }

  block(block: Block, next: Block | undefined): void {
    const sheet = this.#sheet;
    switch (block.type) {
      case 'heading':
        this.#heading(block.level, block.words, next);
        return;
      case 'paragraph':
        this.#toned(block.words, block.tone ?? 'plain');
        return;
      case 'list':
        this.#list(sheet.root, block.items, 0);
        sheet.y += AFTER * this.#scale;
        return;
      case 'facts':
        for (const { name, words } of block.facts) this.#fact(name, words);
        return;
      case 'table':
        drawTable(sheet, block, (words) => this.#lang(words));
        sheet.y += AFTER + 4;
    }
  }

  #heading(level: 2 | 3 | 4, words: Words, next: Block | undefined): void {
    const sheet = this.#sheet;
    const of = this.#styles[`h${level}`];
    const isFirst = sheet.y <= sheet.top;
    if (!isFirst) sheet.y += BEFORE[`h${level}`] * this.#scale * this.#scale;
    // A heading never stands alone at the foot of a page.
    sheet.need(of.leading + (next?.type === 'heading' ? 68 : 40) * this.#scale);
    const top = { top: sheet.y - 8 };
    if (level === 2) {
      this.#bookmark = sheet.doc.outline.children[0]?.addItem(words.text, top as object);
    } else if (level === 3) this.#bookmark?.addItem(words.text, top as object);
    this.#paragraph(sheet.root, `H${level}`, words, of);
    sheet.y += level === 2 ? 5 : 3;
  }

  #toned(words: Words, tone: 'plain' | 'lead' | 'quiet'): void {
    const sheet = this.#sheet;
    const of = this.#styles[tone];
    if (tone !== 'lead') {
      this.#paragraph(sheet.root, 'P', words, of);
      sheet.y += AFTER * this.#scale;
      return;
    }
    sheet.need(of.leading * 2);
    sheet.y += 2;
    const from = { y: sheet.y, page: sheet.doc.bufferedPageRange().count };
    this.#paragraph(sheet.root, 'P', words, of, INDENT);
    const isSamePage = from.page === sheet.doc.bufferedPageRange().count;
    const y = isSamePage ? from.y : sheet.top;
    const to = sheet.y;
    sheet.ornament(() => sheet.doc.rect(sheet.left, y + 2, 3, to - y - 2).fill(INK));
    sheet.y += AFTER + 3;
  }

  #fact(name: string, words: Words): void {
    const sheet = this.#sheet;
    sheet.need(this.#styles.h4.leading + this.#styles.plain.leading);
    const part = sheet.open(sheet.root, 'P');
    sheet.flow(
      sheet.lines([this.#run(name, this.#styles.h4)]),
      this.#column(this.#styles.h4, [part]),
    );
    const span = this.#spanFor(part, words);
    sheet.flow(
      sheet.lines([this.#run(words.text, this.#styles.plain)]),
      this.#column(this.#styles.plain, [span]),
    );
    if (span !== part) span.end();
    part.end();
    sheet.y += AFTER * this.#scale;
  }

  #list(under: Part, items: readonly ListItem[], depth: number): void {
    const sheet = this.#sheet;
    const list = sheet.open(under, 'L');
    for (const item of items) {
      this.#item(list, item, depth);
      if (depth === 0) this.#onItem();
    }
    list.end();
  }

  #item(list: Part, item: ListItem, depth: number): void {
    const sheet = this.#sheet;
    const { name, words, marks, items } = item;
    const element = sheet.open(list, 'LI');
    const shift = INDENT * (depth + 1);
    const isNumber = name !== undefined && /^\d+\.$/.test(name);
    const lead =
      name === undefined ? [] : [this.#run(`${name} `, { ...this.#styles.plain, cut: 'bold' })];
    const body = this.#run(words.text, this.#styles.plain, 1);
    const told =
      marks && marks.length > 0
        ? [this.#run(`   ${marks.join(' · ')}`, this.#styles.marks, 2)]
        : [];
    const lines = sheet.lines([...lead, body, ...told], sheet.width - shift);
    sheet.need(this.#styles.plain.leading * Math.min(2, lines.length));
    const mark = isNumber ? '' : depth % 2 === 0 ? '•' : '–';
    const [bullet] = sheet.lines([this.#run(mark, this.#styles.plain)]);
    if (bullet && mark !== '') {
      const label = sheet.open(element, 'Lbl');
      const { leading } = this.#styles.plain;
      const at = { x: sheet.left + shift - 11, y: sheet.y, width: 11, baseline: leading * 0.73 };
      sheet.tagged(label, 'Lbl', () => sheet.drawLine(bullet, at));
      label.end();
    }
    const inside = sheet.open(element, 'LBody');
    const span = this.#spanFor(inside, words);
    sheet.flow(lines, {
      x: sheet.left + shift,
      width: sheet.width - shift,
      leading: this.#styles.plain.leading,
      parts: [inside, span, inside],
    });
    if (span !== inside) span.end();
    sheet.y += items ? 1 : 3;
    if (items) this.#list(inside, items, depth + 1);
    inside.end();
    element.end();
  }

  /** Says once, at the end, what a box stands for. */
  noteOnMissing(): void {
    if (!this.#sheet.hasMissing) return;
    this.#sheet.y += AFTER * this.#scale;
    this.#toned({ text: PAPER_WORDS[this.#paper.language].missing }, 'quiet');
  }

  #paragraph(under: Part, type: string, words: Words, of: Style, shift = 0): void {
    const sheet = this.#sheet;
    const part = sheet.open(under, type, this.#lang(words));
    const lines = sheet.lines([this.#run(words.text, of)], sheet.width - shift);
    sheet.flow(lines, this.#column(of, [part], shift));
    part.end();
  }

  /** Words of another language, or read from the right, have a part of their own that says so. */
  #spanFor(part: Part, words: Words): Part {
    const options = this.#lang(words);
    return Object.keys(options).length > 0 ? this.#sheet.open(part, 'Span', options) : part;
  }

  #lang({ text, language }: Words): { lang?: string; actual?: string } {
    return {
      ...(language && language !== this.#paper.language ? { lang: language } : {}),
      ...(FROM_RIGHT.test(text) ? { actual: text } : {}),
    };
  }

  #run(text: string, { cut, size, color }: Style, part = 0): Run {
    return { text, cut, size, color, part };
  }

  #column({ leading }: Style, parts: readonly Part[], shift = 0) {
    const { left, width } = this.#sheet;
    return { x: left + shift, width: width - shift, leading, parts };
  }
}

/** What is short is not torn apart. */
const held = (text: string): string => (text.length > 48 ? text : text.replaceAll(' ', '\u00a0'));
