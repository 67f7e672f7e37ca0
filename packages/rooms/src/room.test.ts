import { CLOSE_CODES, syncStep2Frame, updateFrame } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

const textOf = (doc: Y.Doc) => doc.getText('text').toString();

describe('opening', () => {
  it('R-1 opens a room once for joiners who come together', async () => {
    const { rooms, log, come } = openFixture();
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => {
      loads++;
      return load(id);
    };
    const peers = await Promise.all(['Ana', 'Bo', 'Cy', 'Di'].map((name) => come(name)));
    await settle(...peers);
    expect(loads).toBe(1);
    expect(rooms.size).toBe(1);
    for (const peer of peers) expect(textOf(peer.doc)).toBe('Start. ');
  });

  it('R-1 opens afresh after an opening that failed', async () => {
    const { log, come } = openFixture();
    log.failLoads(1);
    await expect(come('Ana')).rejects.toThrow('cannot load');
    const bo = await come('Bo');
    await settle(bo);
    expect(textOf(bo.doc)).toBe('Start. ');
  });

  it('R-1 refuses a document that does not exist or is damaged, and shows no blank page', async () => {
    const { log, rooms, come } = openFixture();
    await expect(new Peer('Ana').join(rooms, 'nowhere')).rejects.toMatchObject({
      name: 'UnknownDocument',
    });
    log.damage(BOARD);
    await expect(come('Ana')).rejects.toMatchObject({ name: 'DamagedDocument' });
  });
});

describe('durability', () => {
  it('R-2 and R-3 acks and shows an edit only after its commit, to those who come meanwhile too', async () => {
    const { log, come } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    const held = log.holdAppend();
    ana.text.insert(7, 'Listen.');
    await settle(ana, bo);
    await held.arrived;
    const cy = await come('Cy');
    await settle(ana, bo, cy);
    expect(ana.acked).toBe(ana.sent - 1);
    expect(textOf(bo.doc)).toBe('Start. ');
    expect(textOf(cy.doc)).toBe('');

    held.release();
    await settle(ana, bo, cy);
    expect(ana.acked).toBe(ana.sent);
    for (const peer of [bo, cy]) expect(textOf(peer.doc)).toBe('Start. Listen.');
  });

  it('R-4 says that it is not saving, tries again, and acks when it is saved', async () => {
    const { log, clock, troubles, come, stored } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    log.failAppends(3);
    ana.text.insert(7, 'Kept.');
    await settle(ana, bo);
    expect([ana.saving, bo.saving]).toEqual([false, false]);
    expect(ana.acked).toBe(ana.sent - 1);
    expect(textOf(bo.doc)).toBe('Start. ');

    const cy = await come('Cy');
    await settle(cy);
    expect(cy.saving).toBe(false);
    for (let retry = 0; retry < 4; retry++) {
      clock.advance(1_000);
      await settle(ana, bo, cy);
    }
    expect(troubles).toEqual(['append', 'append', 'append']);
    expect([ana.saving, bo.saving, cy.saving]).toEqual([true, true, true]);
    expect(ana.acked).toBe(ana.sent);
    for (const doc of [bo.doc, cy.doc, await stored()]) expect(textOf(doc)).toBe('Start. Kept.');
  });

  it('R-4 shows those who come while saving fails what the log holds', async () => {
    const { log, clock, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.failAppends(Number.POSITIVE_INFINITY);
    ana.text.insert(7, 'Not yet.');
    await settle(ana);
    const bo = await come('Bo');
    await settle(bo);
    clock.advance(1_000);
    await settle(ana, bo);
    clock.advance(1_000);
    await settle(ana, bo);
    expect(textOf(bo.doc)).toBe('Start. ');
    log.failAppends(0);
    clock.advance(1_000);
    await settle(ana, bo);
    expect(textOf(bo.doc)).toBe('Start. Not yet.');
  });

  it('R-2 acks frames that bring nothing new, and deletions, which no state vector shows', async () => {
    const { come, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    expect(ana.acked).toBe(ana.sent);
    ana.text.delete(0, 5);
    await settle(ana);
    expect(ana.acked).toBe(ana.sent);
    expect(textOf(await stored())).toBe('. ');
  });

  it('R-2 sends no ack and no notice to a client that asked for none', async () => {
    const { log, come } = openFixture();
    const stock = await come('Stock', { wantsAcks: false });
    const frames: number[] = [];
    stock.onSend = (sent) => frames.push(...sent.map((frame) => frame[0] ?? -1));
    log.failAppends(1);
    stock.text.insert(0, 'a');
    await settle(stock);
    expect(frames.filter((type) => type > 3)).toEqual([]);
  });

  it('R-5 keeps what was sent before a line was cut', async () => {
    const { come, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    ana.text.insert(7, 'Last words.');
    for (const frame of ana.outbox.splice(0)) ana.deliver(frame);
    ana.cut();
    await settle();
    expect(textOf(await stored())).toBe('Start. Last words.');
  });
});

describe('permission', () => {
  it('R-6 lets a reader read, and changes nothing for what a reader writes', async () => {
    const { come, stored } = openFixture();
    const reader = await come('Reader');
    reader.rights.write = false;
    await settle(reader);
    expect(textOf(reader.doc)).toBe('Start. ');
    expect(reader.closedWith).toBeUndefined();
    reader.text.insert(0, 'Mine!');
    await settle(reader);
    expect(reader.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    expect(textOf(await stored())).toBe('Start. ');
  });

  it('R-6 asks at each write: a right taken away bites on the next frame', async () => {
    const { rooms, come, stored } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    ana.text.insert(7, 'Yes.');
    await settle(ana, bo);
    ana.rights.write = false;
    ana.text.insert(7, 'No!');
    await settle(ana, bo);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    expect(textOf(await stored())).toContain('Yes.');
    expect(textOf(bo.doc)).not.toContain('No!');

    bo.rights.read = false;
    await rooms.recheck();
    expect(bo.closedWith?.code).toBe(CLOSE_CODES.forbidden);
  });
});

describe('the guard at the door', () => {
  const hostile: [string, (fixture: ReturnType<typeof openFixture>) => Uint8Array, number][] = [
    ['garbage', () => Uint8Array.of(255, 1, 2, 3), CLOSE_CODES.malformed],
    ['bytes after a frame', () => Uint8Array.of(0, 2, 1, 0, 9), CLOSE_CODES.malformed],
    [
      'an update that is none',
      () => updateFrame(Uint8Array.of(9, 9, 9)),
      CLOSE_CODES.updateRefused,
    ],
    [
      'a gap',
      () => {
        const doc = new Y.Doc();
        doc.getText('text').insert(0, 'a');
        const before = Y.encodeStateVector(doc);
        doc.getText('text').insert(1, 'b');
        return updateFrame(Y.encodeStateAsUpdate(doc, before));
      },
      CLOSE_CODES.updateRefused,
    ],
    [
      "another's client id",
      ({ templateClient }) => {
        const doc = new Y.Doc();
        doc.clientID = templateClient;
        doc.getText('text').insert(0, 'Forged words, longer than the template.');
        return updateFrame(Y.encodeStateAsUpdate(doc));
      },
      CLOSE_CODES.updateRefused,
    ],
    [
      'a document inside the document',
      () => {
        const doc = new Y.Doc();
        doc.getMap('notes').set('inner', new Y.Doc());
        return updateFrame(Y.encodeStateAsUpdate(doc));
      },
      CLOSE_CODES.updateRefused,
    ],
  ];
  for (const [what, forge, code] of hostile) {
    it(`R-7 closes on ${what} and leaves the stored bytes as they were`, async () => {
      const fixture = openFixture();
      const { come, log } = fixture;
      const [mallory, ana] = [await come('Mallory'), await come('Ana')];
      await settle(mallory, ana);
      const before = await log.load(BOARD);
      mallory.deliver(forge(fixture));
      await settle(mallory, ana);
      expect(mallory.closedWith?.code).toBe(code);
      expect(await log.load(BOARD)).toEqual(before);
      ana.text.insert(7, 'Still fine.');
      await settle(ana);
      expect(textOf((await fixture.stored()) as Y.Doc)).toBe('Start. Still fine.');
    });
  }

  it('R-7 drops what a refused connection sent behind the refused frame', async () => {
    const { come, stored } = openFixture();
    const mallory = await come('Mallory');
    await settle(mallory);
    mallory.deliver(updateFrame(Uint8Array.of(9, 9, 9)));
    mallory.text.insert(0, 'after');
    for (const frame of mallory.outbox.splice(0)) mallory.deliver(frame);
    await settle(mallory);
    expect(textOf(await stored())).toBe('Start. ');
  });

  it('R-8 waits with a stock client whose keystroke overtook its offline edits', async () => {
    const { come, rooms, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    ana.cut();
    ana.text.insert(7, 'Offline. ');
    await ana.join(rooms, BOARD);
    ana.text.insert(0, 'Overtook. ');
    // The keystroke leaves before the room's sync step 1 is even read.
    for (const frame of ana.outbox.splice(0)) ana.deliver(frame);
    await new Promise((resolve) => setImmediate(resolve));
    expect(ana.closedWith).toBeUndefined();
    expect(textOf(await stored())).toBe('Start. ');
    await settle(ana);
    expect(ana.acked).toBe(ana.sent);
    expect(textOf(await stored())).toBe('Overtook. Start. Offline. ');
  });

  it('R-8 lets go of one who never sends what such a keystroke builds on', async () => {
    const { come, clock, log } = openFixture();
    const mallory = await come('Mallory');
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    doc.getText('text').insert(1, 'b');
    mallory.deliver(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    await new Promise((resolve) => setImmediate(resolve));
    clock.advance(5_000);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.tryAgain);
    expect((await log.load(BOARD))?.updates).toHaveLength(1);
  });

  it('R-7 refuses a step 2 with a gap at once', async () => {
    const { come } = openFixture();
    const mallory = await come('Mallory');
    const doc = new Y.Doc();
    doc.getText('text').insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    doc.getText('text').insert(1, 'b');
    mallory.deliver(syncStep2Frame(Y.encodeStateAsUpdate(doc, before)));
    await settle(mallory);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
  });
});

describe('coming and going', () => {
  it('R-9 folds the log and leaves memory when everybody has left, and comes back whole', async () => {
    const { rooms, clock, log, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    for (const letter of 'written') ana.text.insert(ana.text.length, letter);
    await settle(ana);
    ana.cut();
    clock.advance(30_000);
    await settle();
    expect(rooms.size).toBe(0);
    expect((await log.load(BOARD))?.updates).toEqual([]);
    const bo = await come('Bo');
    await settle(bo);
    expect(textOf(bo.doc)).toBe('Start. written');
  });

  it('R-9 stays open when somebody came back before the time was up', async () => {
    const { rooms, clock, come } = openFixture();
    const ana = await come('Ana');
    ana.cut();
    clock.advance(29_000);
    const bo = await come('Bo');
    clock.advance(2_000);
    await settle(bo);
    expect(rooms.size).toBe(1);
    bo.text.insert(0, 'Here. ');
    await settle(bo);
    expect(bo.acked).toBe(bo.sent);
  });

  it('R-10 sends everybody away with an epoch mismatch when the document was restored', async () => {
    const { log, rooms, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.raiseEpoch(BOARD);
    ana.text.insert(0, 'Too late. ');
    await settle(ana);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    const bo = await new Peer('Bo').join(rooms, BOARD);
    await settle(bo);
    expect(textOf(bo.doc)).toBe('Start. ');
  });

  it('R-11 finishes what is under way when the server stops, and says: come back', async () => {
    const { rooms, log, come, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    const held = log.holdAppend();
    ana.text.insert(7, 'Just in time.');
    for (const frame of ana.outbox.splice(0)) ana.deliver(frame);
    await held.arrived;
    const closing = rooms.close();
    held.release();
    await closing;
    ana.flush();
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.restarting);
    expect(ana.acked).toBe(ana.sent);
    expect(textOf(await stored())).toBe('Start. Just in time.');
  });

  it('R-12 lets a reader go who takes nothing in', async () => {
    const { come } = openFixture();
    const [ana, slow] = [await come('Ana'), await come('Slow')];
    await settle(ana, slow);
    slow.buffered = 4_194_305;
    ana.text.insert(0, 'x');
    await settle(ana);
    expect(slow.closedWith?.code).toBe(CLOSE_CODES.tryAgain);
  });
});

describe('presence', () => {
  const heard = (peer: Peer, other: Peer) =>
    peer.awareness.getStates().get(other.doc.clientID) as
      | { user: { name: string; key: string }; editing?: string; extra?: unknown }
      | undefined;

  it('R-13 stamps who somebody is, whatever they claim, and drops what nobody asked for', async () => {
    const { clock, come } = openFixture();
    const [ana, mallory] = [await come('Ana'), await come('Mallory')];
    mallory.awareness.setLocalState({ user: { name: 'Ana' }, editing: 'note-1', extra: 'x' });
    mallory.deliver(mallory.awarenessFrame());
    await settle(ana, mallory);
    clock.advance(33);
    await settle(ana, mallory);
    expect(heard(ana, mallory)).toEqual({ user: mallory.member.person, editing: 'note-1' });
  });

  it("R-13 ignores another's entry, as stock clients echo them, and forgets nobody for it", async () => {
    const { clock, come } = openFixture();
    const [ana, bo, mallory] = [await come('Ana'), await come('Bo'), await come('Mallory')];
    await settle(ana, bo, mallory);
    clock.advance(33);
    await settle(ana, bo, mallory);
    const forged = new Peer('Mallory');
    forged.doc.clientID = ana.doc.clientID;
    forged.awareness.clientID = ana.doc.clientID;
    for (let clockValue = 0; clockValue < 5; clockValue++) {
      forged.awareness.setLocalState({ editing: 'forged' });
    }
    mallory.deliver(forged.awarenessFrame());
    clock.advance(33);
    await settle(ana, bo, mallory);
    expect(heard(bo, ana)).toEqual({ user: ana.member.person });
  });

  it('R-14 ends with the socket, and comes back with it', async () => {
    const { clock, rooms, people, come } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    clock.advance(33);
    await settle(ana, bo);
    expect(heard(bo, ana)).toBeDefined();
    ana.cut();
    clock.advance(33);
    await settle(bo);
    expect(heard(bo, ana)).toBeUndefined();
    await ana.join(rooms, BOARD);
    await settle(ana, bo);
    clock.advance(33);
    await settle(ana, bo);
    expect(heard(bo, ana)).toEqual({ user: ana.member.person });
    expect(people).toEqual([2, 1, 2]);
  });

  it('R-15 never reaches the log', async () => {
    const { log, clock, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    const before = await log.load(BOARD);
    for (let i = 0; i < 20; i++) {
      ana.awareness.setLocalStateField('editing', `note-${i}`);
      ana.deliver(ana.awarenessFrame());
      clock.advance(33);
      await settle(ana);
    }
    expect(await log.load(BOARD)).toEqual(before);
  });

  it('R-16 says something to each client at least every ten seconds', async () => {
    const { clock, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    for (let beat = 0; beat < 3; beat++) {
      clock.advance(10_000);
      expect(ana.inbox.length).toBeGreaterThan(0);
      ana.flush();
    }
  });
});

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
