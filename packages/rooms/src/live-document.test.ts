import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

describe('a busy room and a quiet one', () => {
  it('R-18 gives one and the same array to all who only read', async () => {
    const { come, clock } = openFixture();
    const people = [await come('Ana'), await come('Bo'), await come('Cy')];
    await settle(...people);
    clock.advance(33);
    await settle(...people);
    const [ana, bo, cy] = people as [Peer, Peer, Peer];
    const arrays: (readonly Uint8Array[])[] = [];
    bo.onSend = (frames) => arrays.push(frames);
    cy.onSend = (frames) => arrays.push(frames);
    ana.text.insert(0, 'once');
    await settle(...people);
    expect(arrays).toHaveLength(2);
    expect(arrays[0]).toBe(arrays[1]);
  });

  it('R-19 at rest answers and judges as when awake, and wakes at the next edit', async () => {
    const { come, clock, rooms, stored, log } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    for (let i = 0; i < 20; i++) ana.text.insert(0, `${i} `);
    ana.text.delete(5, 9);
    await settle(ana, bo);
    bo.cut();
    clock.advance(3_000);

    // One who has all, one who has some, one who has nothing.
    await bo.join(rooms, BOARD);
    const cy = await come('Cy');
    const di = new Peer('Di');
    Y.applyUpdate(di.doc, (await log.load(BOARD))?.updates[0]?.bytes ?? new Uint8Array());
    await di.join(rooms, BOARD);
    await settle(ana, bo, cy, di);
    const reference = textOf(await stored());
    for (const peer of [bo, cy, di]) {
      expect(textOf(peer.doc)).toBe(reference);
      expect(peer.acked).toBe(peer.sent);
      expect(peer.doc.store.pendingDs).toBeNull();
    }
    cy.text.insert(0, 'awake ');
    di.text.delete(8, 2);
    await settle(ana, bo, cy, di);
    for (const peer of [ana, bo, cy, di]) expect(textOf(peer.doc)).toBe(textOf(await stored()));
    expect(textOf(ana.doc)).toContain('awake ');
  });
});
