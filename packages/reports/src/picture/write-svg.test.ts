import { seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import { mapWith, randomBoard } from '../../test/random-board.ts';
import { solid } from '../../test/read-pdf.ts';
import { boardPaper } from '../outline/board-paper.ts';
import { plain } from '../outline/said.ts';
import { writeSvg } from './write-svg.ts';

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
/** The words of a picture, in the order in which they are drawn. */
const wordsIn = (svg: string) =>
  solid(
    svg
      .replace(/<style>[^<]*<\/style>/, '')
      .replace(/<[^>]*>/g, '')
      .replace(/&(\w+);/g, (_, name: string) => ENTITIES[name] ?? ''),
  );

test('TP-11 a picture holds every word of a board as text', () => {
  const random = seeded();
  for (let i = 0; i < 30; i++) {
    const { board, texts, kind } = randomBoard(random.next);
    const words = wordsIn(writeSvg(boardPaper(board)));
    const missing = texts.filter((text) => !words.includes(solid(plain(text))));
    expect(missing, `SEED=${random.seed}, ${kind}`).toEqual([]);
  }
});

test('TP-11 nothing that people wrote is markup in a picture, and it loads nothing', () => {
  const svg = writeSvg(
    boardPaper(
      mapWith(['<script>alert(1)</script>', '<image href="https://example.org/x"/>', '"&']),
    ),
  );
  expect(svg).not.toMatch(/<script|<image|<foreignObject|\son\w+=/i);
  expect(svg.match(/<[^>]*\s(?:href|src)\s*=/g)).toBeNull();
  expect(svg.match(/url\((?!data:)/g)).toBeNull();
  expect(wordsIn(svg)).toContain('<script>alert(1)</script>');
});

test('TP-11 a picture says what it is of, and its lines never grow over their cards', () => {
  const svg = writeSvg(boardPaper(mapWith(['W'.repeat(10_000)])));
  expect(svg).toContain('<title id="title">What Maya sees</title>');
  for (const [, length] of svg.matchAll(/textLength="([\d.]+)"/g)) {
    expect(Number(length)).toBeLessThanOrEqual(304);
  }
});
