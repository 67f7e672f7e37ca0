import { expect, it } from 'vitest';
import { Pace } from './pace.ts';

it('R-18 lets a lone edit leave at once, waits thirty times what a tick cost, 40 ms at most and 20 where a tick costs much', () => {
  const pace = new Pace({ ticked: () => undefined, waitMs: () => 0 });
  expect(pace.waitMs(0)).toBe(0);
  pace.spent(0.1, 100);
  expect(pace.waitMs(100)).toBeCloseTo(18);
  expect(pace.waitMs(110)).toBeCloseTo(8);
  expect(pace.waitMs(117.5)).toBe(0);
  expect(pace.waitMs(150)).toBe(0);
  pace.spent(1, 200);
  expect(pace.waitMs(200)).toBe(40);
  pace.spent(2, 250);
  expect(pace.waitMs(250)).toBe(25);
  pace.spent(90, 390);
  expect(pace.waitMs(390)).toBe(20);
  expect(pace.waitMs(390, true)).toBeCloseTo(12);
});

it('R-18 waits for the beat of a busy process, and tells it of each tick', () => {
  let ticks = 0;
  const pace = new Pace({ ticked: () => ticks++, waitMs: () => 25 });
  expect(pace.waitMs(0)).toBe(25);
  pace.spent(0.1, 100);
  expect(pace.waitMs(110)).toBe(25);
  pace.spent(90, 200);
  expect(pace.waitMs(200)).toBe(25);
  expect(ticks).toBe(2);
});
