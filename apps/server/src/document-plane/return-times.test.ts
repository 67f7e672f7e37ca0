import { CLOSE_CODES, type CloseReason, comeBackWaitMs } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { ReturnTimes } from './return-times.ts';

describe('when people who were sent away may come back', () => {
  const waits = (count: number, reason: CloseReason, times = new ReturnTimes(() => 5_000)) =>
    Array.from({ length: count }, () =>
      comeBackWaitMs(times.textFor(CLOSE_CODES[reason], reason)),
    ) as number[];

  it('W-6 a small room comes back at once, 300 people over three seconds, one after another', () => {
    expect(waits(8, 'restarting')).toEqual([0, 10, 20, 30, 40, 50, 60, 70]);
    const crowd = waits(300, 'tryAgain');
    expect(Math.max(...crowd)).toBe(2_990);
    expect(new Set(crowd).size).toBe(300);
  });

  it('W-6 nobody is asked to stay away for more than half a minute', () => {
    const city = waits(20_000, 'tryAgain');
    expect(Math.max(...city)).toBeLessThanOrEqual(30_000);
    const lateHalf = city.filter((ms) => ms >= 15_000).length;
    expect(Math.abs(lateHalf - 10_000)).toBeLessThan(2_000);
  });

  it('W-6 whoever is sent away by a server that stops is back within eight seconds, however many they are', () => {
    const crowd = waits(2_000, 'restarting');
    expect(Math.max(...crowd)).toBeLessThanOrEqual(8_000);
    const lateHalf = crowd.filter((ms) => ms >= 4_000).length;
    expect(Math.abs(lateHalf - 1_000)).toBeLessThan(250);
  });

  it('W-6 turns that were not taken are not saved up, and who sends too much waits a second longer', () => {
    let now = 0;
    const times = new ReturnTimes(() => now);
    expect(waits(2, 'tooFast', times)).toEqual([1_000, 1_010]);
    now = 60_000;
    expect(waits(2, 'restarting', times)).toEqual([0, 10]);
  });

  it('W-6 a final close says its reason and no time', () => {
    const times = new ReturnTimes(() => 0);
    expect(times.textFor(CLOSE_CODES.forbidden, 'forbidden')).toBe('forbidden');
    expect(times.textFor(1009, '')).toBe('');
  });
});
