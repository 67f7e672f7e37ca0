import { CLOSE_CODES, updateFrame } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFixture, textOf } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';
import { Bucket, UPDATE_FRAMES } from './budget.ts';

describe('limits', () => {
  it('R-20 lets 120 frames through at once, then 30 a second, for each person by themselves', () => {
    const [ana, bo] = [new Bucket(UPDATE_FRAMES), new Bucket(UPDATE_FRAMES)];
    const sent = (bucket: Bucket, now: number) => {
      let allowed = 0;
      for (let i = 0; i < 500; i++) if (bucket.allows(now)) allowed++;
      return allowed;
    };
    expect(sent(ana, 0)).toBe(120);
    expect(sent(ana, 1_000)).toBe(30);
    expect(sent(bo, 1_000)).toBe(120);
    expect(sent(ana, 3_600_000)).toBe(120);
  });

  it('R-20 takes nothing for what does not fit in, and fills no further than to the brim', () => {
    const bytes = new Bucket({ perSecond: 1_000, burst: 5_000 });
    expect(bytes.allows(0, 4_000)).toBe(true);
    expect(bytes.allows(500, 1_501)).toBe(false);
    expect(bytes.allows(500, 1_500)).toBe(true);
    expect(bytes.allows(60_000, 5_001)).toBe(false);
    expect(bytes.allows(60_000, 5_000)).toBe(true);
    expect(bytes.allows(60_000)).toBe(false);
  });

  it('R-20 counts the tabs of one person together', async () => {
    const { come } = openFixture();
    const tabs = [await come('Flood'), await come('Flood')];
    await settle(...tabs);
    for (const tab of tabs) {
      for (let i = 0; i < 70; i++) tab.text.insert(0, 'x');
      for (const frame of tab.outbox.splice(0)) tab.deliver(frame);
    }
    await settle(...tabs);
    expect(tabs.map(({ closedWith }) => closedWith?.code)).toContain(CLOSE_CODES.tooFast);
  });

  it('R-20 asks one who floods to come back, keeps what they sent before, and leaves others alone', async () => {
    const { come, stored } = openFixture();
    const [ana, flood] = [await come('Ana'), await come('Flood')];
    await settle(ana, flood);
    for (let i = 0; i < 200; i++) flood.text.insert(0, 'x');
    for (const frame of flood.outbox.splice(0)) flood.deliver(frame);
    ana.text.insert(0, 'Calm. ');
    await settle(ana, flood);
    expect(flood.closedWith?.code).toBe(CLOSE_CODES.tooFast);
    expect(ana.acked).toBe(ana.sent);
    expect(textOf(await stored())).toContain('Calm. ');
  });

  it('R-20 refuses what would make a document larger than it may be', async () => {
    const { come, clock, stored } = openFixture();
    const mallory = await come('Mallory');
    await settle(mallory);
    for (let megabyte = 0; megabyte < 9 && !mallory.closedWith; megabyte++) {
      const before = Y.encodeStateVector(mallory.doc);
      mallory.text.insert(0, 'x'.repeat(1_000_000));
      mallory.outbox = [];
      clock.advance(10_000);
      mallory.deliver(updateFrame(Y.encodeStateAsUpdate(mallory.doc, before)));
      await settle(mallory);
    }
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.documentFull);
    expect(textOf(await stored()).length).toBeLessThan(8_388_608);
  });
});
