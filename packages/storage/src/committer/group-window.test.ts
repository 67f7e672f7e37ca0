import { describe, expect, it } from 'vitest';
import { groupWindowMs, restMs } from './group-window.ts';

describe('the window of a group', () => {
  it.each([
    [{ units: 0, commitMs: 0 }, 0, 2],
    [{ units: 1, commitMs: 0.4 }, 0, 2],
    [{ units: 10, commitMs: 1 }, 0, 10],
    [{ units: 20, commitMs: 1 }, 19, 20],
    [{ units: 5_000, commitMs: 1 }, 0, 20],
    [{ units: 1, commitMs: 9 }, 0, 9],
    [{ units: 1, commitMs: 2_000 }, 0, 20],
    [{ units: 5_000, commitMs: 9 }, 20, 2],
  ])('S-5 after %j and %d ms of rest is %d ms', (last, restedMs, ms) => {
    expect(groupWindowMs(last, restedMs)).toBe(ms);
  });
});

describe('the rest after failures', () => {
  it.each([
    [1, 50],
    [2, 100],
    [3, 200],
    [5, 800],
    [6, 1_000],
    [500, 1_000],
  ])('S-7 after %d in a row is %d ms', (failures, ms) => {
    expect(restMs(failures)).toBe(ms);
  });
});
