import { expect, it } from 'vitest';
import { lineIn, linkTo } from './note-link.ts';

it('leads to the line that it was made for', () => {
  const link = new URL(linkTo('board-1', 'item-1/why & how'), 'http://localhost');
  expect(link.pathname).toBe('/board/board-1');
  expect(lineIn(link.hash)).toBe('item-1/why & how');
  for (const hash of ['', '#', '#note=', '#map']) expect(lineIn(hash)).toBeUndefined();
});
