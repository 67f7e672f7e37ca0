import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from '../test/fixture.ts';
import { type Peer, settle } from '../test/peer.ts';

const MOST = 3_000;
const MOST_WITH_DELETED = 12_000;

/** A board that holds so many notes, so many of them taken away. */
function openBoard({ standing, deleted = 0 }: { standing: number; deleted?: number }) {
  const fixture = openFixture();
  const server = new Y.Doc();
  server.transact(() => {
    for (let i = 0; i < standing + deleted; i++) {
      const note = new Y.Map<unknown>();
      note.set('deletedAt', i < standing ? null : 1_700_000_000_000);
      server.getMap('notes').set(`n${i}`, note);
    }
  });
  fixture.log.create(BOARD, { bytes: Y.encodeStateAsUpdate(server), client: server.clientID });
  return fixture;
}

const add = (peer: Peer, ...keys: string[]) =>
  peer.doc.transact(() => {
    for (const key of keys) peer.doc.getMap('notes').set(key, new Y.Map([['deletedAt', null]]));
  });

describe('how much stands in a root map', () => {
  it('R-22 takes 3,000 things and refuses the next, with nothing stored', async () => {
    const { come, clock, log } = openBoard({ standing: MOST - 1 });
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    add(ana, 'last');
    await settle(ana, bo);
    expect(ana.acked).toBe(ana.sent);
    const before = await log.load(BOARD);
    for (const restMs of [0, 3_000]) {
      clock.advance(restMs);
      const mallory = await come('Mallory');
      await settle(ana, bo, mallory);
      add(mallory, 'one-more');
      await settle(ana, bo, mallory);
      expect(mallory.closedWith?.code).toBe(CLOSE_CODES.documentFull);
      expect(await log.load(BOARD)).toEqual(before);
    }
    // Those who are there write on.
    (bo.doc.getMap('notes').get('last') as Y.Map<unknown>).set('kind', 'guess');
    ana.doc.getMap('other').set('word', 1);
    await settle(ana, bo);
    for (const peer of [ana, bo]) expect(peer.acked).toBe(peer.sent);
  });

  it('R-22 counts what comes in one batch together, and the same thing once', async () => {
    const { come } = openBoard({ standing: MOST - 2 });
    const [ana, bo, cy] = [await come('Ana'), await come('Bo'), await come('Cy')];
    await settle(ana, bo, cy);
    add(ana, 'a1');
    add(bo, 'b1');
    add(cy, 'c1');
    for (const peer of [ana, bo, cy])
      for (const frame of peer.outbox.splice(0)) peer.deliver(frame);
    await settle(ana, bo, cy);
    expect([ana, bo, cy].map(({ closedWith }) => closedWith?.code)).toEqual([
      undefined,
      undefined,
      CLOSE_CODES.documentFull,
    ]);
    expect(ana.doc.getMap('notes').size).toBe(MOST);
  });

  it('R-22 does not count what is marked as deleted, up to 12,000 in all', async () => {
    const { come } = openBoard({ standing: 100, deleted: MOST_WITH_DELETED - 101 });
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    add(ana, 'last');
    await settle(ana, bo);
    expect(ana.acked).toBe(ana.sent);
    expect(ana.closedWith).toBeUndefined();
    add(bo, 'one-more');
    await settle(ana, bo);
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.documentFull);
  });

  it('R-22 refuses one update that brings more than there is room for', async () => {
    const { come, log } = openBoard({ standing: 1 });
    const mallory = await come('Mallory');
    await settle(mallory);
    const before = await log.load(BOARD);
    add(mallory, ...Array.from({ length: MOST }, (_, i) => `m${i}`));
    await settle(mallory);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.documentFull);
    expect(await log.load(BOARD)).toEqual(before);
  });
});
