import { expect, it } from 'vitest';
import { Begun } from './begun.ts';

it('gives what was begun in a browser back to it, once and not for long', () => {
  let now = 0;
  const begun = new Begun<string>(100, () => now);
  begun.put('ana', 'one');
  begun.put('bo', 'two');
  expect(begun.take('cy')).toBeUndefined();
  expect(begun.take(undefined)).toBeUndefined();
  expect(begun.take('ana')).toBe('one');
  expect(begun.take('ana')).toBeUndefined();
  now = 100;
  expect(begun.take('bo')).toBeUndefined();
});

it('keeps only the last thing of a browser, and of too many the youngest', () => {
  const begun = new Begun<number>(100, () => 0);
  for (let i = 0; i <= 20_000; i++) begun.put(`browser-${i}`, i);
  expect(begun.take('browser-0')).toBeUndefined();
  expect(begun.take('browser-1')).toBe(1);
  begun.put('browser-2', -1);
  expect(begun.take('browser-2')).toBe(-1);
});
