import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { ServerTime } from './server-time.ts';

describe('the server’s time', () => {
  it('K-32 is unknown before the first answer', () => {
    expect(new ServerTime(() => 5).now()).toBeUndefined();
  });

  it('K-32 is off by half of the quickest round trip at most, however uneven the lines are', () => {
    const random = seeded();
    for (let round = 0; round < 200; round++) {
      let steady = random.below(1_000_000);
      const toServer = 1_764_000_000_000 + random.below(86_400_000) * (random.below(2) ? 1 : -1);
      const time = new ServerTime(() => steady);
      let quickest = Number.POSITIVE_INFINITY;
      for (let asked = 0; asked < 5; asked++) {
        const askedAt = steady;
        const there = 1 + random.below(900);
        const back = 1 + random.below(900);
        const said = askedAt + there + toServer;
        steady += there + back;
        time.heard(said, askedAt);
        quickest = Math.min(quickest, there + back);
        const off = Math.abs((time.now() ?? 0) - (steady + toServer));
        expect(off, `SEED=${random.seed}`).toBeLessThanOrEqual(quickest / 2 + 0.001);
        steady += random.below(60_000);
      }
    }
  });

  it('K-32 forgets what it heard before a device slept', () => {
    let steady = 0;
    const time = new ServerTime(() => steady);
    time.heard(1_000_000, 0);
    // The device slept for an hour, and its steady time stood still.
    steady = 2_000;
    time.heard(1_000_000 + 3_600_000 + 2_000, 1_800);
    expect(time.now()).toBe(1_000_000 + 3_600_000 + 2_000 + 100);
  });
});
