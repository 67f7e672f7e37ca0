import { CLOSE_CODES } from '@throughline/protocol';
import { FakeClock } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';
import { MemoryUpdateLog } from './contracts/index.ts';
import { RoomRegistry } from './room-registry.ts';

const jobs = () => new Promise((resolve) => setImmediate(resolve));

/** A clock on which looking at it takes a millisecond: work takes time. */
class BusyClock extends FakeClock {
  override now(): number {
    this.advance(1);
    return super.now();
  }
}

const boardOf = (text: string) => {
  const doc = new Y.Doc();
  doc.getText('text').insert(0, text);
  return { bytes: Y.encodeStateAsUpdate(doc), client: doc.clientID };
};

describe('many who come back at once', () => {
  it('R-23 300 people load each of their 60 boards once, four at a time', async () => {
    const log = new MemoryUpdateLog();
    const clock = new FakeClock();
    const boards = Array.from({ length: 60 }, (_, i) => `board-${i}`);
    for (const board of boards) log.create(board, boardOf(board));
    let [loads, now, most] = [0, 0, 0];
    const load = log.load.bind(log);
    log.load = async (id) => {
      loads++;
      most = Math.max(most, ++now);
      await jobs();
      now--;
      return load(id);
    };
    const rooms = new RoomRegistry({ log, clock });
    const peers = Array.from({ length: 300 }, (_, i) => new Peer(`P${i}`));
    let inside = 0;
    for (const [i, peer] of peers.entries()) {
      void peer.join(rooms, boards[i % 60] ?? '').then(() => inside++);
    }
    while (inside < peers.length) {
      clock.advance(0);
      await jobs();
    }
    await settle(...peers);
    expect({ loads, most }).toEqual({ loads: 60, most: 4 });
    for (const [i, peer] of peers.entries()) expect(textOf(peer.doc)).toBe(boards[i % 60]);
  });

  it('R-23 answers some of a crowd at a time, and takes in what is typed between', async () => {
    const log = new MemoryUpdateLog();
    const clock = new BusyClock();
    log.create(BOARD, boardOf('Start. '));
    const rooms = new RoomRegistry({ log, clock });
    const ana = await new Peer('Ana').join(rooms, BOARD);
    await settle(ana);
    const crowd = Array.from({ length: 100 }, (_, i) => new Peer(`P${i}`));
    for (const peer of crowd) await peer.join(rooms, BOARD);
    for (const peer of crowd) for (const frame of peer.outbox.splice(0)) peer.deliver(frame);
    ana.text.insert(0, 'Meanwhile. ');
    for (const frame of ana.outbox.splice(0)) ana.deliver(frame);
    const answered = () =>
      crowd.filter((peer) => peer.inbox.some((frame) => frame[0] === 0 && frame[1] === 1)).length;
    await settle(ana);
    expect(answered()).toBeLessThan(20);
    expect(ana.acked).toBe(ana.sent);
    for (let turn = 0; turn < 200 && answered() < 100; turn++) {
      clock.advance(5);
      await jobs();
    }
    expect(answered()).toBe(100);
    await settle(ana, ...crowd);
    for (const peer of crowd) expect(textOf(peer.doc)).toBe('Meanwhile. Start. ');
  });
});

describe('the epoch by which somebody is let in', () => {
  it('R-10 ends a room that holds an older one, and opens what was restored', async () => {
    const { rooms, log, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.restore(BOARD, boardOf('Restored. '));
    const bo = new Peer('Bo');
    bo.epoch = 2;
    await bo.join(rooms, BOARD);
    await settle(ana, bo);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    expect(textOf(bo.doc)).toBe('Restored. ');
    const late = new Peer('Late');
    late.epoch = 1;
    await expect(late.join(rooms, BOARD)).rejects.toMatchObject({ name: 'StaleEpoch' });
  });

  it('R-10 shows nobody the restored document while saving fails: they are sent away', async () => {
    const { log, clock, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.failAppends(Number.POSITIVE_INFINITY);
    ana.text.insert(0, 'Lost. ');
    await settle(ana);
    log.restore(BOARD, boardOf('Restored. '));
    const bo = await come('Bo');
    await settle(ana, bo);
    clock.advance(1_000);
    await settle(ana, bo);
    expect(textOf(bo.doc)).toBe('');
    for (const peer of [ana, bo]) expect(peer.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
  });
});
