import { FRAME } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { textOf } from '../test/fixture.ts';
import { type Peer, settle } from '../test/peer.ts';
import { expectOneTruth, openTwo } from '../test/servers.ts';

/** A clock on which looking at it may take time: then work does. */
class CostlyClock extends FakeClock {
  costMs = 0;
  override now(): number {
    if (this.costMs > 0) this.advance(this.costMs);
    return super.now();
  }
}

/** Notes how many updates each write to somebody brings. */
function noteWrites(peer: Peer): number[] {
  const sent: number[] = [];
  peer.onSend = (frames) => {
    const updates = frames.filter(([type, step]) => type === FRAME.sync && step === 2).length;
    if (updates > 0) sent.push(updates);
  };
  return sent;
}

/** Ana's server wrote just now, and everybody has it; two are at Bo's, which is a crowd here. */
async function openTwoInStep() {
  const clock = new FakeClock();
  const servers = await openTwo({ clock, companyFrom: 2 });
  const { ana, bo } = servers;
  const di = await servers.two.come('Di');
  await settle(ana, bo, di);
  ana.text.insert(0, 'First. ');
  await settle(ana, bo, di);
  return { ...servers, clock, di, sent: noteWrites(di) };
}

describe('news between two ticks that are paced', () => {
  /** The second server has just had a tick that cost something: its next is about 37 ms away. */
  async function openPaced() {
    const clock = new CostlyClock();
    const two = await openTwo({ clock });
    const { ana, bo } = two;
    const di = await two.two.come('Di');
    await settle(ana, bo, di);
    clock.costMs = 0.24;
    bo.text.insert(0, 'Tick. ');
    bo.flush();
    await settle();
    clock.costMs = 0;
    await settle(ana, bo, di);
    return { ...two, clock, di, sent: noteWrites(di) };
  }

  it('R-33 do not wait for the next tick, but a moment for company', async () => {
    const { clock, ana, bo, di, sent, stored } = await openPaced();
    clock.advance(5);
    ana.text.insert(0, 'Ana. ');
    await settle(ana, bo, di);
    expect(sent).toEqual([]);
    clock.advance(8);
    await settle(ana, bo, di);
    expect(sent).toEqual([1]);
    await expectOneTruth(await stored(), ana, bo, di);
  });

  it('R-33 leave in one write with a tick that comes soon', async () => {
    const { clock, ana, bo, di, sent, stored } = await openPaced();
    bo.text.insert(0, 'Bo. ');
    bo.flush();
    await settle();
    clock.advance(30);
    ana.text.insert(0, 'Ana. ');
    await settle(ana);
    expect(sent).toEqual([]);
    clock.advance(7);
    await settle(ana, bo, di);
    expect(sent).toEqual([2]);
    await settle(ana, bo, di);
    await expectOneTruth(await stored(), ana, bo, di);
  });
});

describe('ticks of several servers in a crowd', () => {
  it('R-33 wait a moment for what others answer, and leave with it in one write, acks too', async () => {
    const { two, clock, ana, bo, di, sent, stored } = await openTwoInStep();
    bo.text.insert(0, 'Bo. ');
    bo.flush();
    await settle(di);
    expect(sent).toEqual([]);
    expect(bo.acked).toBeLessThan(bo.sent);
    ana.text.insert(0, 'Ana. ');
    await settle(ana, bo, di);
    expect(sent).toEqual([2]);
    expect(two.reads.since).toBe(0);
    clock.advance(100);
    await settle(ana, bo, di);
    await expectOneTruth(await stored(), ana, bo, di);
  });

  it('R-33 leave after 15 ms where nobody answers, and at once where nobody else writes', async () => {
    const { clock, ana, bo, di, sent, stored } = await openTwoInStep();
    bo.text.insert(0, 'Bo. ');
    await settle(bo, di);
    clock.advance(14);
    await settle(bo, di);
    expect(sent).toEqual([]);
    clock.advance(1);
    await settle(ana, bo, di);
    expect(sent).toEqual([1]);
    // And no longer at once again: nobody answered.
    ana.text.insert(0, 'Ana. ');
    await settle(ana, bo, di);
    bo.text.insert(0, 'At once. ');
    await settle(ana, bo, di);
    expect(sent).toEqual([1, 1, 1]);
    clock.advance(1_000);
    bo.text.insert(0, 'Alone. ');
    await settle(ana, bo, di);
    expect(sent).toEqual([1, 1, 1, 1]);
    await expectOneTruth(await stored(), ana, bo, di);
  });

  it('R-11 are acked when the server stops meanwhile', async () => {
    const { two, bo, di } = await openTwoInStep();
    bo.text.insert(0, 'Last. ');
    await settle(bo, di);
    expect(bo.acked).toBeLessThan(bo.sent);
    await two.rooms.close();
    await settle(bo, di);
    expect(bo.acked).toBe(bo.sent);
    expect(textOf(di.doc)).toContain('Last. ');
  });
});
