import type { CardFigures } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { drawnOf, spread, topOf } from './drawn.ts';

const card = (over: Partial<CardFigures> = {}): CardFigures => ({
  datasetId: 'd',
  title: 'Math',
  source: '',
  location: 'ADAMS 14',
  state: null,
  measure: 'rate',
  groups: ['All Students', 'White', 'Black'],
  times: ['2014'],
  series: [{ of: 'district', group: 'White', figures: [{ state: 'value', value: 62 }] }],
  threshold: 10,
  sizesKnown: true,
  ...over,
});

test('everybody together has no mark of a group, and the groups are numbered without it', () => {
  const drawn = drawnOf(card(), (group) => group === 'All Students');
  expect(drawn.map(({ mark }) => mark)).toEqual([-1, 0, 1]);
  expect(drawn[2]?.district).toEqual([]);
});

test('a scale is round and holds what is drawn', () => {
  const rate = (value: number) => topOf(card(), [[{ state: 'value', value }]]);
  expect([rate(62), rate(4), rate(99)]).toEqual([70, 10, 100]);
  expect(topOf(card({ measure: 'count' }), [[{ state: 'value', value: 7_300 }]])).toBe(7_500);
  expect(topOf(card(), [[{ state: 'too-few' }]])).toBe(10);
});

test('labels are moved apart and stay between their bounds', () => {
  expect(spread([10, 12, 100], 16, 0, 200)).toEqual([10, 26, 100]);
  const low = spread([190, 195, 198], 16, 0, 200);
  expect(low).toEqual([168, 184, 200]);
});
