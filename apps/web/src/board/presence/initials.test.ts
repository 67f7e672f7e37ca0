import { expect, test } from 'vitest';
import { initials } from './initials.ts';

test.each([
  ['Ana Ruiz', 'AR'],
  ['  rosa   maría  de la Cruz ', 'RC'],
  ['Óscar', 'Ó'],
  ['O\u0301scar Ruiz', 'ÓR'],
  ['李 小龙', '李小'],
  ['', ''],
])('%s → %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test.each([
  ['Ana 🎒 <b>', 'AB'],
  ['👩‍🏫 Vega', 'V'],
  ['(Ana) Ruiz!', 'AR'],
  ['Bo 2', 'B'],
  ['<img src=x onerror=alert(1)>', 'IO'],
])('marks are no letters: %s → %s', (name, expected) => {
  expect(initials(name)).toBe(expected);
});

test('a name of signs alone is still something to see', () => {
  expect(initials('🎒 🎒')).toBe('🎒');
});
