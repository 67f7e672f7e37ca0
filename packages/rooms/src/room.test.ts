import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

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

  it('R-4 says that it is not saving while the log has no answer, and that it is once there is one', async () => {
    const { log, clock, come } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    const held = log.holdAppend();
    ana.text.insert(7, 'Kept.');
    await settle(ana, bo);
    await held.arrived;
    clock.advance(1_400);
    await settle(ana, bo);
    expect([ana.saving, bo.saving]).not.toContain(false);
    clock.advance(200);
    await settle(ana, bo);
    expect([ana.saving, bo.saving]).toEqual([false, false]);
    expect(ana.acked).toBe(ana.sent - 1);
    held.release();
    await settle(ana, bo);
    expect([ana.saving, bo.saving]).toEqual([true, true]);
    expect(ana.acked).toBe(ana.sent);
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

  it('R-9 leaves the next room of a document alone when people had left the one before it one by one', async () => {
    const { rooms, clock, come, troubles, stored } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    ana.cut();
    clock.advance(20_000);
    bo.cut();
    clock.advance(25_000);
    expect(rooms.size).toBe(0);
    await ana.join(rooms, BOARD);
    clock.advance(5_000);
    await bo.join(rooms, BOARD);
    ana.text.insert(0, 'One ');
    bo.text.insert(0, 'room. ');
    await settle(ana, bo);
    expect(troubles).toEqual([]);
    for (const peer of [ana, bo]) {
      expect(peer.acked).toBe(peer.sent);
      expect(textOf(peer.doc)).toBe(textOf(await stored()));
    }
  });

  it('R-9 folds the log when 500 entries wait, with people in the room', async () => {
    const { log, clock, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    for (let i = 0; i < 510; i++) {
      ana.text.insert(0, '.');
      clock.advance(40);
      await settle(ana);
    }
    const stored = await log.load(BOARD);
    expect(stored?.checkpoint?.seq).toBeGreaterThan(499);
    expect(stored?.updates.length).toBeLessThan(500);
    expect(ana.acked).toBe(ana.sent);
  });

  it('R-9 puts into no checkpoint what was not stored when the server stopped', async () => {
    const { rooms, log, clock, come, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    ana.text.insert(7, 'Stored. ');
    await settle(ana);
    log.failAppends(Number.POSITIVE_INFINITY);
    ana.text.insert(7, 'Never acked. ');
    await settle(ana);
    const closing = rooms.close();
    await settle(ana);
    clock.advance(1_000);
    await closing;
    expect(ana.acked).toBe(ana.sent - 1);
    expect(textOf(await stored())).toBe('Start. Stored. ');
  });

  it('R-10 sends everybody away with an epoch mismatch when the document was restored', async () => {
    const { log, rooms, people, come } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.raiseEpoch(BOARD);
    ana.text.insert(0, 'Too late. ');
    await settle(ana);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    expect(rooms.size).toBe(0);
    expect(people.at(-1)).toBe(0);
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
});
