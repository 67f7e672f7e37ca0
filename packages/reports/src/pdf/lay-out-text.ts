import bidiFactory from 'bidi-js';
import type { Cut } from '../fonts/faces.ts';
import { type Stretch, splitByFace } from '../fonts/split-by-face.ts';

/** A piece of a paragraph in one style. */
export interface Run {
  readonly text: string;
  readonly cut: Cut;
  readonly size: number;
  readonly color: string;
  /** Which of the paragraph's parts it belongs to: what is told of a note is another part than the note. */
  readonly part: number;
}

/** What is drawn in one go: one face, one style, one direction. */
export interface Atom extends Stretch {
  readonly run: Run;
  readonly width: number;
}
export interface Line {
  readonly atoms: readonly Atom[];
  readonly width: number;
  /** Whether its paragraph begins with a script that is read from the right. */
  readonly fromRight: boolean;
}

/** How wide a text is in a style. */
export type Measure = (stretch: Stretch, run: Run) => number;

// Its types say that the module is what its default is.
const bidi = (bidiFactory as unknown as () => Bidi)();

interface Bidi {
  getEmbeddingLevels(
    text: string,
    direction?: 'ltr' | 'rtl',
  ): { readonly levels: Uint8Array; readonly paragraphs: readonly { readonly level: number }[] };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** What may not be torn apart, with the blanks after it. */
interface Piece {
  readonly text: string;
  readonly run: Run;
  /** Read from the right: what of it is in another font stands to its left. */
  readonly turned?: boolean;
}

/** Breaks a paragraph into lines no wider than `width`. A word that is wider than a line is broken between letters. */
export function layOut(runs: readonly Run[], width: number, measure: Measure): Line[] {
  const paragraphs = splitAtLineEnds(runs);
  return paragraphs.flatMap((paragraph) => {
    const whole = paragraph.map(({ text }) => text).join('');
    const turns = RIGHT_TO_LEFT.test(whole);
    const fromRight = turns && (bidi.getEmbeddingLevels(whole).paragraphs[0]?.level ?? 0) === 1;
    return fill(paragraph, width, measure).map((pieces) =>
      toLine(pieces, { turns, fromRight }, measure),
    );
  });
}

function splitAtLineEnds(runs: readonly Run[]): Run[][] {
  const paragraphs: Run[][] = [[]];
  for (const run of runs) {
    for (const [i, text] of run.text.normalize('NFC').split('\n').entries()) {
      if (i > 0) paragraphs.push([]);
      if (text !== '') paragraphs.at(-1)?.push({ ...run, text });
    }
  }
  return paragraphs;
}

function fill(runs: readonly Run[], width: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = [[]];
  let used = 0;
  const put = (piece: Piece, wide: number) => {
    lines.at(-1)?.push(piece);
    used += wide;
  };
  const next = () => {
    lines.push([]);
    used = 0;
  };
  for (const word of wordsOf(runs)) {
    const bare = widthOf(trimmed(word), measure);
    if (used > 0 && used + bare > width) next();
    if (bare <= width) {
      for (const piece of word) put(piece, widthOf([piece], measure));
      continue;
    }
    for (const piece of word) {
      for (const part of lettersWithin(piece, width, measure)) {
        const wide = widthOf([part], measure);
        if (used > 0 && used + widthOf(trimmed([part]), measure) > width) next();
        put(part, wide);
      }
    }
  }
  return lines;
}

/** Words with the blanks after them. One that goes on in another style is one word. */
function wordsOf(runs: readonly Run[]): Piece[][] {
  const words: Piece[][] = [];
  let open = false;
  for (const run of runs) {
    for (const [text] of run.text.matchAll(WORD)) {
      if (open) words.at(-1)?.push({ text, run });
      else words.push([{ text, run }]);
      open = !ENDS.test(text);
    }
  }
  return words;
}

/** Blanks, but for those that hold words together. */
const BLANK = String.raw`[^\S\u00a0\u202f]`;
/** Scripts that are broken between any two letters. */
const ANYWHERE = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`;
const WORD = new RegExp(
  `${BLANK}+|(?:[^\\s${ANYWHERE}]|[\\u00a0\\u202f])+${BLANK}*|.${BLANK}*`,
  'gsu',
);
const ENDS = new RegExp(`(?:${BLANK}|[${ANYWHERE}])$`, 'u');

/** From this share of a line on it is measured whole. */
const NEAR = 0.8;

/** A piece in parts that each fit on a line. */
function lettersWithin({ text, run }: Piece, width: number, measure: Measure): Piece[] {
  const parts: string[] = [''];
  let used = 0;
  for (const { segment } of letters.segment(text)) {
    const wide = widthOf([{ text: segment, run }], measure);
    const whole = (parts.at(-1) ?? '') + segment;
    // Letters beside each other may take more room than each alone: near the end of a line all of it is measured.
    const isNear = used + wide > width * NEAR;
    if (used > 0 && isNear && widthOf([{ text: whole, run }], measure) > width) {
      parts.push(segment);
      used = wide;
      continue;
    }
    parts[parts.length - 1] = whole;
    used += wide;
  }
  return parts.map((part) => ({ text: part, run }));
}

const trimmed = (word: readonly Piece[]): Piece[] =>
  word.map((piece, i) => (i < word.length - 1 ? piece : { ...piece, text: piece.text.trimEnd() }));

const widthOf = (pieces: readonly Piece[], measure: Measure): number =>
  pieces.reduce(
    (sum, { text, run }) =>
      sum + splitByFace(run.cut, text).reduce((wide, stretch) => wide + measure(stretch, run), 0),
    0,
  );

function toLine(
  pieces: readonly Piece[],
  { turns, fromRight }: { turns: boolean; fromRight: boolean },
  measure: Measure,
): Line {
  const joined: Piece[] = [];
  for (const { text, run } of trimmed(pieces)) {
    const last = joined.at(-1);
    if (last?.run === run) joined[joined.length - 1] = { text: last.text + text, run };
    else if (text !== '') joined.push({ text, run });
  }
  const inOrder = turns ? visualOrder(joined, fromRight) : joined;
  const atoms = inOrder.flatMap(({ text, run, turned: isTurned }) =>
    inDirection(splitByFace(run.cut, text), isTurned).map((stretch) => ({
      ...stretch,
      run,
      width: measure(stretch, run),
    })),
  );
  const width = atoms.reduce((sum, atom) => sum + atom.width, 0);
  return { atoms, width, fromRight };
}

const inDirection = <T>(parts: T[], isTurned: boolean | undefined): T[] =>
  isTurned ? parts.reverse() : parts;

/** The pieces of a line from left to right. Those that are read from the right are cut into words: each is drawn by itself. */
function visualOrder(pieces: readonly Piece[], fromRight: boolean): Piece[] {
  const whole = pieces.map(({ text }) => text).join('');
  const { levels } = bidi.getEmbeddingLevels(whole, fromRight ? 'rtl' : 'ltr');
  const cut: (Piece & { readonly level: number })[] = [];
  let at = 0;
  for (const { text, run } of pieces) {
    let from = 0;
    for (let i = 1; i <= text.length; i++) {
      const here = levels[at + i - 1] ?? 0;
      const there = i < text.length ? (levels[at + i] ?? 0) : -1;
      if (here === there) continue;
      const stretch = text.slice(from, i);
      const words = here % 2 === 1 ? stretch.split(/(\s+)/).filter(Boolean) : [stretch];
      for (const word of words) cut.push({ text: word, run, level: here, turned: here % 2 === 1 });
      from = i;
    }
    at += text.length;
  }
  return turned(cut);
}

/** From the highest level down, what stands together at it or above is turned round (UAX #9, L2). */
function turned<T extends { readonly level: number }>(cut: readonly T[]): T[] {
  const order = [...cut];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    let from = 0;
    while (from < order.length) {
      if ((order[from]?.level ?? 0) < level) {
        from++;
        continue;
      }
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to++;
      order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = to;
    }
  }
  return order;
}
