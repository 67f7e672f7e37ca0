import { CLOSE_CODES, FRAME, SYNC, syncStep1Frame } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFixture, textOf } from '../test/fixture.ts';
import { type Peer, settle } from '../test/peer.ts';
import { UNREAD_LIMITS } from './unread-limits.ts';

const KIB = 1_024;
const isUpdate = (frame: Uint8Array) => frame[0] === FRAME.sync && frame[1] === SYNC.update;
const isAnswer = (frame: Uint8Array) => frame[0] === FRAME.sync && frame[1] === SYNC.step2;
const isPresence = (frame: Uint8Array) => frame[0] === FRAME.awareness;

/** Ana, who types, and one who will read slowly: both are here and know each other. */
async function openWith(options?: Parameters<typeof openFixture>[0]) {
  const fixture = openFixture(options);
  const [ana, slow] = [await fixture.come('Ana'), await fixture.come('Slow')];
  await settle(ana, slow);
  fixture.clock.advance(33);
  await settle(ana, slow);
  const type = async (kib: number) => {
    ana.text.insert(ana.text.length, 'x'.repeat(kib * KIB));
    await settle(ana, slow);
    // Slower than the limit on one person's bytes.
    fixture.clock.advance((kib / 256) * 1_000);
    await settle(ana, slow);
  };
  /** It reads what waits, and the room looks again. */
  const drain = async () => {
    slow.stalled = false;
    await settle(ana, slow);
    fixture.clock.advance(100);
    await settle(ana, slow);
  };
  return { ...fixture, ana, slow, type, drain };
}

const equal = async (stored: () => Promise<Y.Doc>, ...peers: Peer[]) => {
  const reference = Y.encodeStateAsUpdate(await stored());
  for (const peer of peers) expect(Y.encodeStateAsUpdate(peer.doc)).toEqual(reference);
};

describe('a reader who takes in less than is sent', () => {
  it('R-12 gets nothing above 256 KiB unread, then what it lacks in one answer, deletions too', async () => {
    const { ana, slow, type, drain, clock, stored } = await openWith();
    slow.stalled = true;
    await type(200);
    expect(slow.inbox.filter(isUpdate)).toHaveLength(1);
    await type(100);
    const behind = slow.inbox.length;
    await type(100);
    ana.text.delete(3, 150 * KIB);
    ana.text.insert(0, 'More. ');
    clock.advance(20_000);
    await settle(ana, slow);
    expect(slow.inbox).toHaveLength(behind);
    expect(slow.unread).toBeLessThan(301 * KIB);

    const sent: Uint8Array[] = [];
    slow.onSend = (frames) => sent.push(...frames);
    await drain();
    expect(sent.filter(isAnswer)).toHaveLength(1);
    expect(sent.filter(isUpdate)).toHaveLength(0);
    expect(sent.filter(isPresence)).toHaveLength(1);
    // The 100 KiB that it lacks, and not the 300 KiB that it has.
    expect(sent.find(isAnswer)?.length).toBeLessThan(101 * KIB);
    await equal(stored, ana, slow);

    await type(1);
    expect(sent.filter(isUpdate)).toHaveLength(1);
    await equal(stored, ana, slow);
  });

  it('R-12 learns what it may do now with all else that it missed', async () => {
    const { rooms, slow, type, drain } = await openWith();
    slow.stalled = true;
    await type(200);
    await type(100);
    const behind = slow.inbox.length;
    slow.rights.write = false;
    rooms.recheck();
    await settle(slow);
    expect(slow.inbox).toHaveLength(behind);
    await drain();
    expect(slow.toldMayWrite).toEqual([true, false]);
  });

  it('R-12 learns of deletions alone, which no state vector sees, at rest too', async () => {
    const { ana, slow, type, drain, clock, stored } = await openWith();
    slow.stalled = true;
    await type(300);
    ana.text.delete(0, ana.text.length - 10);
    await settle(ana, slow);
    clock.advance(3_000);
    await drain();
    expect(slow.text.length).toBe(10);
    await equal(stored, ana, slow);
  });

  it('R-12 is told of its own writing by the catch-up: the ack is the right one', async () => {
    const { ana, slow, type, drain, stored } = await openWith();
    slow.stalled = true;
    await type(300);
    const before = slow.acked;
    for (const word of ['Slow ', 'but ', 'sure. ']) slow.text.insert(0, word);
    await settle(ana, slow);
    expect(textOf(ana.doc).startsWith('sure. but Slow ')).toBe(true);
    expect(slow.acked).toBe(before);
    const acks: number[] = [];
    slow.onSend = (frames) =>
      acks.push(...frames.filter(([type]) => type === FRAME.ack).map((frame) => frame[1] ?? 0));
    await drain();
    expect(acks).toEqual([slow.sent]);
    expect(slow.acked).toBe(slow.sent);
    await equal(stored, ana, slow);
  });

  it('R-3 and R-12 is shown nothing that is not durable', async () => {
    const { ana, slow, type, drain, log, stored } = await openWith();
    slow.stalled = true;
    await type(300);
    const held = log.holdAppend();
    ana.text.insert(0, 'Not yet. ');
    await settle(ana, slow);
    await held.arrived;
    await drain();
    expect(textOf(slow.doc)).not.toContain('Not yet.');
    held.release();
    await settle(ana, slow);
    expect(textOf(slow.doc)).toContain('Not yet.');
    await equal(stored, ana, slow);
  });

  it('R-4 and R-12 catches up from the log while saving fails, and is told so', async () => {
    const { ana, slow, type, drain, log, clock, stored } = await openWith();
    slow.stalled = true;
    await type(300);
    log.failAppends(Number.POSITIVE_INFINITY);
    ana.text.insert(0, 'Not yet. ');
    await settle(ana, slow);
    await drain();
    clock.advance(1_000);
    await settle(ana, slow);
    expect(slow.saving).toBe(false);
    await equal(stored, slow);
    log.failAppends(0);
    clock.advance(1_000);
    await settle(ana, slow);
    expect(slow.saving).toBe(true);
    await equal(stored, ana, slow);
  });

  it('R-12 has its own question answered by the one catch-up', async () => {
    const { ana, slow, type, drain, stored } = await openWith();
    slow.stalled = true;
    await type(300);
    const behind = slow.inbox.length;
    for (let i = 0; i < 5; i++) slow.deliver(syncStep1Frame(Y.encodeStateVector(new Y.Doc())));
    await settle(ana, slow);
    expect(slow.inbox).toHaveLength(behind);
    const sent: Uint8Array[] = [];
    slow.onSend = (frames) => sent.push(...frames);
    await drain();
    expect(sent.filter(isAnswer)).toHaveLength(1);
    // All of it, as it was asked for.
    expect(sent.find(isAnswer)?.length).toBeGreaterThan(300 * KIB);
    await equal(stored, ana, slow);
  });

  it('R-12 loses presence first, above 64 KiB, and no document for it', async () => {
    const { ana, slow, type, drain, clock, come } = await openWith();
    slow.stalled = true;
    await type(100);
    const sent: Uint8Array[] = [];
    slow.onSend = (frames) => sent.push(...frames);
    const gone = await come('Gone');
    await settle(ana, slow, gone);
    for (let i = 0; i < 20; i++) {
      ana.awareness.setLocalState({ editing: `note-${i}` });
      ana.deliver(ana.awarenessFrame());
      clock.advance(33);
      await settle(ana, slow);
    }
    await type(1);
    expect(sent.filter(isPresence)).toHaveLength(0);
    expect(sent.filter(isUpdate)).toHaveLength(1);

    await drain();
    expect(sent.filter(isPresence)).toHaveLength(1);
    expect(sent.filter(isAnswer)).toHaveLength(0);
    const states = slow.awareness.getStates();
    expect(states.get(ana.doc.clientID)?.editing).toBe('note-19');
    expect(states.has(gone.doc.clientID)).toBe(true);
  });

  it('R-12 and R-14 does not go on showing those who left meanwhile', async () => {
    const { ana, slow, type, drain, clock, come } = await openWith();
    const gone = await come('Gone');
    await settle(ana, slow, gone);
    clock.advance(33);
    await settle(ana, slow, gone);
    expect(slow.awareness.getStates().has(gone.doc.clientID)).toBe(true);
    slow.stalled = true;
    await type(300);
    gone.cut();
    clock.advance(33);
    await drain();
    expect(slow.awareness.getStates().has(gone.doc.clientID)).toBe(false);
    expect(slow.awareness.getStates().has(ana.doc.clientID)).toBe(true);
  });

  it('R-12 is let go when more than 4 MiB wait for it, what is kept back included', async () => {
    const { slow, type, people, clock } = await openWith();
    slow.stalled = true;
    for (let mebibyte = 0; mebibyte < 3; mebibyte++) await type(1_000);
    expect(slow.closedWith).toBeUndefined();
    const unread = slow.unread;
    for (let i = 0; i < 3 && !slow.closedWith; i++) await type(1_000);
    expect(slow.closedWith?.code).toBe(CLOSE_CODES.tryAgain);
    expect(slow.unread).toBe(unread);
    clock.advance(33);
    expect(people.at(-1)).toBe(1);
  });

  it('R-12 has time to read a single answer that is more than it takes, and is let go for what comes on top', async () => {
    const limits = { presence: KIB, document: 2 * KIB, all: 4 * KIB };
    const { ana, come, clock } = await openWith({ unread: limits });
    ana.text.insert(0, 'x'.repeat(16 * KIB));
    await settle(ana);
    const slow = await come('Slower');
    slow.stalled = true;
    slow.deliver(syncStep1Frame(Y.encodeStateVector(new Y.Doc())));
    await settle(slow);
    clock.advance(1_000);
    expect(slow.unread).toBeGreaterThan(16 * KIB);
    expect(slow.closedWith).toBeUndefined();
    for (let i = 0; i < 8; i++) {
      ana.text.insert(0, 'y'.repeat(KIB));
      await settle(ana, slow);
    }
    clock.advance(100);
    expect(slow.closedWith?.code).toBe(CLOSE_CODES.tryAgain);
  });

  it('with the limits out of reach all of it waits in memory: the test above sees them at work', async () => {
    const far = Number.POSITIVE_INFINITY;
    const { slow, type } = await openWith({
      unread: { presence: far, document: far, all: far },
    });
    slow.stalled = true;
    for (let mebibyte = 0; mebibyte < 5; mebibyte++) await type(1_000);
    expect(slow.closedWith).toBeUndefined();
    expect(slow.unread).toBeGreaterThan(UNREAD_LIMITS.all);
  });

  it('R-12 costs no timer while everybody reads, and one for all who do not', async () => {
    const { ana, slow, type, drain, clock, come } = await openWith();
    const other = await come('Other');
    await settle(ana, slow, other);
    clock.advance(10_000);
    await settle(ana, slow, other);
    const ordinary = clock.pending;
    slow.stalled = true;
    other.stalled = true;
    ana.text.insert(0, 'x'.repeat(300 * KIB));
    await settle(ana, slow, other);
    clock.advance(5_000);
    await settle(ana, slow, other);
    expect(clock.pending).toBe(ordinary + 1);
    other.stalled = false;
    await settle(ana, slow, other);
    await drain();
    await type(0);
    clock.advance(5_000);
    expect(clock.pending).toBe(ordinary);
  });
});
