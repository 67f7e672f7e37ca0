import { BOARD_KINDS } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import { mapWith, randomBoard } from '../../test/random-board.ts';
import { boardPaper } from './board-paper.ts';
import type { Block, ListItem, Paper } from './paper.ts';
import { plain } from './said.ts';

/** All that a paper says, in order. */
function wordsOf({ blocks, title }: Paper): string {
  const item = ({ name = '', words, marks = [], items = [] }: ListItem): string[] => [
    name,
    words.text,
    ...marks,
    ...items.flatMap(item),
  ];
  const block = (one: Block): string[] => {
    switch (one.type) {
      case 'heading':
      case 'paragraph':
        return [one.words.text];
      case 'list':
        return one.items.flatMap(item);
      case 'facts':
        return one.facts.flatMap(({ name, words }) => [name, words.text]);
      case 'table':
        return [one.caption, ...one.head, ...one.rows.flat().map(({ text }) => text)];
    }
  };
  return [title.text, ...blocks.flatMap(block)].join('\n');
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

test.each(BOARD_KINDS)('TP-3 all that people wrote on a board is on its paper: %s', (kind) => {
  const random = seeded();
  for (let i = 0; i < 20; i++) {
    const { board, texts } = randomBoard(random.next, { kind });
    const said = oneLine(wordsOf(boardPaper(board)));
    const missing = texts.filter((text) => !said.includes(oneLine(plain(text))));
    expect(missing, `SEED=${random.seed}`).toEqual([]);
  }
});

test.each(BOARD_KINDS)('TP-2 nobody is named unless names are given: %s', (kind) => {
  const { board } = randomBoard(seeded(7).next, { kind, size: 60 });
  const said = wordsOf(boardPaper(board));
  expect(said).not.toMatch(/author-\d/);
  const names = new Map([['author-1', 'Ana Ruiz']]);
  const named = wordsOf(boardPaper({ ...board, names }));
  expect(named).not.toMatch(/author-\d/);
  const printsWriters = kind !== 'goal-statement' && kind !== 'data-board';
  if (printsWriters) expect(named).toContain('Ana Ruiz');
});

test('TP-2 a note that names nobody and tells no role has neither on paper', () => {
  const { content, imprint } = mapWith(['Said alone']);
  const without = JSON.parse(
    JSON.stringify(content)
      .replaceAll('"author-1"', '""')
      .replaceAll('"role":"parent"', '"role":"other"'),
  );
  const names = new Map([
    ['author-1', 'Ana Ruiz'],
    ['', 'Nobody'],
  ]);
  const said = wordsOf(boardPaper({ content: without, imprint, names }));
  expect(said).toContain('Said alone\nHeard');
  expect(said).not.toMatch(/Ana|Nobody|Another role/);
  expect(wordsOf(boardPaper({ content, imprint, names }))).toContain('Ana Ruiz\nParent');
});

test('TP-4 what cannot stand in a file is taken out of a text, and nothing else', () => {
  expect(plain('a\u0000b\u202ec\ud83d\r\nd  \n\ne\u2028f')).toBe('a b c\ufffd\nd\n\ne\nf');
  expect(plain('¿Qué? 👩‍👩‍👧 =1+1 <b>')).toBe('¿Qué? 👩‍👩‍👧 =1+1 <b>');
});
