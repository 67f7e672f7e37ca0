import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, textOf } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';
import { expectOneTruth, openTwo } from '../test/servers.ts';

describe('what another server tells', () => {
  it('R-33 is with everybody here, in the log once, and no server reads the log for it', async () => {
    const { one, two, ana, bo, stored, seqs } = await openTwo();
    const reads = two.reads.since;
    ana.text.insert(7, 'Ana. ');
    await settle(ana, bo);
    bo.text.insert(12, 'Bo. ');
    await settle(ana, bo);
    expect(textOf(await stored())).toBe('Start. Ana. Bo. ');
    await expectOneTruth(await stored(), ana, bo);
    expect(await seqs()).toEqual([1, 2, 3]);
    expect(two.reads.since).toBe(reads);
    expect([one.refused, two.refused]).toEqual([[], []]);
  });

  it('R-33 goes for what it is on a server that knows it already, however often it is told', async () => {
    const { hub, two, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    ana.text.insert(7, 'Ana. ');
    await settle(ana, bo);
    hub.waiting.push(...hub.waiting.map((told) => structuredClone(told)));
    hub.deliver();
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
    expect(two.watched.elsewhere).toHaveLength(1);
  });

  it('R-33 waits a moment for what it overtook, and reads the log where that never comes', async () => {
    const { hub, clock, two, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    for (const word of ['One. ', 'Two. ', 'Three. ']) {
      ana.text.insert(0, word);
      await settle(ana);
    }
    // The last two first.
    hub.deliverAt(2);
    hub.deliverAt(1);
    await settle(ana, bo);
    expect(textOf(bo.doc)).toBe('Start. ');
    hub.deliver();
    await settle(ana, bo);
    expect(two.reads.since).toBe(0);
    await expectOneTruth(await stored(), ana, bo);

    ana.text.insert(0, 'Four. ');
    await settle(ana);
    hub.waiting = [];
    ana.text.insert(0, 'Five. ');
    await settle(ana);
    hub.deliver();
    await settle(ana, bo);
    clock.advance(40);
    await settle(ana, bo);
    expect(two.reads.since).toBe(0);
    clock.advance(20);
    await settle(ana, bo);
    expect(two.reads.since).toBe(1);
    await expectOneTruth(await stored(), ana, bo);
  });

  it('R-33 of a log that was folded meanwhile is told as one update, deletions too', async () => {
    const { hub, one, clock, ana, bo, stored } = await openTwo();
    hub.setAway('two', true);
    ana.text.insert(0, 'Gone. ');
    await settle(ana);
    ana.text.delete(0, 3);
    await settle(ana);
    ana.cut();
    clock.advance(31_000);
    await settle(bo);
    expect(one.rooms.size).toBe(0);
    expect(textOf(await stored())).toBe('e. Start. ');
    clock.advance(2_000);
    await settle(bo);
    await expectOneTruth(await stored(), bo);
  });

  it('R-33 holds what comes while a tick of its own is under way back until that is durable', async () => {
    const { log, hub, ana, bo, stored } = await openTwo();
    ana.text.insert(7, 'Ana. ');
    await settle(ana, bo);
    const held = log.holdAppend();
    bo.text.insert(0, 'Bo. ');
    bo.flush();
    await held.arrived;
    expect(hub.waiting).toEqual([]);
    held.release();
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
  });

  it('R-33 ends a room whose document is in a newer epoch there, and is passed over from an older one', async () => {
    const { one, two, ana, bo } = await openTwo();
    const news = {
      documentId: BOARD,
      entries: [],
      added: [],
      awareness: null,
      asksWhoIsThere: false,
    };
    two.rooms.hear({ ...news, epoch: 2 }, 'one');
    one.rooms.hear({ ...news, epoch: 0 }, 'two');
    await settle(ana, bo);
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    expect(ana.closedWith).toBeUndefined();
  });

  it('R-33 waits for a room that is just opening', async () => {
    const { one, hub, ana, stored, start } = await openTwo();
    const three = start('three');
    const read = three.log.load;
    const loaded = Promise.withResolvers<void>();
    three.log.load = async (id) => {
      const stored = await read(id);
      await loaded.promise;
      return stored;
    };
    const coming = three.come('Cy');
    await settle();
    ana.text.insert(0, 'Meanwhile. ');
    await settle(ana);
    loaded.resolve();
    const cy = await coming;
    await settle(ana, cy);
    expect(hub.waiting).toEqual([]);
    expect(three.reads.since).toBe(0);
    await expectOneTruth(await stored(), ana, cy);
    expect(one.refused).toEqual([]);
  });
});

describe('who comes second', () => {
  it('R-34 appends after the other, and everybody has both', async () => {
    const { hub, two, ana, bo, stored, seqs } = await openTwo();
    // Both have written before, so that this brings no new client id.
    ana.text.insert(0, 'a');
    bo.text.insert(0, 'b');
    await settle(ana, bo);
    hub.isHeld = true;
    two.reads.since = 0;
    two.reads.loads = 0;
    two.refused.length = 0;
    for (let round = 0; round < 5; round++) {
      ana.text.insert(0, `A${round}. `);
      await settle(ana);
      bo.text.insert(0, `B${round}. `);
      await settle(bo);
    }
    expect(two.refused).toEqual(Array(5).fill('out-of-sequence'));
    // It read on: nothing was built again.
    expect([two.reads.since, two.reads.loads]).toEqual([5, 0]);
    expect(bo.acked).toBe(bo.sent);
    expect(textOf(bo.doc)).toContain('A4. ');
    hub.deliver();
    await settle(ana, bo);
    await expectOneTruth(await stored(), ana, bo);
    expect(await seqs()).toEqual(Array.from({ length: 13 }, (_, index) => index + 1));
  });

  it('R-34 needs not read what it heard', async () => {
    const { log, hub, two, ana, bo, stored } = await openTwo();
    for (const peer of [ana, bo]) peer.text.insert(0, '.');
    await settle(ana, bo);
    two.reads.since = 0;
    two.refused.length = 0;
    const held = log.holdAppend();
    ana.text.insert(0, 'Ana. ');
    ana.flush();
    await held.arrived;
    bo.text.insert(0, 'Bo. ');
    bo.flush();
    held.release();
    await settle(ana, bo);
    expect(two.refused).toEqual(['out-of-sequence']);
    expect(hub.told).toBeGreaterThan(0);
    await expectOneTruth(await stored(), ana, bo);
  });

  it('R-34 puts a frame that reached two servers into the log once', async () => {
    const { hub, one, two, ana, bo, stored, seqs } = await openTwo();
    hub.isHeld = true;
    ana.text.insert(0, 'Twice? ');
    ana.flush();
    await settle(bo);
    expect(await seqs()).toEqual([1, 2]);
    // Its page never heard the ack, and comes to the other server with the same.
    ana.cut();
    await ana.join(two.rooms, BOARD);
    await settle(ana, bo);
    expect(ana.acked).toBe(ana.sent);
    expect(await seqs()).toEqual([1, 2]);
    await expectOneTruth(await stored(), ana, bo);
    expect(one.watched.troubles).toEqual([]);
    expect(two.watched.troubles).toEqual([]);
  });

  it('R-34 judges again where both put something under one key, and then the board keeps what came first', async () => {
    const { hub, ana, bo, stored } = await openTwo();
    hub.isHeld = true;
    ana.doc.getMap('notes').set('note-1', new Y.Map([['text', 'Ana']]));
    await settle(ana);
    bo.doc.getMap('notes').set('note-1', new Y.Map([['text', 'Bo']]));
    await settle(bo);
    // What holds a type is never replaced.
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    expect((await stored()).getMap('notes').toJSON()).toEqual({ 'note-1': { text: 'Ana' } });
  });

  it('R-34 gives a client id to who had it first, and lets the other go alone', async () => {
    const { hub, two, ana, bo, stored } = await openTwo();
    const cy = await two.come('Cy');
    await settle(cy);
    cy.doc.clientID = ana.doc.clientID;
    hub.isHeld = true;
    ana.text.insert(0, 'Ana. ');
    await settle(ana);
    cy.text.insert(0, 'Not Ana. ');
    bo.text.insert(0, 'Bo. ');
    await settle(cy, bo);
    expect(cy.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    hub.deliver();
    await settle(ana, bo);
    expect(textOf(await stored())).not.toContain('Not');
    await expectOneTruth(await stored(), ana, bo);
  });

  it('R-34 runs a change of the server’s own again, on what the log has', async () => {
    const { hub, one, two, ana, bo, stored } = await openTwo();
    const count = (doc: Y.Doc) => {
      const map = doc.getMap<number>('server:times');
      map.set('times', (map.get('times') ?? 0) + 1);
    };
    hub.isHeld = true;
    for (let round = 0; round < 3; round++) {
      expect(await one.rooms.serve(BOARD, `one-${round}`, count)).toBe('served');
      expect(await two.rooms.serve(BOARD, `two-${round}`, count)).toBe('served');
    }
    const both = [one, two].map(({ rooms }) => rooms.serve(BOARD, 'same', count));
    expect((await Promise.all(both)).sort()).toEqual(['repeated', 'served']);
    hub.deliver();
    await settle(ana, bo);
    expect((await stored()).getMap('server:times').toJSON()).toEqual({ times: 7 });
    await expectOneTruth(await stored(), ana, bo);
  });
});

describe('a room that may be behind', () => {
  it('R-35 takes from who comes over what others wrote on the server they were at', async () => {
    const { hub, one, two, ana, bo, stored } = await openTwo();
    const cy = await one.come('Cy');
    bo.text.insert(0, 'Bo. ');
    cy.text.insert(0, 'Cy. ');
    await settle(ana, bo, cy);
    hub.isHeld = true;
    cy.text.insert(0, 'Cy again. ');
    await settle(ana, cy);
    // The other server has not heard of it; what Ana has that it lacks is under Cy's client id.
    ana.cut();
    await ana.join(two.rooms, BOARD);
    ana.text.insert(0, 'Ana. ');
    bo.text.insert(0, 'Bo, who waits for nobody. ');
    await settle(ana, bo);
    hub.deliver();
    await settle(ana, bo, cy);
    expect(two.reads.since).toBeGreaterThan(0);
    await expectOneTruth(await stored(), ana, bo, cy);
    expect((await stored()).getText('text').toString()).toContain('Cy again. ');
  });

  it('R-35 refuses what is wrong in the newest document too, and lets a person doubt ten times', async () => {
    const { two, ana, bo } = await openTwo();
    ana.text.insert(0, 'Ana. ');
    await settle(ana, bo);
    const reads = two.reads.since;
    const closed: (number | undefined)[] = [];
    for (let round = 0; round < 12; round++) {
      const cy = await two.come('Cy');
      await settle(cy);
      cy.doc.clientID = ana.doc.clientID;
      cy.text.insert(0, 'x');
      await settle(cy);
      closed.push(cy.closedWith?.code);
    }
    expect(closed.slice(0, 10)).toEqual(Array(10).fill(CLOSE_CODES.updateRefused));
    expect(closed.slice(10)).toEqual(Array(2).fill(CLOSE_CODES.tryAgain));
    expect(two.reads.since - reads).toBe(10);
  });

  it('R-35 believes a change of the server’s that has nothing to change, or throws, only once it has read on', async () => {
    const { hub, one, two, stored } = await openTwo();
    hub.isHeld = true;
    await one.rooms.serve(BOARD, 'one', (doc) => {
      doc.getMap('server:signals').set('note-1', 'here');
    });
    await two.rooms.serve(BOARD, 'two', (doc) => {
      const map = doc.getMap('server:signals');
      if (map.has('note-1')) map.delete('note-1');
    });
    expect((await stored()).getMap('server:signals').toJSON()).toEqual({});
    await one.rooms.serve(BOARD, 'three', (doc) => {
      const map = doc.getMap('server:signals');
      if (map.has('note-1')) throw new RangeError('it is gone on the other server');
      map.set('note-2', 'here');
    });
    expect((await stored()).getMap('server:signals').toJSON()).toEqual({ 'note-2': 'here' });
  });
});
