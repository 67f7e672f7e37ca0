import { describe, expect, test } from 'vitest';
import { outlineKey, walkedLine } from './outline-key.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

describe('the keys of an outline', () => {
  test.each([
    ['ArrowDown', {}, { kind: 'walk', to: 'down' }],
    ['Home', {}, { kind: 'walk', to: 'first' }],
    ['ArrowRight', {}, { kind: 'in' }],
    ['ArrowLeft', {}, { kind: 'out' }],
    ['Enter', {}, { kind: 'open' }],
    ['Enter', { ctrlKey: true }, { kind: 'add' }],
    ['Enter', { metaKey: true }, { kind: 'add' }],
    [' ', {}, { kind: 'menu' }],
    ['F10', { shiftKey: true }, { kind: 'menu' }],
    ['Delete', {}, { kind: 'remove' }],
    ['ArrowUp', { altKey: true }, { kind: 'reorder', by: -1 }],
    ['ñ', {}, { kind: 'type', letter: 'ñ' }],
  ])('%s with %o', (key, held, asked) => {
    expect(outlineKey(press(key, held))).toEqual(asked);
  });

  test.each([
    ['z', { ctrlKey: true }],
    ['7', {}],
    ['?', {}],
    ['Tab', {}],
    ['ArrowLeft', { altKey: true }],
    ['F10', {}],
  ])('%s with %o is not its own', (key, held) => {
    expect(outlineKey(press(key, held))).toBeUndefined();
  });
});

test('a walk holds at both ends', () => {
  expect(walkedLine('up', 0, 5)).toBe(0);
  expect(walkedLine('down', 4, 5)).toBe(4);
  expect(walkedLine('page-down', 1, 5)).toBe(4);
  expect(walkedLine('page-up', 12, 30)).toBe(2);
  expect(walkedLine('last', 1, 5)).toBe(4);
});
