import { BOARD_KINDS } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import { mapWith, randomBoard } from '../../test/random-board.ts';
import { boardCsv, boardJson } from './board-tables.ts';
import { harmless } from './csv.ts';

/** Reads CSV as RFC 4180 says. */
function cellsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, end] of csv.replace(/^\uFEFF/, '').matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)) {
    rows.at(-1)?.push((quoted ?? '').replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

test('TP-7 no cell begins as a formula does, and what follows is as people wrote it', () => {
  const nasty = ['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx', ' =1', '\uFEFF=1', '＝1'];
  for (const text of nasty) expect(harmless(text)).toBe(`'${text}`);
  for (const text of ['-12.5', '7', 'a=b', '', '…', '<b>']) expect(harmless(text)).toBe(text);
});

test('TP-7 nasty notes stay in their cells', () => {
  const nasty = ['=cmd|" /C calc"!A0', 'a","b', 'line\nbreak', '@x', 'مرحبا', 'x'.repeat(10_000)];
  const rows = cellsOf(boardCsv(mapWith(nasty)));
  const width = rows[0]?.length;
  expect(rows.every((row) => row.length === width)).toBe(true);
  const texts = rows.map((row) => row[4] ?? '');
  for (const text of nasty) expect(texts).toContain(harmless(text));
  expect(texts.filter((text) => /^[=+\-@\t\r]/.test(text))).toEqual([]);
});

test.each(BOARD_KINDS)('TP-3 everything on a board is in its table and its JSON: %s', (kind) => {
  const random = seeded();
  for (let i = 0; i < 8; i++) {
    const { board, texts } = randomBoard(random.next, { kind });
    const cells = new Set(cellsOf(boardCsv(board)).flat());
    const missing = texts.filter((text) => !cells.has(harmless(text)));
    expect(missing, `SEED=${random.seed}`).toEqual([]);
    const json = boardJson(board);
    const read = JSON.parse(json) as { hash: string; rows: { text: string }[] };
    expect(read.hash).toBe(board.imprint.hash);
    const said = JSON.stringify(read);
    for (const text of texts) expect(said).toContain(JSON.stringify(text).slice(1, -1));
    expect(said).not.toMatch(/author-\d/);
  }
});
