import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';
import { LiveDocument } from './live-document.ts';
import type { StateSummary } from './ports.ts';

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

  it('R-1 tells a checkpoint that is the whole log as it lies, and judges by it as by the document', () => {
    const doc = new Y.Doc();
    const text = doc.getText('text');
    text.insert(0, 'one two three');
    text.delete(4, 4);
    const state = Y.encodeStateAsUpdate(doc);
    const stateVector = Y.encodeStateVector(doc);
    const deletions = Y.encodeStateAsUpdate(doc, stateVector);
    const open = (summary: StateSummary | null) =>
      new LiveDocument({
        epoch: 1,
        owners: new Map(),
        checkpoint: { seq: 9, state, summary },
        updates: [],
      });
    const [asItLies, decoded] = [open({ stateVector, deletions }), open(null)];
    text.insert(0, 'late ');
    const questions = [Uint8Array.of(0), stateVector, Y.encodeStateVector(doc)];
    for (const question of questions) {
      expect(asItLies.answerTo(question)).toEqual(decoded.answerTo(question));
    }
    for (const live of [asItLies, decoded]) {
      const view = live.beginBatch();
      expect(view.isDeleted(doc.clientID, 4, 4)).toBe(true);
      expect(view.isDeleted(doc.clientID, 3, 4)).toBe(false);
      expect(live.apply([Y.encodeStateAsUpdate(doc, stateVector)], live.beginBatch())).toBe(true);
      const copy = new Y.Doc();
      Y.applyUpdate(copy, live.state());
      expect(textOf(copy)).toBe(textOf(doc));
    }
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
