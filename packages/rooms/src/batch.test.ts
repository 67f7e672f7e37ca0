import { CLOSE_CODES, syncStep2Frame, updateFrame } from '@throughline/protocol';
import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture, textOf } from '../test/fixture.ts';
import { Peer, settle } from '../test/peer.ts';

describe('somebody of whom there were two entries', () => {
  it('R-7 goes on under a client id that they wrote under before, and nobody else does', async () => {
    const { come, rooms, stored } = openFixture();
    const before = await come('Before');
    await settle(before);
    before.text.insert(7, 'One. ');
    await settle(before);
    const { clientID } = before.doc;
    const typeOn = async (name: string, formerKeys: ReadonlySet<string>) => {
      const peer = new Peer(name, { formerKeys });
      await peer.join(rooms, BOARD);
      await settle(peer);
      // As in a page that was open all the time and has only connected again.
      peer.doc.clientID = clientID;
      peer.text.insert(peer.text.length, `By ${name}. `);
      await settle(peer);
      return peer;
    };
    const mallory = await typeOn('Mallory', new Set(['key-somebody']));
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    const merged = await typeOn('Merged', new Set(['key-Before']));
    expect(merged.closedWith).toBeUndefined();
    expect(textOf(await stored())).toBe('Start. One. By Merged. ');
  });
});

/** No items, one deleted range. */
const deletionOf = (client: number, clock: number, length: number) =>
  encoding.encode((encoder) => {
    for (const part of [0, 1, client, 1, clock, length]) encoding.writeVarUint(encoder, part);
  });

/** Maps in maps, deeper than boards are: seen only once it is applied. */
const deepTypes = () => {
  const doc = new Y.Doc();
  let map = doc.getMap('notes');
  for (let depth = 0; depth < 20; depth++) {
    const inner = new Y.Map();
    map.set('inner', inner);
    map = inner;
  }
  return Y.encodeStateAsUpdate(doc);
};

/** Two items of one letter, each the left neighbour of the other. */
const circle = () =>
  encoding.encode((encoder) => {
    const [one, two] = [1_000_001, 1_000_002];
    const letterWithOrigin = 0x84;
    encoding.writeVarUint(encoder, 2);
    for (const [client, origin] of [
      [one, two],
      [two, one],
    ] as const) {
      for (const part of [1, client, 0]) encoding.writeVarUint(encoder, part);
      encoding.writeUint8(encoder, letterWithOrigin);
      for (const part of [origin, 0]) encoding.writeVarUint(encoder, part);
      encoding.writeVarString(encoder, 'x');
    }
    encoding.writeVarUint(encoder, 0);
  });

/** One letter whose left neighbour comes after it under the same client id. */
const onItself = () =>
  encoding.encode((encoder) => {
    for (const part of [1, 1, 1_000_001, 0]) encoding.writeVarUint(encoder, part);
    encoding.writeUint8(encoder, 0x84);
    for (const part of [1_000_001, 0]) encoding.writeVarUint(encoder, part);
    encoding.writeVarString(encoder, 'x');
    encoding.writeVarUint(encoder, 0);
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
      'a deletion of nothing behind the last word',
      ({ templateClient }) => updateFrame(deletionOf(templateClient, 7, 0)),
      CLOSE_CODES.updateRefused,
    ],
    [
      'a deletion of what does not exist',
      ({ templateClient }) => updateFrame(deletionOf(templateClient, 7, 1)),
      CLOSE_CODES.updateRefused,
    ],
    ['items that wait for each other', () => updateFrame(circle()), CLOSE_CODES.updateRefused],
    ['types in types in types', () => updateFrame(deepTypes()), CLOSE_CODES.updateRefused],
    ['an item that builds on itself', () => updateFrame(onItself()), CLOSE_CODES.updateRefused],
    [
      'a value that is too deep',
      () => {
        const doc = new Y.Doc();
        let value: unknown = 'x';
        for (let depth = 0; depth < 2_000; depth++) value = { 1: value };
        doc.getMap('notes').set('deep', value);
        return updateFrame(Y.encodeStateAsUpdate(doc));
      },
      CLOSE_CODES.updateRefused,
    ],
    [
      'an embed',
      () => {
        const doc = new Y.Doc();
        doc.getText('text').insertEmbed(0, { image: 'x' });
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

  it('R-17 builds a spoilt document again from the log, and keeps what others sent in the same tick', async () => {
    const { come, log, stored } = openFixture();
    const [mallory, ana, bo] = [await come('Mallory'), await come('Ana'), await come('Bo')];
    await settle(mallory, ana, bo);
    let loads = 0;
    const load = log.load.bind(log);
    log.load = (id) => {
      loads++;
      return load(id);
    };
    ana.text.insert(7, 'Before. ');
    for (const frame of ana.outbox.splice(0)) ana.deliver(frame);
    mallory.deliver(updateFrame(deepTypes()));
    bo.text.insert(7, 'After. ');
    for (const frame of bo.outbox.splice(0)) bo.deliver(frame);
    await settle(mallory, ana, bo);
    expect(loads).toBeGreaterThan(0);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    for (const peer of [ana, bo]) {
      expect(peer.acked).toBe(peer.sent);
      expect(textOf(peer.doc)).toBe(textOf(await stored()));
    }
    expect(textOf(ana.doc)).toContain('Before. ');
    expect(textOf(ana.doc)).toContain('After. ');
  });

  it('R-17 refuses an item that stands between neighbours in the wrong order, and keeps the others', async () => {
    const { come, stored, templateClient } = openFixture();
    const [ana, mallory] = [await come('Ana'), await come('Mallory')];
    await settle(ana, mallory);
    const between = (left: number, right: number) =>
      encoding.encode((encoder) => {
        for (const part of [1, 1, 1_000_001, 0]) encoding.writeVarUint(encoder, part);
        encoding.writeUint8(encoder, 0xc4);
        for (const part of [templateClient, left, templateClient, right]) {
          encoding.writeVarUint(encoder, part);
        }
        encoding.writeVarString(encoder, 'x');
        encoding.writeVarUint(encoder, 0);
      });
    ana.text.insert(0, 'Kept. ');
    mallory.deliver(updateFrame(between(4, 2)));
    await settle(ana, mallory);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    expect(textOf(await stored())).toBe('Kept. Start. ');
    expect(ana.acked).toBe(ana.sent);
    const bo = await come('Bo');
    await settle(bo);
    bo.deliver(updateFrame(between(2, 3)));
    await settle(ana, bo);
    expect(textOf(ana.doc)).toBe('Kept. Staxrt. ');
  });

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
