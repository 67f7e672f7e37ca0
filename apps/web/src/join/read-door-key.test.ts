import { expect, test } from 'vitest';
import { readDoorKey } from './read-door-key.ts';

test('a code is read in any case, with spaces and hyphens', () => {
  for (const typed of ['HJK4R7W', ' hjk4r7w ', 'hjk4-r7w', 'H J K 4 R 7 W']) {
    expect(readDoorKey(typed), typed).toEqual({ kind: 'key', key: 'HJK4R7W' });
  }
});

test('a whole link gives its key as it stands', () => {
  expect(readDoorKey('http://10.0.0.7:4000/j/q3Zr8T_bVx?from=qr')).toEqual({
    kind: 'key',
    key: 'q3Zr8T_bVx',
  });
});

test('a token that is longer than a code keeps its letters as they are', () => {
  expect(readDoorKey('q3Zr8T_bVx')).toEqual({ kind: 'key', key: 'q3Zr8T_bVx' });
});

test('nothing, and too little, are told apart', () => {
  expect(readDoorKey(' - ')).toEqual({ kind: 'empty' });
  expect(readDoorKey('hjk 4')).toEqual({ kind: 'too-short', typed: 4 });
});
