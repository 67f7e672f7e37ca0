import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import { unpackWoff } from './unpack-woff.ts';

/** The cuts in which papers are set. */
export const CUTS = ['text', 'bold', 'title', 'words'] as const;
/** `text` and `bold` are for reading; `title` is for headings, and `words` for the one sentence that counts. */
export type Cut = (typeof CUTS)[number];

/** One font file: the letters of one script in one cut. */
export interface Face {
  readonly name: string;
  readonly file: Buffer;
  /** Whether it has a letter for this code point. */
  has(codePoint: number): boolean;
}

const require = createRequire(import.meta.url);

/** The package that brings it, which letters of it, and how bold. */
type FileOf = readonly [family: string, subset: string, weight: number];

const ATKINSON = '@fontsource/atkinson-hyperlegible-next';
/** Scripts that the reading font does not have, in the order in which they are looked through. */
const OTHER_SCRIPTS = [
  ['@fontsource/noto-sans', 'vietnamese'],
  ['@fontsource/noto-sans', 'cyrillic'],
  ['@fontsource/noto-sans', 'cyrillic-ext'],
  ['@fontsource/noto-sans', 'greek'],
  ['@fontsource/noto-sans', 'devanagari'],
  ['@fontsource/noto-sans', 'latin'],
  ['@fontsource/noto-sans', 'latin-ext'],
  ['@fontsource/ibm-plex-sans-arabic', 'arabic'],
  ['@fontsource/noto-sans-hebrew', 'hebrew'],
] as const;

/** Arrows, ticks and boxes, in one cut. */
const SIGNS: readonly FileOf[] = [
  ['@fontsource/noto-sans-math', 'latin', 400],
  ['@fontsource/noto-sans-symbols-2', 'symbols', 400],
];

/** Drawn in lines, so that it prints in black and white. */
const EMOJI = ['@fontsource/noto-emoji', 'emoji', 400] as const;

const CHAINS: Readonly<Record<Cut, readonly FileOf[]>> = {
  text: chain([ATKINSON, 'latin', 400], [ATKINSON, 'latin-ext', 400]),
  bold: chain([ATKINSON, 'latin', 700], [ATKINSON, 'latin-ext', 700]),
  title: chain(['@fontsource/fraunces', 'latin', 600], ['@fontsource/fraunces', 'latin-ext', 600]),
  words: chain(['@fontsource/fraunces', 'latin', 400], ['@fontsource/fraunces', 'latin-ext', 400]),
};

function chain(...own: FileOf[]): FileOf[] {
  const weight = (own[0]?.[2] ?? 400) > 500 ? 700 : 400;
  const others = OTHER_SCRIPTS.map(([family, subset]): FileOf => [family, subset, weight]);
  const reading: FileOf[] = [
    [ATKINSON, 'latin', weight],
    [ATKINSON, 'latin-ext', weight],
  ];
  return [...own, ...reading, ...others, ...SIGNS, EMOJI];
}

const opened = new Map<string, Face>();

function face([family, subset, weight]: FileOf): Face {
  const name = `${family.replace('@fontsource/', '')}-${subset}-${weight}`;
  const known = opened.get(name);
  if (known) return known;
  const path = `${family}/files/${name}-normal.woff`;
  const file = unpackWoff(readFileSync(require.resolve(path)));
  const font = fontkit.create(file);
  if (!('hasGlyphForCodePoint' in font)) throw new Error(`${name} is a collection of fonts`);
  const made = { name, file, has: (codePoint: number) => font.hasGlyphForCodePoint(codePoint) };
  opened.set(name, made);
  return made;
}

/** Joins, variation selectors and marks of direction: the letter beside them counts. */
const SILENT = /^(?:[\u200c-\u200f]|\ufe0e|\ufe0f)$/;
const found = new Map<string, Face | undefined>();

/** The first face of a cut that has all of a letter; undefined where none has. */
export function faceFor(cut: Cut, letter: string): Face | undefined {
  const key = `${cut} ${letter}`;
  if (found.has(key)) return found.get(key);
  const points = [...letter].filter((point) => !SILENT.test(point));
  const has = (one: Face) => points.every((point) => one.has(point.codePointAt(0) ?? 0));
  let chosen: Face | undefined;
  for (const file of CHAINS[cut]) {
    const one = face(file);
    if (!has(one)) continue;
    chosen = one;
    break;
  }
  if (found.size > 20_000) found.clear();
  found.set(key, chosen);
  return chosen;
}

/** The face in which almost all of a cut is set. */
export function mainFace(cut: Cut): Face {
  const [first] = CHAINS[cut];
  if (!first) throw new Error(`there is no font for ${cut}`);
  return face(first);
}

/** The file of the main face of a cut as browsers take it: packed small. */
export function packedFile(cut: Cut): Buffer {
  const [first] = CHAINS[cut];
  if (!first) throw new Error(`there is no font for ${cut}`);
  const [family, subset, weight] = first;
  const name = `${family.replace('@fontsource/', '')}-${subset}-${weight}-normal.woff2`;
  return readFileSync(require.resolve(`${family}/files/${name}`));
}
