import {
  addNote,
  empathyMap,
  pickForReport,
  readContent,
  readReport,
  setFragmentText,
  writeReport,
} from '@throughline/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { IMPRINT } from '../../test/random-board.ts';
import { countParts, readPdf, solid } from '../../test/read-pdf.ts';
import { writeSlide } from './write-slide.ts';

function boardWith(lines: Record<string, string>, picked: readonly string[] = []) {
  const doc = new Y.Doc();
  empathyMap.write(doc);
  writeReport(doc);
  for (const text of picked) {
    const writer = { author: 'author-1', role: 'parent', language: 'es' } as const;
    pickForReport(doc, addNote(doc, { ...writer, list: 'says', kind: 'heard', text }));
  }
  for (const [name, view] of Object.entries(readReport(doc).lines)) {
    if (view) setFragmentText(view.fragment, lines[name] ?? '');
  }
  return { content: readContent(doc), imprint: { ...IMPRINT, language: 'es' as const } };
}

test('TP-8 a slide of 16:9 has the three lines, what was picked, and where it is from', async () => {
  const lines = { saw: 'Long waits', 'will-do': 'A bus at five', need: 'How did you pay?' };
  const bytes = await writeSlide(boardWith(lines, ['“Nadie espera”', 'Nunca llega']));
  const { pages, sizes, language, title, ornaments } = await readPdf(bytes);
  expect(sizes).toEqual([[960, 540]]);
  expect([language, title]).toEqual(['es', 'Riverside School District: What Maya sees']);
  const said = solid(pages.join(''));
  for (const text of [...Object.values(lines), '“Nadie espera”', 'Nunca llega']) {
    expect(said).toContain(solid(text));
  }
  expect(ornaments[0]).toContain('0123456789ab');
  expect(countParts(bytes, 'H2')).toBe(3);
});

test('TP-8 nothing of a slide is cut: full lines stand on it, and long notes on slides of their own', async () => {
  const line = 'Words that fill a line to its very end. '.repeat(7);
  const long = 'A note that somebody wrote long and with care. '.repeat(90);
  const full = { saw: line, 'will-do': line, need: line };
  const read = await readPdf(await writeSlide(boardWith(full, [long, 'short'])));
  expect(solid(read.pages[0] ?? '')).toContain(solid(line));
  expect(read.pages.length).toBeGreaterThan(2);
  expect(solid(read.pages.join(''))).toContain(solid(long));
  const alone = await readPdf(await writeSlide(boardWith(full)));
  expect(alone.pages).toHaveLength(1);
});
