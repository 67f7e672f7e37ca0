import { expect, it } from 'vitest';
import { hurtfulWord } from './hurtful-words.ts';

it.each([
  ['He is so lazy.', 'lazy'],
  ['LAZY!', 'LAZY'],
  ['I hear it from those parents, again', 'those parents'],
  ['Qué estúpido, dijo', 'estúpido'],
  ['Esa gente no viene', 'Esa gente'],
])('BM-4 %s: a word of the list is named as it is written', (text, word) => {
  expect(hurtfulWord(text)).toBe(word);
});

it.each(['', 'The lazyboy chair', 'Locomotora', 'Those who came', 'Parents of those in grade 9'])(
  'BM-4 %s: what only looks like one is let be',
  (text) => {
    expect(hurtfulWord(text)).toBeUndefined();
  },
);
