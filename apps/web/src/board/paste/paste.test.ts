import { expect, it } from 'vitest';
import { linesOf } from './lines-of.ts';
import { tableOf } from './to-table.ts';

it.each([
  ['One\nTwo\r\n\r\n Three ', ['One', 'Two', 'Three']],
  [
    '- One\n* Two\n• Three\n4. Four\n(5) Five\n[x] Six',
    ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
  ],
  ['Who\tWhat\nAna\t\tSays', ['Who · What', 'Ana · Says']],
  ['2030 is far\n-5 points', ['2030 is far', '-5 points']],
  [' \n\t\n', []],
])('%j is these notes', (text, notes) => {
  expect(linesOf(text)).toEqual(notes);
});

it('a cell is no formula where it is pasted, and stays in its place', () => {
  const rows = [['=1+1', '+cmd', '-2', '@x', 'a\tb\nc', ' =late', 'plain']];
  expect(tableOf(rows)).toBe("'=1+1\t'+cmd\t'-2\t'@x\ta b c\t'=late\tplain");
});
