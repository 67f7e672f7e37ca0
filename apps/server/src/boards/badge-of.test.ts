import { expect, it } from 'vitest';
import { badgeOf } from './badge-of.ts';

it('makes two letters of a name, in any alphabet', () => {
  expect(badgeOf('Mesa Linda Unified')).toBe('ML');
  expect(badgeOf('harbor')).toBe('HA');
  expect(badgeOf('Ñ ávila')).toBe('ÑÁ');
  expect(badgeOf('“Q” — 5')).toBe('Q5');
  expect(badgeOf('…')).toBe('··');
});
