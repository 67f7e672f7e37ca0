import { expect, test } from 'vitest';
import { makeTypeAhead } from './type-ahead.ts';

const NAMES = ['Who', '“A ninth grader”', 'Árboles', 'Arrives late', 'Says'];

function typing() {
  let now = 0;
  const ahead = makeTypeAhead(() => now);
  return {
    type: (letter: string, at: number) => ahead.find(letter, NAMES, at),
    wait: () => {
      now += 1_000;
    },
  };
}

test('a letter goes to the next line that begins with it, round past the end', () => {
  const { type, wait } = typing();
  expect(type('w', 4)).toBe(0);
  wait();
  expect(type('s', 0)).toBe(4);
});

test('the same letter again goes on to the next one, past accents and marks', () => {
  const { type } = typing();
  expect(type('a', 0)).toBe(1);
  expect(type('a', 1)).toBe(2);
  expect(type('a', 2)).toBe(3);
  expect(type('a', 3)).toBe(1);
});

test('letters typed without a pause are one beginning', () => {
  const { type, wait } = typing();
  type('a', 0);
  expect(type('r', 1)).toBe(2);
  expect(type('r', 2)).toBe(3);
  wait();
  expect(type('x', 3)).toBeUndefined();
});
