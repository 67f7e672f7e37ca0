import { expect, test } from 'vitest';
import { readOptions } from './options.ts';

test('the separator that a package manager hands on means nothing', () => {
  const options = readOptions(
    ['--', '--scenario', 'one-room', '--people', '50,100', '--servers', 'ours,hocuspocus'],
    'report.json',
  );
  expect(options.scenarios.map(({ name }) => name)).toEqual(['one-room']);
  expect(options.sizes).toEqual({ people: [50, 100], rooms: [] });
  expect(options.contenders).toEqual(['ours', 'hocuspocus']);
  expect(options.rounds).toBe(3);
});

test.each([
  [['--scenario', 'two-rooms'], 'There is no scenario "two-rooms"'],
  [['--servers', 'theirs'], 'There is no server "theirs"'],
  [['--rounds', '0'], '"0" is no whole number'],
])('%j is refused in words', (args, words) => {
  expect(() => readOptions(args, 'report.json')).toThrow(words);
});
