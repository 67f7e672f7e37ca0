import { describe, expect, it } from 'vitest';
import { Peer } from '../test/peer.ts';
import { type OneServer, say, seen, serversForPeople } from '../test/people-at-servers.ts';
import { writeAwareness } from './awareness-entries.ts';
import { PresenceBook } from './presence.ts';

/** Two servers, and somebody at the same board on each. */
async function openTwo() {
  const play = serversForPeople('a', 'b');
  const [a, b] = play.servers as [OneServer, OneServer];
  const ana = await a.come(new Peer('Ana'));
  const bo = await b.come(new Peer('Bo'));
  await play.settle(ana, bo);
  // Both have answered the other: whoever asks now is the first for a while.
  play.clock.advance(1_000);
  return { ...play, a, b, ana, bo };
}

/** News of a server that hold presence. */
const presenceOf = ({ told }: OneServer) => told.filter(({ awareness }) => awareness !== null);

describe('people at one board on two servers', () => {
  it('R-40 see each other, what the other does, and that the other left', async () => {
    const { settle, ana, bo } = await openTwo();
    expect(seen(ana, bo)).toEqual({ user: bo.member.person });
    expect(seen(bo, ana)).toEqual({ user: ana.member.person });
    say(ana, 'note-1');
    await settle(ana, bo);
    expect(seen(bo, ana)).toEqual({ user: ana.member.person, editing: 'note-1' });
    ana.cut();
    await settle(bo);
    expect(seen(bo, ana)).toBeUndefined();
  });

  it('R-40 see who comes back to the server where they were', async () => {
    const { settle, a, ana, bo } = await openTwo();
    for (let times = 0; times < 3; times++) {
      ana.cut();
      await settle(bo);
      expect(seen(bo, ana)).toBeUndefined();
      await a.come(ana);
      say(bo, `note-${times}`);
      await settle(ana, bo);
      expect(seen(bo, ana)).toBeDefined();
      expect(seen(ana, bo)?.editing).toBe(`note-${times}`);
    }
  });

  it('R-40 are counted apart: who is here, and how many there are', async () => {
    const { settle, a, b, ana, bo } = await openTwo();
    const others = [new Peer('Cy'), new Peer('Di')];
    for (const peer of others) await b.come(peer);
    await settle(ana, bo, ...others);
    expect((await a.rooms.people('board-1')).map(({ name }) => name)).toEqual(['Ana']);
    const everywhere = await a.rooms.people('board-1', 'everywhere');
    expect(everywhere.map(({ name }) => name).sort()).toEqual(['Ana', 'Bo', 'Cy', 'Di']);
    expect(a.people).toEqual([1]);
    expect(a.everybody.at(-1)).toBe(4);
    expect(b.people.at(-1)).toBe(3);
    expect(b.everybody.at(-1)).toBe(4);
  });

  it('R-40 what another server told is told to nobody else', async () => {
    const { settle, start, a, ana, bo } = await openTwo();
    const c = start('c');
    const cy = await c.come(new Peer('Cy'));
    await settle(ana, bo, cy);
    const told = a.told.length;
    for (let step = 0; step < 5; step++) {
      say(bo, `note-${step}`);
      await settle(ana, bo, cy);
    }
    expect(a.told).toHaveLength(told);
    expect(seen(cy, bo)?.editing).toBe('note-4');
    expect(seen(cy, ana)).toBeDefined();
  });
});

describe('what a server tells of its people', () => {
  it('R-41 leaves ten times a second at most, however fast they move, and holds the newest', async () => {
    const { clock, settle, a, ana, bo } = await openTwo();
    const before = a.told.length;
    for (let step = 0; step < 25; step++) {
      say(ana, `note-${step}`);
      clock.advance(40);
    }
    expect(a.told.length - before).toBeLessThanOrEqual(10);
    expect(a.told.length - before).toBeGreaterThanOrEqual(8);
    await settle(ana, bo);
    expect(seen(bo, ana)?.editing).toBe('note-24');
  });

  it('R-41 leaves five times a second where there is a crowd', async () => {
    const { clock, settle, a, ana, bo } = await openTwo();
    const crowd: Peer[] = [];
    for (let i = 0; i < 100; i++) crowd.push(await a.come(new Peer(`P${i}`)));
    await settle(ana, bo, ...crowd);
    const before = a.told.length;
    for (let step = 0; step < 25; step++) {
      say(ana, `note-${step}`);
      clock.advance(40);
    }
    expect(a.told.length - before).toBeLessThanOrEqual(5);
    expect(a.told.length - before).toBeGreaterThanOrEqual(4);
  });

  it('R-41 of a thousand who come at once is a few pieces of news', async () => {
    const { settle, a, ana, bo } = await openTwo();
    const crowd: Peer[] = [];
    for (let i = 0; i < 1_000; i++) crowd.push(await a.come(new Peer(`P${i}`)));
    const before = presenceOf(a).length;
    for (const peer of crowd) peer.deliver(peer.awarenessFrame());
    await settle(ana, bo);
    await settle(ana, bo);
    expect(presenceOf(a).length - before).toBe(2);
    expect(bo.awareness.getStates().size).toBe(1_002);
  });
});

describe('who comes where nobody was', () => {
  it('R-42 asks, and is told by each server who is there with it', async () => {
    const { settle, start, a, b, ana, bo } = await openTwo();
    const c = start('c');
    const asked = [a.told.length, b.told.length];
    const cy = await c.come(new Peer('Cy'));
    await settle(ana, bo, cy);
    expect(seen(cy, ana)).toBeDefined();
    expect(seen(cy, bo)).toBeDefined();
    expect([a.told.length - (asked[0] ?? 0), b.told.length - (asked[1] ?? 0)]).toEqual([1, 1]);
    const di = await c.come(new Peer('Di'));
    await settle(ana, bo, cy, di);
    expect(c.told.filter(({ asksWhoIsThere }) => asksWhoIsThere)).toHaveLength(1);
    expect(seen(di, ana)).toBeDefined();
  });

  it('R-42 many who ask at once are answered together', async () => {
    const { clock, start, a, ana, bo, settle } = await openTwo();
    const before = a.told.length;
    const peers = [ana, bo];
    for (let i = 0; i < 20; i++) peers.push(await start(`c${i}`).come(new Peer(`C${i}`)));
    await settle(...peers);
    clock.advance(1_200);
    await settle(...peers);
    expect(a.told.length - before).toBeLessThanOrEqual(3);
    for (const peer of peers) expect(peer.awareness.getStates().size).toBe(22);
  });

  it('R-42 a server where nobody is answers nobody', async () => {
    const { settle, start, a, ana, bo } = await openTwo();
    ana.cut();
    await settle(bo);
    const before = a.told.length;
    await start('c').come(new Peer('Cy'));
    await settle(bo);
    expect(a.told).toHaveLength(before);
  });

  it('R-42 servers that could not hear each other tell all again once they can', async () => {
    const { settle, cut, a, b, ana, bo } = await openTwo();
    cut(a);
    say(ana, 'note-1');
    const [cy, di] = [await a.come(new Peer('Cy')), await b.come(new Peer('Di'))];
    await settle(ana, bo, cy, di);
    expect(seen(bo, ana)?.editing).toBeUndefined();
    cut(a, false);
    a.rooms.meetAgain();
    await settle(ana, bo, cy, di);
    expect(seen(bo, ana)?.editing).toBe('note-1');
    expect(seen(bo, cy)).toBeDefined();
    expect(seen(cy, di)).toBeDefined();
  });
});

describe('what another server said is believed', () => {
  it('R-43 for 35 s after its last sign of somebody, however often it is told', async () => {
    const { clock, kill, settle, a, ana, bo } = await openTwo();
    for (let refresh = 0; refresh < 4; refresh++) {
      clock.advance(14_600);
      say(ana, 'note-1');
      await settle(ana, bo);
      expect(seen(bo, ana)).toBeDefined();
    }
    kill(a);
    clock.advance(34_000);
    await settle(bo);
    expect(seen(bo, ana)).toBeDefined();
    clock.advance(1_000);
    await settle(bo);
    expect(seen(bo, ana)).toBeUndefined();
  });

  it('R-43 until the server is gone', async () => {
    const { kill, settle, a, b, ana, bo } = await openTwo();
    kill(a);
    b.rooms.forgetServer('a');
    await settle(bo);
    expect(seen(bo, ana)).toBeUndefined();
    expect(b.everybody.at(-1)).toBe(1);
  });

  it('R-43 until its room ends, which tells that everybody has gone', async () => {
    const { settle, a, ana, bo } = await openTwo();
    const cy = await a.come(new Peer('Cy'));
    await settle(ana, bo, cy);
    await a.rooms.close();
    await settle(bo);
    expect(seen(bo, ana)).toBeUndefined();
    expect(seen(bo, cy)).toBeUndefined();
  });

  it('R-43 and keeps no room open where nobody is', async () => {
    const { clock, settle, a, b, ana, bo } = await openTwo();
    bo.cut();
    for (let second = 0; second < 40; second++) {
      say(ana, `note-${second}`);
      clock.advance(1_000);
      await settle(ana);
    }
    expect(b.rooms.size).toBe(0);
    expect(a.rooms.size).toBe(1);
  });
});

describe('who moves from one server to another', () => {
  it('R-44 is there with the new one, whatever the old one says late', async () => {
    const { settle, start, cut, a, b, ana, bo } = await openTwo();
    const c = start('c');
    const cy = await c.come(new Peer('Cy'));
    await settle(ana, bo, cy);
    cut(a);
    ana.cut();
    await settle(bo, cy);
    await b.come(ana);
    await settle(ana, bo, cy);
    const late = a.told.at(-1);
    if (late) for (const { rooms } of [b, c]) rooms.hear(late, 'a');
    await settle(ana, bo, cy);
    for (const peer of [bo, cy]) expect(seen(peer, ana)).toBeDefined();
    say(ana, 'note-1');
    await settle(ana, bo, cy);
    for (const peer of [bo, cy]) expect(seen(peer, ana)?.editing).toBe('note-1');
    b.rooms.forgetServer('a');
    await settle(bo);
    expect(seen(bo, ana)).toBeDefined();
  });

  it('R-44 is seen there while the old line is not known to be dead', async () => {
    const { settle, a, b, ana, bo } = await openTwo();
    const di = await a.come(new Peer('Di'));
    await settle(ana, bo, di);
    // The same page over a new line: the old one is open still, and nothing comes over it.
    const moved = new Peer('Ana');
    moved.doc.clientID = ana.doc.clientID;
    moved.awareness.clientID = ana.doc.clientID;
    moved.awareness.meta.set(ana.doc.clientID, { clock: 7, lastUpdated: 0 });
    moved.awareness.setLocalState({ editing: 'note-7' });
    await b.come(moved);
    await settle(moved, bo, di);
    for (const peer of [bo, di]) expect(seen(peer, ana)?.editing).toBe('note-7');
    expect((await a.rooms.people('board-1')).map(({ name }) => name)).toEqual(['Di']);
    ana.cut();
    await settle(moved, bo, di);
    for (const peer of [bo, di]) expect(seen(peer, ana)?.editing).toBe('note-7');
  });

  it('R-44 is told of again where another server says that they have gone', async () => {
    const { settle, b, ana, bo, start } = await openTwo();
    const c = start('c');
    const cy = await c.come(new Peer('Cy'));
    await settle(ana, bo, cy);
    // Bo was with A before: C heard of that late, and of his leaving A later still.
    const was = {
      client: bo.doc.clientID,
      clock: 0,
      json: JSON.stringify({ user: bo.member.person }),
    };
    const news = { documentId: 'board-1', epoch: 1, entries: [], added: [], asksWhoIsThere: false };
    const told = (entry: typeof was) => ({ ...news, awareness: writeAwareness([entry]) ?? null });
    c.rooms.hear(told(was), 'a');
    for (const { rooms } of [b, c]) rooms.hear(told({ ...was, json: 'null' }), 'a');
    await settle(ana, bo, cy);
    for (const peer of [ana, cy]) expect(seen(peer, bo)).toBeDefined();
    b.rooms.forgetServer('a');
    c.rooms.forgetServer('a');
    await settle(bo, cy);
    expect(seen(cy, bo)).toBeDefined();
  });
});

describe('what another server says', () => {
  const person = new Peer('Ana').member.person;
  const state = JSON.stringify({ editing: 'note-1', user: person });
  const tell = (book: PresenceBook, entries: Parameters<typeof writeAwareness>[0], from = 'a') =>
    book.elsewhere.take(from, writeAwareness(entries) ?? new Uint8Array(), 0);

  it('R-45 is read with care: what is no state of anybody is passed over, and the rest is taken', () => {
    const book = new PresenceBook();
    const bad = [
      '',
      '{',
      '[]',
      '1',
      '"x"',
      '{}',
      '{"user":1}',
      '{"user":{"key":"k"}}',
      '{"a":"\\',
      `{"user":${JSON.stringify({ ...person, name: 'x'.repeat(4_000) })}}`,
    ];
    tell(book, [
      ...bad.map((json, index) => ({ client: index + 1, clock: 1, json })),
      { client: 99, clock: 1, json: state },
    ]);
    expect(book.people('everywhere')).toEqual([person]);
    expect(book.size).toBe(1);
    for (const bytes of [[], [255], [5, 1], [1, 2, 3, 4]]) {
      book.elsewhere.take('a', Uint8Array.from(bytes), 0);
    }
    expect(book.size).toBe(1);
  });

  it('R-45 shows no more people of one server than a page can', () => {
    const book = new PresenceBook();
    for (let client = 1; client <= 6_000; client++) tell(book, [{ client, clock: 1, json: state }]);
    expect(book.size).toBe(5_000);
    tell(book, [{ client: 1, clock: 2, json: 'null' }]);
    book.takeChanges();
    tell(book, [{ client: 7_000, clock: 1, json: state }]);
    expect(book.size).toBe(5_001);
  });

  it('R-45 takes nobody away from who is here, and gives nobody the id of another who is', () => {
    const book = new PresenceBook({ tellsOthers: true });
    const own = writeAwareness([{ client: 7, clock: 3, json: '{}' }]) ?? new Uint8Array();
    book.take(own, {}, person, () => undefined);
    const mallory = JSON.stringify({ user: { ...person, key: 'key-Mallory', name: 'Mallory' } });
    tell(book, [{ client: 7, clock: 9, json: mallory }]);
    tell(book, [{ client: 7, clock: 9, json: 'null' }]);
    expect(book.people('here')).toEqual([person]);
  });

  it('R-45 leaves nothing behind after ten thousand comings and goings', () => {
    const book = new PresenceBook({ tellsOthers: true });
    for (let client = 1; client <= 10_000; client++) {
      const from = `server-${client % 7}`;
      const holder = {};
      if (client % 2) tell(book, [{ client, clock: 1, json: state }], from);
      else {
        const own = writeAwareness([{ client, clock: 1, json: '{}' }]) ?? new Uint8Array();
        book.take(own, holder, person, () => undefined);
      }
      if (client % 3 === 0 && client % 2) book.elsewhere.drop(from);
      else if (client % 2) tell(book, [{ client, clock: 2, json: 'null' }], from);
      else book.leave(holder);
      book.takeChanges();
      book.news?.take();
    }
    expect(book.size).toBeLessThanOrEqual(501);
    expect(book.people('everywhere')).toEqual([]);
    expect(book.news?.isEmpty).toBe(true);
    expect(book.elsewhere.dropUnheard(0)).toBeUndefined();
  });
});
