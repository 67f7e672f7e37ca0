import type { OutlineNode } from '@throughline/board';
import { expect, it } from 'vitest';
import { findLines } from './fold-words.ts';

const note = (id: string, text: string): OutlineNode => ({
  id,
  what: 'note',
  label: undefined,
  text,
  language: 'es',
  fragment: undefined,
  children: [],
});
const outline: readonly OutlineNode[] = [
  {
    ...note('says', ''),
    what: 'area',
    label: 'areas.says',
    children: [note('n1', 'Mañana será otro día'), note('n2', 'Algebra')],
  },
];
const find = (query: string) =>
  findLines(outline, query, () => 'What they say').map(({ id }) => id);

it.each([
  ['manana', ['n1']],
  ['ÁLG', ['n2']],
  ['dia man', ['n1']],
  ['gebra', []],
  ['what they', ['says']],
  [' ', []],
])('%j is found in %j', (query, ids) => {
  expect(find(query)).toEqual(ids);
});
