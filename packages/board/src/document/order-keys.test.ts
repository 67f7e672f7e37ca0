import { seeded } from '@throughline/testing';
import { expect, test } from 'vitest';
import { comparePlaces, isOrderKey, makeRoom, type Placed } from './order-keys.ts';

const placed = (...orders: (string | undefined)[]): Placed[] =>
  orders.map((order, i) => ({ id: `n${i}`, order })).sort(comparePlaces);

/** Puts something at `index` of a list and gives the list that comes of it. */
function insert(sorted: readonly Placed[], index: number, id: string): Placed[] {
  const { key, rekeyed } = makeRoom(sorted, index);
  const moved = sorted.map((one) => ({ ...one, order: rekeyed.get(one.id) ?? one.order }));
  return [...moved, { id, order: key }].sort(comparePlaces);
}

test('B-6 keys go by their characters, equal ones by id, and none last', () => {
  const sorted = placed('a1', undefined, 'Zz', 'a1', 'a0V', undefined);
  expect(sorted.map(({ id }) => id)).toEqual(['n2', 'n4', 'n0', 'n3', 'n1', 'n5']);
});

test.each([
  ['', false],
  ['a', false],
  ['a0', true],
  ['a00', false],
  ['a0V', true],
  ['Zz', true],
  ['b0', false],
  ['é0', false],
  ['a0!', false],
  [`a1${'V'.repeat(70)}`, false],
  [7, false],
  [null, false],
])('B-6 whether %j is a key: %j', (value, is) => {
  expect(isOrderKey(value)).toBe(is);
});

test('B-13 between two different keys nobody gets a new one', () => {
  expect(makeRoom(placed('a0', 'a1'), 1).rekeyed.size).toBe(0);
  expect(makeRoom(placed('a1', 'a1'), 0).rekeyed.size).toBe(0);
  expect(makeRoom(placed('a1', 'a1'), 2).rekeyed.size).toBe(0);
});

test('B-13 between equal keys only those after the place get new ones, up to the next different key', () => {
  const sorted = placed('a0', 'a1', 'a1', 'a1', 'a2');
  expect([...makeRoom(sorted, 2).rekeyed.keys()]).toEqual(['n2', 'n3']);
  expect(insert(sorted, 2, 'new').map(({ id }) => id)).toEqual([
    'n0',
    'n1',
    'new',
    'n2',
    'n3',
    'n4',
  ]);
});

test('B-13 after some without a key, those before the place get keys', () => {
  const sorted = placed('a0', undefined, undefined, undefined);
  expect([...makeRoom(sorted, 3).rekeyed.keys()]).toEqual(['n1', 'n2']);
  expect(insert(sorted, 3, 'new').map(({ id }) => id)).toEqual(['n0', 'n1', 'n2', 'new', 'n3']);
});

test('B-13 where keys have grown too long the whole list gets new ones', () => {
  let sorted = placed('a0', 'a1');
  let whole = 0;
  for (let i = 0; i < 500; i++) {
    const room = makeRoom(sorted, 1);
    expect(isOrderKey(room.key)).toBe(true);
    if (room.rekeyed.size === sorted.length) whole++;
    sorted = insert(sorted, 1, `m${i}`);
    expect(sorted[1]?.id).toBe(`m${i}`);
  }
  expect(whole).toBeGreaterThan(0);
});

test('B-13 any place in any list can be had, and the rest keeps its order', () => {
  const random = seeded();
  const keys = [
    'a0',
    'a1',
    'a1',
    'a1V',
    'a2',
    'Zz',
    undefined,
    `A${'0'.repeat(25)}1`,
    'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
  ];
  for (let run = 0; run < 500; run++) {
    let sorted = Array.from({ length: random.below(12) }, (_, i) => ({
      id: `n${i}`,
      order: keys[random.below(keys.length)],
    })).sort(comparePlaces);
    for (let i = 0; i < 5; i++) {
      const index = random.below(sorted.length + 1);
      const id = `m${random.below(1000)}-${i}`;
      const wanted = sorted.map((one) => one.id).toSpliced(index, 0, id);
      sorted = insert(sorted, index, id);
      expect(
        sorted.map((one) => one.id),
        `SEED=${random.seed}`,
      ).toEqual(wanted);
    }
  }
});
