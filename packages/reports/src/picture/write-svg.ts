import * as fontkit from 'fontkit';
import { CUTS, type Cut, mainFace, packedFile } from '../fonts/faces.ts';
import type { Block, ListItem, Paper } from '../outline/paper.ts';

/** So wide are the columns of a picture, in its own units: a fourth of a projector. */
const COLUMN = 360;
const GAP = 20;
const MARGIN = 40;
const PAD = 14;
const MOST_COLUMNS = 4;

interface Style {
  readonly cut: Cut;
  readonly size: number;
  readonly leading: number;
  readonly color: string;
}
const style = (cut: Cut, size: number, leading: number, color = '#1d1a16'): Style => ({
  cut,
  size,
  leading,
  color,
});
const STYLES = {
  kind: style('bold', 14, 20, '#5a5145'),
  title: style('title', 34, 42),
  about: style('text', 14, 20, '#5a5145'),
  area: style('title', 20, 26),
  sub: style('bold', 15, 20),
  words: style('text', 15, 21),
  lead: style('words', 19, 26),
  marks: style('text', 12, 17, '#5a5145'),
} as const;

/** Families of the same look, first ours. */
const FAMILIES: Readonly<Record<Cut, string>> = {
  text: "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif",
  bold: "'Atkinson Hyperlegible Next','Atkinson Hyperlegible',Verdana,sans-serif",
  title: 'Fraunces,Georgia,serif',
  words: 'Fraunces,Georgia,serif',
};
const WEIGHTS: Readonly<Record<Cut, number>> = { text: 400, bold: 700, title: 600, words: 400 };

/** Our fonts, inside the picture: it looks the same on every machine, and asks nobody for anything. */
const fontStyles = (): string => {
  fontsOnce ??= CUTS.map((cut) => {
    const family = cut === 'text' || cut === 'bold' ? 'Atkinson Hyperlegible Next' : 'Fraunces';
    const file = packedFile(cut).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${WEIGHTS[cut]};src:url(data:font/woff2;base64,${file}) format('woff2')}`;
  }).join('');
  return `<style>${fontsOnce}</style>`;
};
let fontsOnce: string | undefined;

/** Something drawn: how high it is, and how it is drawn at a place. */
interface Box {
  readonly height: number;
  draw(x: number, y: number): string;
}

/**
 * A paper as one picture: its parts side by side, each note as a card. Every word stands in it as text, so that it can
 * be searched and read out; a line never grows over its card, whatever fonts the reader's machine has.
 */
export function writeSvg(paper: Paper): string {
  const parts = partsIn(paper.blocks).map(partBox);
  const count = Math.max(1, Math.min(MOST_COLUMNS, parts.length));
  const width = 2 * MARGIN + count * COLUMN + (count - 1) * GAP;
  const head = headBox(paper, width - 2 * MARGIN);
  const top = MARGIN + head.height + GAP;
  let y = top;
  let body = '';
  for (let i = 0; i < parts.length; i += count) {
    const row = parts.slice(i, i + count);
    const height = Math.max(...row.map((part) => part.height));
    for (const [n, part] of row.entries()) {
      const x = MARGIN + n * (COLUMN + GAP);
      body += `<g><rect x="${x}" y="${y}" width="${COLUMN}" height="${round(height)}" rx="6" fill="#fffdf8" stroke="#8d8371"/>${part.draw(x, y)}</g>`;
    }
    y += height + GAP;
  }
  const foot = linesOf(paper.footer, STYLES.about, width - 2 * MARGIN);
  const height = y + foot.height + MARGIN - GAP / 2;
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${paper.language}" aria-labelledby="title desc" width="${width}" height="${round(height)}" viewBox="0 0 ${width} ${round(height)}"><title id="title">${inXml(paper.title.text)}</title><desc id="desc">${inXml(`${paper.kind}. ${paper.footer}`)}</desc>${fontStyles()}<rect width="100%" height="100%" fill="#f6f1e7"/>${head.draw(MARGIN, MARGIN)}${body}${foot.draw(MARGIN, y)}</svg>\n`;
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** Everything between two headings of the second level. */
function partsIn(blocks: readonly Block[]): Block[][] {
  const parts: Block[][] = [];
  for (const block of blocks) {
    if (parts.length === 0 || (block.type === 'heading' && block.level === 2)) parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

function headBox({ kind, title, about }: Paper, width: number): Box {
  const facts = about.map(({ name, words }) => `${name}: ${words.text}`).join('   ·   ');
  return stack([
    ...(kind === title.text ? [] : [linesOf(kind, STYLES.kind, width)]),
    linesOf(title.text, STYLES.title, width),
    linesOf(facts, STYLES.about, width),
  ]);
}

function partBox(blocks: readonly Block[]): Box {
  const wide = COLUMN - 2 * PAD;
  const inner = stack(
    blocks.flatMap((block) => boxesOf(block, wide)),
    8,
  );
  return {
    height: inner.height + 2 * PAD,
    draw: (x, y) => inner.draw(x + PAD, y + PAD),
  };
}

function boxesOf(block: Block, wide: number): Box[] {
  switch (block.type) {
    case 'heading':
      return [linesOf(block.words.text, block.level === 2 ? STYLES.area : STYLES.sub, wide)];
    case 'paragraph':
      return [
        linesOf(
          block.words.text,
          block.tone === 'lead'
            ? STYLES.lead
            : block.tone === 'quiet'
              ? STYLES.marks
              : STYLES.words,
          wide,
        ),
      ];
    case 'list':
      return block.items.map((item) => card(itemBox(item, wide - 2 * PAD), wide));
    case 'facts':
      return block.facts.map(({ name, words }) =>
        stack([linesOf(name, STYLES.sub, wide), linesOf(words.text, STYLES.words, wide)], 2),
      );
    case 'table':
      return block.rows.map((row) => {
        const [first, ...cells] = row.map(({ text }) => text);
        const told = cells.map((cell, i) => `${block.head[i + 1] ?? ''}: ${cell}`).join(' · ');
        return card(
          stack([
            linesOf(first ?? '', STYLES.sub, wide - 2 * PAD),
            linesOf(told, STYLES.marks, wide - 2 * PAD),
          ]),
          wide,
        );
      });
  }
}

function itemBox({ name, words, marks, items }: ListItem, wide: number): Box {
  const text = name === undefined ? words.text : `${name} ${words.text}`;
  return stack(
    [
      linesOf(text, STYLES.words, wide, words.language),
      ...(marks ? [linesOf(marks.join(' · '), STYLES.marks, wide)] : []),
      ...(items ?? []).map((item) => indented(itemBox(item, wide - 14))),
    ],
    3,
  );
}

/** A thin line leads from something to what stands under it. */
const indented = ({ height, draw }: Box): Box => ({
  height,
  draw: (x, y) =>
    `<path d="M${x + 4} ${round(y)}v${round(height)}" stroke="#8d8371" stroke-width="2"/>${draw(x + 14, y)}`,
});

const card = ({ height, draw }: Box, wide: number): Box => ({
  height: height + 2 * 10,
  draw: (x, y) =>
    `<rect x="${x}" y="${round(y)}" width="${wide}" height="${round(height + 20)}" rx="3" fill="#ffffff" stroke="#b9ae9a"/>${draw(x + PAD, y + 10)}`,
});

function stack(boxes: readonly Box[], gap = 0): Box {
  const shown = boxes.filter(({ height }) => height > 0);
  const height = shown.reduce((sum, box) => sum + box.height + gap, shown.length > 0 ? -gap : 0);
  return {
    height,
    draw(x, y) {
      let at = y;
      let drawn = '';
      for (const box of shown) {
        drawn += box.draw(x, at);
        at += box.height + gap;
      }
      return drawn;
    },
  };
}

/** A text in lines, each as its own row of one text. */
function linesOf(text: string, of: Style, wide: number, language?: string): Box {
  const lines = text === '' ? [] : broken(text, of, wide);
  return {
    height: lines.length * of.leading,
    draw(x, y) {
      const rows = lines.map((line, i) => {
        const own = widthOf(line, of);
        // Another font may be wider: a line that is nearly full is held to what it has here.
        const held =
          own > wide * 0.8
            ? ` textLength="${round(Math.min(own, wide))}" lengthAdjust="spacingAndGlyphs"`
            : '';
        return `<tspan x="${x}" y="${round(y + i * of.leading + of.leading * 0.74)}"${held}>${inXml(line)}</tspan>`;
      });
      const lang = language ? ` lang="${language}"` : '';
      return `<text xml:space="preserve"${lang} font-family="${FAMILIES[of.cut]}" font-weight="${WEIGHTS[of.cut]}" font-size="${of.size}" fill="${of.color}">${rows.join('')}</text>`;
    },
  };
}

function broken(text: string, of: Style, wide: number): string[] {
  return text.split('\n').flatMap((paragraph) => {
    const lines: string[] = [''];
    for (const word of paragraph.split(/(?<=\s)/)) {
      const last = lines.at(-1) ?? '';
      if (last !== '' && widthOf(`${last}${word}`.trimEnd(), of) > wide) lines.push('');
      for (const letter of widthOf(word.trimEnd(), of) > wide ? letters(word) : [word]) {
        const now = lines.at(-1) ?? '';
        if (now !== '' && widthOf(now + letter.trimEnd(), of) > wide) lines.push(letter);
        else lines[lines.length - 1] = now + letter;
      }
    }
    return lines;
  });
}

const segments = new Intl.Segmenter('en', { granularity: 'grapheme' });
const letters = (word: string): string[] =>
  Array.from(segments.segment(word), ({ segment }) => segment);

const fonts = new Map<Cut, { width(letter: string): number }>();

function widthOf(text: string, { cut, size }: Style): number {
  let sum = 0;
  for (const letter of text) sum += fontOf(cut).width(letter);
  return sum * size;
}

function fontOf(cut: Cut): { width(letter: string): number } {
  const known = fonts.get(cut);
  if (known) return known;
  const font = fontkit.create(mainFace(cut).file);
  if (!('glyphForCodePoint' in font)) throw new Error(`${cut} is a collection of fonts`);
  const widths = new Map<string, number>();
  const made = {
    width(letter: string): number {
      const before = widths.get(letter);
      if (before !== undefined) return before;
      const point = letter.codePointAt(0) ?? 0;
      const has = font.hasGlyphForCodePoint(point);
      const width = has ? font.glyphForCodePoint(point).advanceWidth / font.unitsPerEm : 1;
      widths.set(letter, width);
      return width;
    },
  };
  fonts.set(cut, made);
  return made;
}

const inXml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
