import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seeded } from '@throughline/testing';
import { describe, expect, test } from 'vitest';
import { IMPRINT, mapWith, randomBoard } from '../../test/random-board.ts';
import { countParts, partsOf, readPdf, solid } from '../../test/read-pdf.ts';
import { boardPaper } from '../outline/board-paper.ts';
import { plain } from '../outline/said.ts';
import { writePdf } from './write-pdf.ts';

const letter = { size: 'letter' } as const;

test('TP-5 a PDF says its title and language, is tagged, and has its headings as bookmarks', async () => {
  const paper = boardPaper(mapWith(['The bus leaves at four'], { language: 'es' }));
  const bytes = await writePdf(paper, { size: 'a4' });
  const read = await readPdf(bytes);
  expect(read.title).toBe('What Maya sees');
  expect(read.language).toBe('es');
  expect(read.isTagged).toBe(true);
  expect(read.bookmarks.slice(0, 3)).toEqual(['What Maya sees', '1. Quién es', '2. Qué intenta']);
  expect(countParts(bytes, 'H1')).toBe(1);
  expect(countParts(bytes, 'H2')).toBe(8);
  expect(countParts(bytes, 'LBody')).toBe(1);
  expect(partsOf(read.parts, 'LBody')).toHaveLength(1);
  expect(read.sizes[0]).toEqual([595.28, 841.89]);
});

test('TP-5 words of the other language say which one they are in', async () => {
  const paper = boardPaper(mapWith(['The bus leaves at four'], { language: 'es' }));
  const read = await readPdf(await writePdf(paper, letter));
  expect(partsOf(read.parts, 'Span').map(({ lang }) => lang)).toEqual(['en']);
  const own = await readPdf(await writePdf(boardPaper(mapWith(['Four'])), letter));
  expect(partsOf(own.parts, 'Span')).toEqual([]);
});

test('TP-1 every page of a PDF has its footer and its number, as an ornament', async () => {
  const notes = Array.from({ length: 90 }, (_, i) => `Note ${i} about the bus that leaves at four`);
  const paper = boardPaper(mapWith(notes));
  const { ornaments, pages } = await readPdf(await writePdf(paper, letter));
  expect(ornaments.length).toBeGreaterThan(2);
  for (const [i, ornament] of ornaments.entries()) {
    expect(solid(ornament)).toContain(solid(paper.footer));
    expect(solid(ornament)).toContain(solid(`Page ${i + 1} of ${ornaments.length}`));
  }
  expect(pages.join('')).not.toContain('Page 1 of');
});

test('TP-5 tables have heads of columns and rows', async () => {
  const paper = boardPaper(mapWith([]));
  const rows = Array.from({ length: 70 }, (_, i) => [{ text: `Group ${i}` }, { text: `${i} %` }]);
  const table = { type: 'table', caption: 'Gap', head: ['Group', '2014'], rows } as const;
  const bytes = await writePdf({ ...paper, blocks: [table] }, letter);
  expect(countParts(bytes, 'TH')).toBe(72);
  expect(countParts(bytes, 'TD')).toBe(70);
  expect(Buffer.from(bytes).toString('latin1').split('/Scope /Row').length - 1).toBe(70);
  const read = await readPdf(bytes);
  for (const row of rows) for (const { text } of row) expect(read.pages.join('\n')).toContain(text);
});

test('TP-4 nasty notes are all there, and harm nobody', async () => {
  const nasty = [
    '=HYPERLINK("https://example.org")',
    '<script>alert(1)</script> & <b>bold</b>',
    '../../../../etc/passwd',
    '(a) \\n ) Tj ET BT /Evil',
    'مرحبا بالعالم، كيف حالك؟',
    'שלום abc 123 עולם',
    'a\u202eb reversed',
    `long ${'abcdefghij'.repeat(1000)} end`,
    'Hello 👋🏽 and 👩‍👩‍👧',
    'null\u0000bell\u0007esc\u001b[31m',
    'half \ud83d',
    '学校 で',
    'Привет, Ελληνικά, Tiếng Việt',
  ];
  const read = await readPdf(await writePdf(boardPaper(mapWith(nasty)), letter));
  const whole = solid(read.pages.join(''));
  // What is read from the right is compared by its letters: each program turns the words round in its own way.
  const readable = nasty.filter((text) => !/[\u0590-\u08ff👋学]|\ud83d/u.test(text));
  for (const text of readable) expect(whole).toContain(solid(plain(text)));
  for (const letter of new Set('مرحبا بالعالم שלום עולם👋'.replace(/\s/g, ''))) {
    expect(whole).toContain(letter.normalize('NFKC'));
  }
  expect(read.pages.join(' ')).toContain('holds the place of a character');
});

test('TP-4 with only letters that it has, a PDF says nothing of boxes', async () => {
  const read = await readPdf(await writePdf(boardPaper(mapWith(['¿Qué pasó, señora?'])), letter));
  expect(read.pages.join(' ')).not.toContain('□');
});

test('TP-3 the PDFs of 50 random boards hold every text', { timeout: 60_000 }, async () => {
  const random = seeded();
  for (let i = 0; i < 50; i++) {
    const { board, texts, kind } = randomBoard(random.next);
    const read = await readPdf(await writePdf(boardPaper(board), letter));
    const whole = solid(read.pages.join(''));
    const missing = texts.filter((text) => !whole.includes(solid(plain(text))));
    expect(missing, `SEED=${random.seed}, board ${i}, ${kind}`).toEqual([]);
  }
});

test('TP-5 it is told how far a large paper is, also within one long list', async () => {
  const told: [number, number][] = [];
  const notes = Array.from({ length: 400 }, (_, i) => `Note ${i}`);
  const paper = boardPaper(mapWith(notes));
  await writePdf(paper, { ...letter, progress: (done, of) => void told.push([done, of]) });
  expect(told.length).toBeGreaterThan(8);
  expect(told.map(([done]) => done)).toEqual(told.map(([done]) => done).toSorted((a, b) => a - b));
  expect(told.at(-1)?.[0]).toBe(told.at(-1)?.[1]);
});

const hasPdftotext = (() => {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const title = hasPdftotext
  ? 'TP-3 pdftotext finds every text of 12 random boards'
  : 'TP-3 pdftotext finds every text (skipped: there is no pdftotext on this machine)';

describe.skipIf(!hasPdftotext)('with pdftotext', () => {
  test(title, { timeout: 60_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'papers-'));
    const random = seeded();
    for (let i = 0; i < 12; i++) {
      const { board, texts, kind } = randomBoard(random.next);
      const paper = boardPaper(board);
      const path = join(folder, `${i}.pdf`);
      writeFileSync(path, await writePdf(paper, letter));
      const whole = execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
      const pages = whole.split('\n').filter((line) => !line.includes(IMPRINT.hash.slice(0, 12)));
      const said = solid(pages.join('\n'));
      const missing = texts.filter((text) => !said.includes(solid(plain(text))));
      expect(missing, `SEED=${random.seed}, board ${i}, ${kind}`).toEqual([]);
    }
    rmSync(folder, { recursive: true });
  });
});
