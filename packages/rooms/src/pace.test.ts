import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('R-18 lets a lone edit leave at once, waits ten times what a fan-out cost, and never over 40 ms', () => {
  const pace = new Pace();
  expect(pace.waitMs(0)).toBe(0);
  pace.spent(100, 100.05);
  expect(pace.waitMs(100.05)).toBe(0);
  pace.spent(200, 202);
  expect(pace.waitMs(202)).toBe(20);
  expect(pace.waitMs(215)).toBe(7);
  expect(pace.waitMs(222)).toBe(0);
  pace.spent(300, 390);
  expect(pace.waitMs(390)).toBe(40);
});
