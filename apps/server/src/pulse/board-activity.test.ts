import { expect, it } from 'vitest';
import { BoardActivity } from './board-activity.ts';

const MINUTE_MS = 60_000;

it('PU-2 tells what was added in each of the last ten minutes, the running one last', () => {
  let now = 100 * MINUTE_MS;
  const activity = new BoardActivity(() => now);
  activity.added('board', 2);
  now += MINUTE_MS;
  activity.added('board', 3);
  activity.added('board', 1);
  expect(activity.pace('board')).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 2, 4]);
  now += 3 * MINUTE_MS;
  expect(activity.pace('board')).toEqual([0, 0, 0, 0, 0, 2, 4, 0, 0, 0]);
  now += 60 * MINUTE_MS;
  expect(activity.pace('board')).toEqual(new Array(10).fill(0));
  expect(activity.pace('another')).toEqual(new Array(10).fill(0));
});

it('PU-2 a board is quiet a minute after somebody wrote there, and since then', () => {
  let now = 1_000;
  const activity = new BoardActivity(() => now);
  expect(activity.quietSince('board')).toBeNull();
  now += 2 * MINUTE_MS;
  expect(activity.quietSince('board')).toBe(1_000);
  activity.wrote('board');
  const wroteAt = now;
  now += MINUTE_MS - 1;
  expect(activity.quietSince('board')).toBeNull();
  now += 1;
  expect(activity.quietSince('board')).toBe(wroteAt);
});
