import { expect, it } from 'vitest';
import { nearestVersion } from './nearest-version.ts';

const VISIT = { at: 1_000, epoch: 2, seq: 50 };
const ALL = [1, 2, 3].map((number) => ({ number, at: number * 600 }));
const at = (...seqs: (readonly [epoch: number, seq: number] | undefined)[]) =>
  new Map(
    seqs.flatMap((place, index) =>
      place === undefined ? [] : [[index + 1, { epoch: place[0], seq: place[1] }]],
    ),
  );

it.each([
  ['the last from before', at([2, 10], [2, 51], [2, 90]), 1],
  [
    'one that was kept after they left, where nobody wrote in between',
    at([2, 10], [2, 50], [2, 90]),
    2,
  ],
  ['one that was kept while they were there', at([2, 10], [2, 20], [2, 49]), 3],
  ['by the clock where it is not told', new Map(), 1],
  ['by the clock after somebody was erased', at([1, 900], [3, 1], [3, 2]), 1],
])('VB-1 compares with %s', (_, places, expected) => {
  expect(nearestVersion(ALL, places, VISIT)?.number).toBe(expected);
});

it('VB-1 compares with none where all came later', () => {
  expect(nearestVersion(ALL, at([2, 51], [2, 52], [2, 53]), VISIT)).toBeUndefined();
  expect(nearestVersion([], new Map(), VISIT)).toBeUndefined();
});
