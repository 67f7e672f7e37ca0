import { describe, expect, it } from 'vitest';
import { comeBackText, comeBackWaitMs, MAX_COME_BACK_MS } from './index.ts';

describe('the text of a close frame', () => {
  it('carries the wait there and back, within bounds', () => {
    for (const waitMs of [0, 7, 1_830, MAX_COME_BACK_MS]) {
      expect(comeBackWaitMs(comeBackText('restarting', waitMs))).toBe(waitMs);
    }
    expect(comeBackText('tooFast', 12.6)).toBe('tooFast;13');
    expect(comeBackWaitMs(comeBackText('restarting', -5))).toBe(0);
    expect(comeBackWaitMs(comeBackText('restarting', 3_600_000))).toBe(MAX_COME_BACK_MS);
    expect(comeBackWaitMs('restarting;999999999')).toBe(MAX_COME_BACK_MS);
  });

  it('tells nothing where it is no such text', () => {
    for (const text of ['', 'restarting', 'x;', 'x;-1', 'x;1.5', 'x;1e9', '5', 'x;9999999999']) {
      expect(comeBackWaitMs(text), text).toBeUndefined();
    }
  });
});
