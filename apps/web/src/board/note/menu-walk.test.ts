import { expect, test } from 'vitest';
import { walkedTo } from './menu-walk.ts';

test('arrows go round past either end of a menu', () => {
  expect(walkedTo('ArrowDown', 0, 3)).toBe(1);
  expect(walkedTo('ArrowDown', 2, 3)).toBe(0);
  expect(walkedTo('ArrowUp', 0, 3)).toBe(2);
});

test('Home and End go to the ends, and other keys go nowhere', () => {
  expect(walkedTo('Home', 2, 3)).toBe(0);
  expect(walkedTo('End', 0, 3)).toBe(2);
  expect(walkedTo('a', 0, 3)).toBeUndefined();
});
