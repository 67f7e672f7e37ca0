import { expect, it } from 'vitest';
import { HandOvers } from './hand-overs.ts';
import { hashSecret } from './secrets.ts';

it('leads from an old secret to the newest, until a moment after the browser was told', () => {
  let now = 0;
  const handOvers = new HandOvers(() => now);
  handOvers.put(hashSecret('one'), 'two');
  handOvers.put(hashSecret('two'), 'three');
  expect(handOvers.newest(hashSecret('one'))).toBe(hashSecret('three'));
  expect(handOvers.take('one')).toBe('three');
  now = 9_999;
  expect(handOvers.take('one')).toBe('three');
  now = 10_000;
  expect(handOvers.take('one')).toBeUndefined();
  expect(handOvers.newest(hashSecret('one'))).toBe(hashSecret('one'));
});

it('waits a week for a browser that does not come', () => {
  let now = 0;
  const handOvers = new HandOvers(() => now);
  handOvers.put(hashSecret('one'), 'two');
  now = 7 * 86_400_000 - 1;
  expect(handOvers.newest(hashSecret('one'))).toBe(hashSecret('two'));
  now++;
  expect(handOvers.newest(hashSecret('one'))).toBe(hashSecret('one'));
  expect(handOvers.take('three')).toBeUndefined();
});
