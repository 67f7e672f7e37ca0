import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

const ROOT = 'server:signals';
const put = (key: string, value: unknown) => (doc: Y.Doc) => {
  doc.getMap(ROOT).set(key, value);
};
const signalsOf = (doc: Y.Doc) => doc.getMap(ROOT).toJSON();

describe('what the server itself writes', () => {
  it('R-25 is durable, and with everybody who is here, when it is said to be served', async () => {
    const { rooms, come, stored, templateClient, log } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    expect(await rooms.serve(BOARD, 'cmd-1', put('one', 1))).toBe('served');
    expect(signalsOf(await stored())).toEqual({ one: 1 });
    await settle(ana);
    expect(signalsOf(ana.doc)).toEqual({ one: 1 });
    // Under a client id that the server had already, and that is no person's.
    expect([...((await log.load(BOARD))?.owners ?? [])]).toContainEqual([templateClient, 'server']);
    expect((await stored()).store.clients.get(templateClient)?.length).toBeGreaterThan(0);
  });

  it('R-25 opens the room of a document where nobody is, and lets it close again', async () => {
    const { rooms, clock, stored } = openFixture();
    await rooms.serve(BOARD, 'cmd-1', put('one', 1));
    expect(rooms.size).toBe(1);
    expect(signalsOf(await stored())).toEqual({ one: 1 });
    await settle();
    clock.advance(31_000);
    await settle();
    expect(rooms.size).toBe(0);
  });

  it('R-25 takes no new client id with each start', async () => {
    const fixture = openFixture();
    for (let start = 0; start < 5; start++) {
      await fixture.rooms.serve(BOARD, `cmd-${start}`, put(`key-${start}`, start));
      fixture.crash();
    }
    expect((await fixture.log.load(BOARD))?.owners.size).toBe(1);
    expect(Object.keys(signalsOf(await fixture.stored()))).toHaveLength(5);
  });

  it('R-25 keeps its turn among what people write, and takes nothing of theirs away', async () => {
    const { rooms, come, stored } = openFixture();
    const [ana, bo] = [await come('Ana'), await come('Bo')];
    await settle(ana, bo);
    ana.text.insert(7, 'Ana. ');
    ana.flush();
    const served = rooms.serve(BOARD, 'cmd-1', put('one', 1));
    bo.text.insert(7, 'Bo. ');
    bo.flush();
    await served;
    await settle(ana, bo);
    const words = textOf(await stored());
    expect(words).toContain('Ana. ');
    expect(words).toContain('Bo. ');
    for (const peer of [ana, bo]) {
      expect(peer.acked).toBe(peer.sent);
      expect(textOf(peer.doc)).toBe(words);
      expect(signalsOf(peer.doc)).toEqual({ one: 1 });
    }
  });

  it('R-26 changes nothing when the same command comes again, in this room or after a crash', async () => {
    const fixture = openFixture();
    const count = (doc: Y.Doc) => {
      const map = doc.getMap<number>(ROOT);
      map.set('times', (map.get('times') ?? 0) + 1);
    };
    const both = [1, 2].map(() => fixture.rooms.serve(BOARD, 'cmd-1', count));
    expect(await Promise.all(both)).toEqual(['served', 'repeated']);
    fixture.crash();
    expect(await fixture.rooms.serve(BOARD, 'cmd-1', count)).toBe('repeated');
    expect(signalsOf(await fixture.stored())).toEqual({ times: 1 });
  });

  it('R-26 knows a repeat by the store alone, and then shows nothing of it', async () => {
    const { rooms, come, log, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    await rooms.serve(BOARD, 'cmd-1', put('one', 1));
    // As when another process carried it out after this one had asked.
    log.knowsCommand = async () => false;
    expect(await rooms.serve(BOARD, 'cmd-1', put('one', 2))).toBe('repeated');
    ana.text.insert(0, 'Goes on. ');
    const bo = await come('Bo');
    await settle(ana, bo);
    for (const doc of [ana.doc, bo.doc, await stored()]) {
      expect(signalsOf(doc)).toEqual({ one: 1 });
      expect(textOf(doc)).toBe('Goes on. Start. ');
    }
  });

  it('R-26 remembers a command that had nothing to change', async () => {
    const { rooms, log } = openFixture();
    expect(await rooms.serve(BOARD, 'cmd-1', () => {})).toBe('served');
    expect(await rooms.serve(BOARD, 'cmd-1', put('one', 1))).toBe('repeated');
    expect((await log.load(BOARD))?.updates).toHaveLength(1);
  });

  it('R-27 leaves nothing behind of a change that throws half way', async () => {
    const { rooms, come, stored, log } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    const attempt = rooms.serve(BOARD, 'cmd-1', (doc) => {
      put('one', 1)(doc);
      doc.getText('text').delete(0, 7);
      throw new RangeError('not like this');
    });
    await expect(attempt).rejects.toThrow('not like this');
    ana.text.insert(7, 'Goes on.');
    const bo = await come('Bo');
    await settle(ana, bo);
    for (const doc of [ana.doc, bo.doc, await stored()]) {
      expect(signalsOf(doc)).toEqual({});
      expect(textOf(doc)).toBe('Start. Goes on.');
    }
    expect(await log.knowsCommand(BOARD, 'cmd-1')).toBe(false);
    expect(await rooms.serve(BOARD, 'cmd-1', put('one', 1))).toBe('served');
  });

  it('R-27 shows nobody what a failing store has not taken, and serves it when it works again', async () => {
    const { rooms, come, clock, log, stored } = openFixture();
    const ana = await come('Ana');
    await settle(ana);
    log.failAppends(2);
    const served = rooms.serve(BOARD, 'cmd-1', put('one', 1));
    await settle(ana);
    expect(ana.saving).toBe(false);
    const bo = await come('Bo');
    await settle(ana, bo);
    for (let retry = 0; retry < 2; retry++) {
      for (const doc of [ana.doc, bo.doc, await stored()]) expect(signalsOf(doc)).toEqual({});
      clock.advance(1_000);
      await settle(ana, bo);
    }
    expect(await served).toBe('served');
    await settle(ana, bo);
    for (const peer of [ana, bo]) expect(signalsOf(peer.doc)).toEqual({ one: 1 });
    expect(ana.saving).toBe(true);
  });

  it('R-27 goes on in the next room when the document was restored meanwhile', async () => {
    const { rooms, come, log, stored } = openFixture();
    const before = await stored();
    const ana = await come('Ana');
    await settle(ana);
    log.restore(BOARD, { bytes: Uint8Array.of(0, 0), client: before.clientID });
    expect(await rooms.serve(BOARD, 'cmd-1', put('one', 1))).toBe('served');
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.epochMismatch);
    expect(signalsOf(await stored())).toEqual({ one: 1 });
  });

  it('R-27 is in no checkpoint when the server stopped before it was stored, so that its next try is the first', async () => {
    const fixture = openFixture();
    const { log, rooms } = fixture;
    const count = (doc: Y.Doc) => {
      const map = doc.getMap<number>(ROOT);
      map.set('times', (map.get('times') ?? 0) + 1);
    };
    await rooms.serve(BOARD, 'cmd-1', put('one', 1));
    log.failAppends(Number.POSITIVE_INFINITY);
    const served = rooms.serve(BOARD, 'cmd-2', count);
    await settle();
    const stopped = fixture.restart();
    while (rooms.size > 0) await settle();
    fixture.clock.advance(1_000);
    await stopped;
    await expect(served).rejects.toThrow('stopping');
    log.failAppends(0);
    expect(signalsOf(await fixture.stored())).toEqual({ one: 1 });
    expect(await fixture.rooms.serve(BOARD, 'cmd-2', count)).toBe('served');
    expect(signalsOf(await fixture.stored())).toEqual({ one: 1, times: 1 });
  });

  it('R-27 refuses what makes the document larger than one may be', async () => {
    const { rooms, stored } = openFixture();
    const huge = 'x'.repeat(8_400_000);
    await expect(rooms.serve(BOARD, 'cmd-1', put('one', huge))).rejects.toMatchObject({
      name: 'DocumentFull',
    });
    expect(signalsOf(await stored())).toEqual({});
  });

  it('R-27 refuses where there is no such document, and when the server stops', async () => {
    const { rooms } = openFixture();
    await expect(rooms.serve('nowhere', 'cmd-1', put('one', 1))).rejects.toMatchObject({
      name: 'UnknownDocument',
    });
    await rooms.close();
    await expect(rooms.serve(BOARD, 'cmd-1', put('one', 1))).rejects.toThrow('stopping');
  });

  it('R-21 cannot be undone by anybody who is here', async () => {
    const { rooms, come, stored } = openFixture();
    await rooms.serve(BOARD, 'cmd-1', put('one', 1));
    const mallory = new Peer('Mallory');
    await mallory.join(rooms, BOARD);
    await settle(mallory);
    mallory.doc.getMap(ROOT).delete('one');
    await settle(mallory);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    expect(signalsOf(await stored())).toEqual({ one: 1 });
    const ana = await come('Ana');
    await settle(ana);
    expect(signalsOf(ana.doc)).toEqual({ one: 1 });
  });

  it('R-28 reads what the log holds, of a room that is open and of one that is not', async () => {
    const { rooms, come, clock, log } = openFixture();
    const look = () => rooms.look(BOARD, textOf);
    expect(await look()).toEqual({ result: 'Start. ' });
    expect(rooms.size).toBe(0);
    const ana = await come('Ana');
    await settle(ana);
    const held = log.holdAppend();
    ana.text.insert(7, 'Kept. ');
    await settle(ana);
    await held.arrived;
    const looked = look();
    held.fail();
    await settle(ana);
    const ended = rooms.end(BOARD, 'tryAgain');
    clock.advance(1_000);
    await ended;
    expect(await looked).toEqual({ result: 'Start. ' });
    expect(await rooms.look('nowhere', textOf)).toBeUndefined();
    log.failLoads(1);
    await expect(look()).rejects.toThrow('told to fail');
  });

  it('R-28 tells its watcher of what is durable, whoever wrote it, and of what was put in its place', async () => {
    const fixture = openFixture();
    const told: string[] = [];
    fixture.watcher.changed = (id) => told.push(id);
    const ana = await fixture.come('Ana');
    await settle(ana);
    expect(told).toEqual([]);
    const held = fixture.log.holdAppend();
    ana.text.insert(7, 'Kept. ');
    await settle(ana);
    expect(told).toEqual([]);
    held.release();
    await settle(ana);
    expect(told).toEqual([BOARD]);
    await fixture.rooms.serve(BOARD, 'cmd-1', put('one', 1));
    await fixture.rooms.serve(BOARD, 'cmd-2', () => {});
    expect(told).toEqual([BOARD, BOARD]);
    await fixture.rooms.whileShut(BOARD, async () => {});
    expect(told).toHaveLength(3);
  });
});
