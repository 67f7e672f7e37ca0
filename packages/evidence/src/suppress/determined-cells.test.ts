import { expect, it } from 'vitest';
import { determinedCells } from './determined-cells.ts';
import type { Sum } from './sums.ts';

/** A square of hidden threes, whose rows and columns add up to totals that everybody sees. */
function square(side: number) {
  const line = (at: number, step: number): number[] =>
    Array.from({ length: side }, (_, index) => at + index * step);
  const sums: Sum[] = [];
  for (let index = 0; index < side; index++) {
    sums.push({ total: undefined, parts: line(index * side, 1) });
    sums.push({ total: undefined, parts: line(index, side) });
  }
  const hidden = new Set(Array.from({ length: side * side }, (_, cell) => cell));
  return { hidden, sums: { values: [...hidden].map(() => 3), least: 0 as const, sums } };
}

it('E-10 refuses cells that hang together in greater number than can be worked out, and takes others', () => {
  const small = square(6);
  expect(determinedCells(small.sums, small.hidden)).toEqual([]);
  const large = square(230);
  expect(() => determinedCells(large.sums, large.hidden)).toThrow(RangeError);
});
