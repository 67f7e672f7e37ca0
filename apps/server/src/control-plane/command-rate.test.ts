import { expect, it } from 'vitest';
import { CommandAllowance } from './command-rate.ts';

it('N-54 allows a burst, then so many a second, and never more than a burst at once', () => {
  const allowance = new CommandAllowance({ burst: 3, perSecond: 1 }, 0);
  const taken = (at: number, times: number) =>
    Array.from({ length: times }, () => allowance.take(at)).filter(Boolean).length;
  expect(taken(0, 5)).toBe(3);
  expect(taken(500, 2)).toBe(0);
  expect(taken(2_000, 5)).toBe(2);
  expect(taken(3_600_000, 9)).toBe(3);
  // A clock that goes back gives nothing and takes nothing.
  expect(taken(0, 1)).toBe(0);
});
