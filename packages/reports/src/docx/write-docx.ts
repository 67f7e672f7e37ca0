import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IParagraphOptions,
  type ISectionOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TabStopPosition,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, ListItem, Paper, Words } from '../outline/paper.ts';
import { PAPER_WORDS } from '../outline/paper-words.ts';

/** Paper sizes in twentieths of a point. */
const SIZES = {
  letter: { width: 12240, height: 15840 },
  a4: { width: 11906, height: 16838 },
} as const;
const LOCALES = { en: 'en-US', es: 'es-MX' } as const;
const HEADINGS = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

/** Fonts that every word processor has, or has one in place of with the same widths. */
const READING = 'Calibri';
const TITLES = 'Georgia';
const INK = '111111';
const QUIET = '4A4A4A';
const DEPTHS = [0, 1, 2, 3, 4, 5] as const;

/** A paper as a Word file: styles, headings, lists, tables with heads, and the language of every stretch. */
export async function writeDocx(
  paper: Paper,
  { size }: { size: keyof typeof SIZES },
): Promise<Uint8Array> {
  const { language, title, footer } = paper;
  const words = PAPER_WORDS[language];
  const section: ISectionOptions = {
    properties: {
      page: { size: SIZES[size], margin: { top: 1100, right: 1250, bottom: 1100, left: 1250 } },
    },
    footers: { default: footerOf(footer, words.page) },
    children: [...headOf(paper), ...paper.blocks.flatMap((block) => elements(block, paper))],
  };
  const document = new Document({
    title: title.text,
    creator: 'Throughline',
    description: footer,
    lastModifiedBy: 'Throughline',
    styles: stylesIn(LOCALES[language]),
    numbering: {
      config: [
        {
          reference: 'notes',
          levels: DEPTHS.map((level) => ({
            level,
            format: LevelFormat.BULLET,
            text: level % 2 === 0 ? '•' : '–',
            alignment: AlignmentType.LEFT,
            style: { paragraph: { indent: { left: 300 * (level + 1), hanging: 240 } } },
          })),
        },
      ],
    },
    sections: [section],
  });
  return Packer.toBuffer(document);
}

function headOf({ kind, title, about, language }: Paper): Paragraph[] {
  const rule = { style: BorderStyle.SINGLE, size: 6, color: INK, space: 6 };
  return [
    ...(kind === title.text
      ? []
      : [
          new Paragraph({
            spacing: { after: 40 },
            children: [
              new TextRun({ text: kind, bold: true, allCaps: true, size: 19, color: QUIET }),
            ],
          }),
        ]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: runs(title, language) }),
    new Paragraph({
      spacing: { before: 120, after: 240 },
      border: { top: rule, bottom: rule },
      children: about.flatMap(({ name, words }, i) => [
        new TextRun({ text: `${i > 0 ? '    ' : ''}${name}: `, size: 19, color: QUIET }),
        new TextRun({ text: words.text.replaceAll(' ', '\u00a0'), size: 19, bold: true }),
      ]),
    }),
  ];
}

function elements(block: Block, { language }: Paper): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({
          heading: HEADINGS[block.level],
          keepNext: true,
          children: runs(block.words, language),
        }),
      ];
    case 'paragraph':
      return [
        new Paragraph({ ...TONES[block.tone ?? 'plain'], children: runs(block.words, language) }),
      ];
    case 'list':
      return block.items.flatMap((item) => itemParagraphs(item, 0, language));
    case 'facts':
      return block.facts.map(
        ({ name, words }) =>
          new Paragraph({
            spacing: { after: 120 },
            children: [
              new TextRun({ text: name, bold: true }),
              new TextRun({ break: 1 }),
              ...runs(words, language),
            ],
          }),
      );
    case 'table':
      return [tableOf(block, language), new Paragraph({ spacing: { after: 120 }, children: [] })];
  }
}

const TONES: Readonly<Record<'plain' | 'lead' | 'quiet', IParagraphOptions>> = {
  plain: { spacing: { after: 140 } },
  lead: {
    style: 'Lead',
    border: { left: { style: BorderStyle.SINGLE, size: 24, color: INK, space: 10 } },
  },
  quiet: { style: 'Quiet' },
};

function itemParagraphs(
  { name, words, marks, items }: ListItem,
  depth: number,
  language: Paper['language'],
): Paragraph[] {
  const level = Math.min(depth, DEPTHS.length - 1);
  return [
    new Paragraph({
      numbering: { reference: 'notes', level },
      spacing: { after: 60 },
      children: [
        ...(name === undefined ? [] : [new TextRun({ text: `${name} `, bold: true })]),
        ...runs(words, language),
        ...(marks
          ? [new TextRun({ text: `   ${marks.join(' · ')}`, size: 18, color: QUIET })]
          : []),
      ],
    }),
    ...(items ?? []).flatMap((item) => itemParagraphs(item, depth + 1, language)),
  ];
}

function tableOf(
  { head, rows }: Extract<Block, { type: 'table' }>,
  language: Paper['language'],
): Table {
  const line = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const cell = (words: Words, bold: boolean) =>
    new TableCell({
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      children: [
        new Paragraph({
          children: bold ? [new TextRun({ text: words.text, bold })] : runs(words, language),
        }),
      ],
    });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((text) => cell({ text }, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.map((words) => cell(words, false)) }),
      ),
    ],
  });
}

const FROM_RIGHT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words as runs, one for each of their lines, in their language. */
function runs({ text, language }: Words, ofPaper: Paper['language']): TextRun[] {
  const other = language && language !== ofPaper ? { language: { value: LOCALES[language] } } : {};
  const fromRight = FROM_RIGHT.test(text) ? { rightToLeft: true } : {};
  return text
    .split('\n')
    .map(
      (line, i) =>
        new TextRun({ text: line, ...(i > 0 ? { break: 1 } : {}), ...other, ...fromRight }),
    );
}

function footerOf(footer: string, page: string): Footer {
  const parts = page.split(/(\{n\}|\{of\})/).filter((part) => part !== '');
  const number = parts.map((part) =>
    part === '{n}' ? PageNumber.CURRENT : part === '{of}' ? PageNumber.TOTAL_PAGES : part,
  );
  return new Footer({
    children: [
      new Paragraph({
        border: { top: { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A', space: 6 } },
        tabStops: [{ type: TabStopType.RIGHT, position: TabStopPosition.MAX + 700 }],
        children: [
          new TextRun({ text: `${footer}\t`, size: 17, color: QUIET }),
          new TextRun({ children: number, size: 17, color: QUIET }),
        ],
      }),
    ],
  });
}

function stylesIn(locale: string) {
  const run = { font: READING, size: 22, color: INK, language: { value: locale } };
  const title = (size: number, before: number, after: number) => ({
    run: { font: TITLES, size, bold: true, color: INK },
    paragraph: { spacing: { before, after } },
  });
  return {
    default: {
      document: { run, paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } } },
      heading1: title(48, 0, 80),
      heading2: title(30, 360, 120),
      heading3: {
        run: { font: READING, size: 24, bold: true, color: INK },
        paragraph: { spacing: { before: 200, after: 60 } },
      },
      heading4: {
        run: { font: READING, size: 22, bold: true, color: INK },
        paragraph: { spacing: { before: 160, after: 60 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { font: TITLES, size: 28 },
        paragraph: { spacing: { before: 80, after: 200 }, indent: { left: 240 } },
      },
      {
        id: 'Quiet',
        name: 'Quiet',
        basedOn: 'Normal',
        run: { size: 19, color: QUIET },
        paragraph: { spacing: { after: 140 } },
      },
    ],
  };
}
