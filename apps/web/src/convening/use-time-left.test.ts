import { expect, test } from 'vitest';
import { clockFace } from './use-time-left.ts';

test('shows time as a clock does', () => {
  expect([0, 9, 65, 600, 3_725].map(clockFace)).toEqual([
    '0:00',
    '0:09',
    '1:05',
    '10:00',
    '1:02:05',
  ]);
});
