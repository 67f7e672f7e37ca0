import { expect, it } from 'vitest';
import { placeAt } from './step-order.ts';

const steps = [
  { id: 'a', top: 0, bottom: 100 },
  { id: 'b', top: 100, bottom: 160 },
  { id: 'c', top: 160, bottom: 300 },
];

it('V-15 a dragged step stands before the first whose middle is below the pointer', () => {
  expect(placeAt(10, steps, 'c')).toBe('a');
  expect(placeAt(60, steps, 'c')).toBe('b');
  expect(placeAt(140, steps, 'a')).toBe('c');
  expect(placeAt(900, steps, 'a')).toBe(null);
  expect(placeAt(-40, steps, 'b')).toBe('a');
});

it('V-15 a step that is let go where it stood stays there', () => {
  expect(placeAt(20, steps, 'a')).toBeUndefined();
  expect(placeAt(120, steps, 'b')).toBeUndefined();
  expect(placeAt(70, steps, 'b')).toBeUndefined();
  expect(placeAt(299, steps, 'c')).toBeUndefined();
});
