import { afterEach, expect, test, vi } from 'vitest';
import { initials } from './initials.ts';

afterEach(() => vi.unstubAllGlobals());

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

test('a browser that cannot tell joined signs apart still gives letters', () => {
  vi.stubGlobal('Intl', { ...Intl, Segmenter: undefined });
  expect(initials('O\u0301scar Ruiz')).toBe('ÓR');
  expect(initials('')).toBe('');
});
