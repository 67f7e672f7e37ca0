import { type GoalItem, goalItems, readGoal, writeGoal } from '@throughline/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readNumber } from '../parts/number-field.tsx';
import { layOut, measurePoints } from './measure-points.ts';

const writer = { author: 'author-1', role: 'parent', language: 'en' } as const;

/** A measure that begins at 38 and should come to 60, with these readings. */
function measured(...readings: readonly { on?: string; value?: number }[]) {
  const doc = new Y.Doc();
  writeGoal(doc);
  const parent = goalItems.add(doc, {
    ...writer,
    type: 'measure',
    values: { baseline: 38, target: 60 },
  });
  for (const values of readings) {
    goalItems.add(doc, { ...writer, type: 'reading', parent: parent ?? null, values });
  }
  const { items } = readGoal(doc);
  const [measure] = items.under(null, 'measure');
  return {
    measure: measure as GoalItem<'measure'>,
    readings: items.under(parent ?? '', 'reading'),
  };
}

test('the values go from the start over the readings by their days to the goal', () => {
  const { measure, readings } = measured(
    { on: '2027-03-01', value: 50 },
    { value: 44 },
    { on: '2026-11-15', value: 41 },
    { on: '2027-01-01' },
  );
  const points = measurePoints(measure, readings);
  expect(points.map(({ value }) => value)).toEqual([38, 41, 50, 44, 60]);
  expect(points.map(({ what }) => what)).toEqual([
    'start',
    'reading',
    'reading',
    'reading',
    'target',
  ]);
});

test('percent stands on the whole scale, other figures on their own', () => {
  const { measure, readings } = measured();
  const points = measurePoints(measure, readings);
  const percent = layOut(points, { width: 200, height: 100, isPercent: true });
  expect(percent.map(({ x, y }) => [x, y])).toEqual([
    [0, 62],
    [200, 40],
  ]);
  const [low, high] = layOut(points, { width: 200, height: 100, isPercent: false });
  expect(low?.y).toBeGreaterThan(high?.y ?? 100);
  const same = points.map((point) => ({ ...point, value: 0 }));
  expect(layOut(same, { width: 1, height: 1, isPercent: false }).every(({ y }) => y === 0.5)).toBe(
    true,
  );
});

test.each([
  ['', undefined],
  [' 42 ', 42],
  ['38,5', 38.5],
  ['1,200', 1200],
  ['12,345.5', 12_345.5],
  ['1,20', 1.2],
  ['38.5 %', 38.5],
  ['−3', -3],
  ['many', null],
  ['1,2,3', null],
  ['1e5', null],
])('“%s” is read as %s', (typed, number) => {
  expect(readNumber(typed)).toBe(number);
});
