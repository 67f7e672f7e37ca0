import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOARD_KINDS } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { mapWith, randomBoard } from '../../test/random-board.ts';
import { boardPaper } from '../outline/board-paper.ts';
import { plain } from '../outline/said.ts';
import { writeDocx } from './write-docx.ts';

const letter = { size: 'letter' } as const;

async function partsOf(...args: Parameters<typeof writeDocx>): Promise<(name: string) => string> {
  const files = unzipSync(await writeDocx(...args));
  return (name) => strFromU8(files[name] ?? new Uint8Array());
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};
const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/?)>|([^<>]+)/g;

/** The words of a part, as a word processor would show them. Fails on what is no well-formed XML. */
function textOf(xml: string): string {
  const open: string[] = [];
  let words = '';
  let at = 0;
  for (const found of xml.matchAll(TOKEN)) {
    expect(found.index, `before ${at}`).toBe(at);
    at += found[0].length;
    const [, close, name, , single, text] = found;
    if (text !== undefined) {
      expect(text).not.toMatch(/&(?!(?:lt|gt|quot|apos|amp|#\d+);)/);
      words += text.replace(/&(\w+);/g, (_, entity: string) => ENTITIES[entity] ?? '');
    } else if (name === 'w:br') words += '\n';
    else if (close) expect(open.pop()).toBe(name);
    else if (name && !single) open.push(name);
  }
  expect(at).toBe(xml.length);
  expect(open).toEqual([]);
  return words;
}

test('TP-6 a Word file has headings, lists and the language of the paper and of each stretch', async () => {
  const part = await partsOf(boardPaper(mapWith(['The bus leaves'], { language: 'es' })), letter);
  const body = part('word/document.xml');
  expect(body.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(1);
  expect(body.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(8);
  expect(body).toContain('<w:numPr>');
  expect(body).toMatch(/<w:lang w:val="en-US"\/>/);
  expect(part('word/styles.xml')).toContain('<w:lang w:val="es-MX"/>');
  expect(part('docProps/core.xml')).toContain('<dc:title>What Maya sees</dc:title>');
  expect(textOf(part('word/footer1.xml'))).toContain('Versión 0123456789ab');
});

test('TP-6 the head of a table comes again on each page', async () => {
  const rows = [[{ text: 'Everyone' }, { text: '38 %' }]];
  const table = { type: 'table', caption: 'Gap', head: ['Group', '2014'], rows } as const;
  const part = await partsOf({ ...boardPaper(mapWith([])), blocks: [table] }, { size: 'a4' });
  expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(textOf(part('word/document.xml'))).toContain('38 %');
});

test('TP-4 nasty notes are all there in a Word file, as text', async () => {
  const nasty = [
    '=cmd|calc',
    '<w:p>&amp;</w:p> ]]>',
    '../../x',
    'مرحبا',
    'a\u202eb',
    'x'.repeat(10_000),
    '👩‍👩‍👧 学校',
    'nul\u0000l\u000b',
    'half \ud83d',
  ];
  const part = await partsOf(boardPaper(mapWith(nasty)), letter);
  const said = textOf(part('word/document.xml'));
  for (const text of nasty) expect(said).toContain(plain(text));
});

test('TP-3 the Word files of 50 random boards hold every text', async () => {
  const random = seeded();
  for (let i = 0; i < 50; i++) {
    const { board, texts, kind } = randomBoard(random.next);
    const part = await partsOf(boardPaper(board), letter);
    const said = textOf(part('word/document.xml')).replace(/\s+/g, ' ');
    const missing = texts.filter((text) => !said.includes(plain(text).replace(/\s+/g, ' ')));
    expect(missing, `SEED=${random.seed}, board ${i}, ${kind}`).toEqual([]);
  }
});

const hasOffice = (() => {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();
const inOffice = hasOffice
  ? 'TP-6 LibreOffice opens a Word file and finds every text'
  : 'TP-6 LibreOffice finds every text (skipped: there is no soffice on this machine)';

test.skipIf(!hasOffice)(inOffice, { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'papers-'));
  const random = seeded();
  const boards = BOARD_KINDS.map((kind) => randomBoard(random.next, { kind }));
  for (const { board, kind } of boards) {
    writeFileSync(join(folder, `${kind}.docx`), await writeDocx(boardPaper(board), letter));
  }
  const files = boards.map(({ kind }) => join(folder, `${kind}.docx`));
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const how = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
  execFileSync('soffice', [profile, ...how, ...files], { stdio: 'ignore' });
  for (const { kind, texts } of boards) {
    const said = readFileSync(join(folder, `${kind}.txt`), 'utf8').replace(/\s+/g, ' ');
    const missing = texts.filter((text) => !said.includes(plain(text).replace(/\s+/g, ' ')));
    expect(missing, `SEED=${random.seed}, ${kind}`).toEqual([]);
  }
  rmSync(folder, { recursive: true, force: true });
});
