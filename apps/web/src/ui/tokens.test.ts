// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { ROLES } from '@throughline/protocol';
import { describe, expect, test } from 'vitest';

const src = new URL('../', import.meta.url);
const css = readFileSync(new URL('ui/tokens.css', src), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** The declarations of the first `:root` block after `from`, as name → value. */
function declarations(from: string): Map<string, string> {
  const start = css.indexOf(':root {', from === '' ? 0 : css.indexOf(from));
  const block = css.slice(start, css.indexOf('}', start));
  return new Map(
    [...block.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [
      name,
      value.replace(/\s+/g, ' '),
    ]),
  );
}

const base = declarations('');
const moreContrast = new Map([...base, ...declarations('(prefers-contrast: more)')]);

/** The colour that a token has in a theme, as three numbers from 0 to 1. */
function colour(tokens: ReadonlyMap<string, string>, name: string, theme: 'light' | 'dark') {
  const value = tokens.get(name);
  const both = /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value ?? '');
  const hex = both === null ? value : both[theme === 'light' ? 1 : 2];
  if (hex === undefined || !/^#[0-9a-f]{6}$/.test(hex)) throw new Error(`${name} is ${value}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const GROUNDS = ['--ground', '--surface', '--sheet', '--sunken'];
/** Words on what they stand on: 4.5 to 1. */
const TEXT_PAIRS: [string, string][] = [
  ...['--ink', '--ink-soft', '--link', '--problem-ink'].flatMap((ink) =>
    GROUNDS.map((ground): [string, string] => [ink, ground]),
  ),
  ['--action-ink', '--action'],
  ['--action-ink', '--action-hover'],
  ...['problem', 'hint', 'success'].map((kind): [string, string] => [
    `--${kind}-ink`,
    `--${kind}-paper`,
  ]),
  ...ROLES.flatMap((role): [string, string][] => [
    [`--role-${role}-ink`, `--role-${role}-paper`],
    [`--role-${role}-ink`, '--ground'],
    [`--role-${role}-ink`, '--sheet'],
    ['--ink', `--role-${role}-paper`],
    ['--ink-soft', `--role-${role}-paper`],
  ]),
  ['--qr-ink', '--qr-paper'],
];
/** Edges, marks, lights and rings beside what they must stand out from: 3 to 1. */
const EDGE_PAIRS: [string, string][] = [
  ...['--edge', '--thread', '--focus'].flatMap((edge) =>
    GROUNDS.map((ground): [string, string] => [edge, ground]),
  ),
  ...['good', 'busy', 'waiting', 'stopped'].flatMap((light): [string, string][] =>
    ['--ground', '--surface', '--sheet'].map((ground) => [`--light-${light}`, ground]),
  ),
  ...['problem', 'hint', 'success'].flatMap((kind): [string, string][] => [
    [`--${kind}-edge`, `--${kind}-paper`],
    [`--${kind}-edge`, '--ground'],
  ]),
  ...ROLES.flatMap((role): [string, string][] => [
    [`--role-${role}-edge`, `--role-${role}-paper`],
    [`--role-${role}-edge`, '--ground'],
    [`--role-${role}-edge`, '--surface'],
    [`--role-${role}-edge`, '--sheet'],
    ['--focus', `--role-${role}-paper`],
  ]),
  ['--action', '--ground'],
  ['--action', '--sheet'],
];

/** The pairs that do not reach `least`, each with what it reaches. */
function tooClose(
  tokens: ReadonlyMap<string, string>,
  pairs: readonly [string, string][],
  theme: 'light' | 'dark',
  least: number,
): string[] {
  return pairs.flatMap(([one, other]) => {
    const reached = contrast(colour(tokens, one, theme), colour(tokens, other, theme));
    return reached >= least ? [] : [`${one} on ${other}: ${reached.toFixed(2)}`];
  });
}

describe.each([
  ['as the design has it', base],
  ['with more contrast', moreContrast],
] as const)('colours %s', (_, tokens) => {
  test.each(['light', 'dark'] as const)(
    'words can be read on what they stand on in %s',
    (theme) => {
      expect(tooClose(tokens, TEXT_PAIRS, theme, 4.5)).toEqual([]);
    },
  );

  test.each(['light', 'dark'] as const)('edges and marks stand out in %s', (theme) => {
    expect(tooClose(tokens, EDGE_PAIRS, theme, 3)).toEqual([]);
  });
});

test('more contrast never means less', () => {
  for (const theme of ['light', 'dark'] as const) {
    for (const [one, other] of [...TEXT_PAIRS, ...EDGE_PAIRS]) {
      const before = contrast(colour(base, one, theme), colour(base, other, theme));
      const after = contrast(colour(moreContrast, one, theme), colour(moreContrast, other, theme));
      expect(after, `${one} on ${other}, ${theme}`).toBeGreaterThanOrEqual(Math.min(before, 7));
    }
  }
});

test('every property that is used is a token, or set by a screen of its own', () => {
  const known = new Set(base.keys());
  const used: { file: string; name: string }[] = [];
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(css|tsx|ts)$/.test(file) || file.endsWith('.test.ts')) continue;
    const text = readFileSync(new URL(file, src), 'utf8');
    for (const [, name = ''] of text.matchAll(/(--[\w-]+)['"]?\]?\s*:/g)) known.add(name);
    for (const [, name = ''] of text.matchAll(/var\((--[\w-]+)/g)) used.push({ file, name });
  }
  expect(used.length).toBeGreaterThan(100);
  expect(used.filter(({ name }) => !known.has(name))).toEqual([]);
});

test('forced colours and more contrast change only tokens that exist', () => {
  for (const block of ['(prefers-contrast: more)', '(forced-colors: active)']) {
    for (const name of declarations(block).keys()) expect(base.has(name), name).toBe(true);
  }
});
