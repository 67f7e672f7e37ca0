import { AREAS } from '@throughline/board';
import { expect, test } from 'vitest';
import { placeByKey } from './move-keys.ts';

/** A note that is in the second of the eight lists; Strains and Hopes are the last two. */
const targets = AREAS.flatMap(({ number, lists }) =>
  lists.map((list) => ({ number, here: list === 'trying-to-do' })),
);

test.each([
  ['ArrowDown', 0, 2],
  ['ArrowUp', 2, 0],
  ['ArrowDown', 7, 0],
  ['ArrowUp', 0, 7],
  ['Home', 5, 0],
  ['End', 5, 7],
])('%s at %i goes to %i, past the list that the note is in', (key, at, to) => {
  expect(placeByKey(targets, at, key)).toBe(to);
});

test.each([
  ['1', 5, 0],
  ['6', 0, 5],
])('%s at %i goes to the area of that number', (key, at, to) => {
  expect(placeByKey(targets, at, key)).toBe(to);
});

test('7 goes to Strains, and again to Hopes, and again to Strains', () => {
  expect(placeByKey(targets, 0, '7')).toBe(6);
  expect(placeByKey(targets, 6, '7')).toBe(7);
  expect(placeByKey(targets, 7, '7')).toBe(6);
});

test.each(['2', '8', '9', 'a', 'Enter'])('%s goes nowhere', (key) => {
  expect(placeByKey(targets, 0, key)).toBeUndefined();
});
