import { expect, it } from 'vitest';
import type { SeatedPerson } from './divide.ts';
import { groupGoesOnIn, pairsAndFours } from './pairs-and-fours.ts';

const ROLES = ['parent', 'principal', 'teacher-leader'] as const;
const people = (count: number): SeatedPerson[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `key-${index}`,
    role: ROLES[index % 3] ?? 'other',
    teamId: `team-${index % 4}`,
  }));
let state = 1;
const random = () => {
  state = (state * 48_271) % 2_147_483_647;
  return state / 2_147_483_647;
};

it('V-40 everybody sits in one pair and in one four, and each pair stays together', () => {
  for (let count = 2; count <= 61; count++) {
    const { pairs, fours } = pairsAndFours(people(count), random);
    expect(pairs.flat().toSorted()).toEqual(
      people(count)
        .map(({ key }) => key)
        .toSorted(),
    );
    expect(fours.flat().toSorted()).toEqual(pairs.flat().toSorted());
    for (const pair of pairs) {
      expect([2, 3]).toContain(pair.length);
      expect(fours.filter((four) => pair.every((key) => four.includes(key)))).toHaveLength(1);
    }
    expect(pairs.filter(({ length }) => length === 3).length).toBe(count % 2);
    if (count >= 4) for (const four of fours) expect(four.length).toBeGreaterThanOrEqual(4);
    for (const four of fours) expect(four.length).toBeLessThanOrEqual(7);
  }
  expect(pairsAndFours([], random)).toEqual({ pairs: [], fours: [] });
  expect(pairsAndFours(people(1), random)).toEqual({ pairs: [['key-0']], fours: [['key-0']] });
});

it('V-40 a group goes on where most of its people sit', () => {
  const next = {
    groups: [
      { id: 'four-1', people: ['a', 'b', 'c', 'd'] },
      { id: 'four-2', people: ['e', 'f', 'g'] },
    ],
  };
  expect(groupGoesOnIn({ people: ['e', 'f'] }, next)).toBe('four-2');
  expect(groupGoesOnIn({ people: ['a', 'e'] }, next)).toBe('four-1');
  expect(groupGoesOnIn({ people: ['a', 'e', 'f'] }, next)).toBe('four-2');
  expect(groupGoesOnIn({ people: ['x'] }, next)).toBeUndefined();
});
