import { expect, test } from 'vitest';
import { AREAS, LISTS, OUTSIDE_LISTS } from './vocabulary.ts';

test('B-1 the eight areas are numbered in order and hold every list once', () => {
  expect(AREAS.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(AREAS.flatMap(({ lists }) => lists)).toEqual([...LISTS]);
  expect(AREAS.filter(({ number }) => number >= 3 && number <= 6).flatMap((a) => a.lists)).toEqual([
    ...OUTSIDE_LISTS,
  ]);
});
