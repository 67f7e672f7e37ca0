import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Ana Ruiz', 'AR'],
  ['  rosa   maría  de la Cruz ', 'RC'],
  ['Óscar', 'Ó'],
  ['李 小龙', '李小'],
  ['👩‍🏫 Vega', '👩‍🏫V'],
  ['', ''],
])('%s → %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});
