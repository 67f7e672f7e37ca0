import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import { BOARD, openFixture } from '../test/fixture.ts';
import { Peer, presentIn, settle } from '../test/peer.ts';
import { PresenceBook } from './presence.ts';

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
    const [ana, stock] = [await come('Ana'), await come('Stock', { wantsAcks: false })];
    await settle(ana, stock);
    for (let beat = 0; beat < 3; beat++) {
      clock.advance(10_000);
      for (const peer of [ana, stock]) {
        expect(peer.inbox.length).toBeGreaterThan(0);
        peer.flush();
      }
    }
  });

  it('R-16 keeps to 5 Hz in a crowd, however fast people type, and rides with updates in a small room', async () => {
    const heardInASecond = async (people: number) => {
      const { clock, come } = openFixture();
      const peers: Peer[] = [];
      for (let i = 0; i < people; i++) peers.push(await come(`P${i}`));
      const [typist, mover, watcher] = peers as [Peer, Peer, Peer];
      await settle(typist, mover, watcher);
      clock.advance(400);
      await settle(typist, mover, watcher);
      let heardFrames = 0;
      watcher.onSend = (frames) => {
        heardFrames += frames.filter((frame) => presentIn(frame) > 0).length;
      };
      for (let step = 0; step < 40; step++) {
        mover.awareness.setLocalState({ editing: `note-${step}` });
        mover.deliver(mover.awarenessFrame());
        if (step % 2 === 0) typist.text.insert(0, '.');
        await settle(typist, mover);
        clock.advance(25);
      }
      return heardFrames;
    };
    expect(await heardInASecond(101)).toBe(5);
    expect(await heardInASecond(20)).toBeGreaterThan(15);
  });

  it('R-14 remembers of those who left only the last few hundred', () => {
    const book = new PresenceBook();
    const person = new Peer('Ana').member.person;
    for (let client = 1; client <= 2_000; client++) {
      const holder = {};
      const update = encoding.encode((encoder) => {
        for (const part of [1, client, 1]) encoding.writeVarUint(encoder, part);
        encoding.writeVarString(encoder, '{}');
      });
      book.take(update, holder, person, () => undefined);
      expect(book.countPeople('here')).toBe(1);
      book.leave(holder);
      book.takeChanges();
    }
    expect(book.size).toBe(500);
    expect(book.countPeople('here')).toBe(0);
    expect(book.everyone()).toBeUndefined();
  });
});
