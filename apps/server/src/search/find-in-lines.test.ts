import { fold } from '@throughline/network';
import { expect, it } from 'vitest';
import { around, holdsAll, wordsOf } from './find-in-lines.ts';

it.each([
  ['Álgebra para todos', 'algebra', true],
  ['Álgebra para todos', 'ÁLGEBRA tod', true],
  ['Álgebra para todos', 'gebra', false],
  ['One two', 'two one', true],
  ['One two', 'two three', false],
])('SE-1 in %j stands %j: %j', (text, query, is) => {
  expect(holdsAll({ folded: fold(text) }, wordsOf(query))).toBe(is);
});

it('SE-2 tells what stands around the first word, and cuts no character', () => {
  const text = `${'padding 👩‍👩‍👧 '.repeat(40)}Ñandú here ${'and on '.repeat(60)}`;
  const told = around(text, wordsOf('nandu'));
  expect(told).toContain('Ñandú');
  expect(told.length).toBeLessThan(400);
  expect(told.isWellFormed()).toBe(true);
  expect(around('  short \n text ', ['text'])).toBe('short text');
});
