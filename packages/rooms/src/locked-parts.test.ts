import { CLOSE_CODES } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from '../test/fixture.ts';
import { encodeUpdate, forgeUpdate, idsIn } from '../test/forge-update.ts';
import { settle } from '../test/peer.ts';
import { inspectUpdate } from './guard.ts';
import { LiveDocument } from './live-document.ts';
import type { LockedPart } from './locked-parts.ts';

const note = (list: string, text: string) =>
  new Y.Map<unknown>([
    ['list', list],
    ['deletedAt', null],
    ['text', new Y.XmlText(text)],
  ]);
const item = (type: string, parent: string | null) =>
  new Y.Map<unknown>([
    ['type', type],
    ['parent', parent],
    ['what', new Y.XmlText(type)],
  ]);

/** Notes of two lists, items under one another, blanks: some of each are locked. */
function board(): Y.Doc {
  const doc = new Y.Doc();
  doc.getMap('meta').set('kind', 'any');
  doc.getMap('notes').set('said', note('says', 'word'));
  doc.getMap('notes').set('done', note('does', 'deed'));
  doc.getMap('items').set('cause', item('cause', null));
  doc.getMap('items').set('proof', item('proof', 'cause'));
  doc.getMap('items').set('step', item('step', null));
  doc.getMap('fields').set('from', new Y.XmlText('ten'));
  doc.getMap('fields').set('to', new Y.XmlText('two'));
  return doc;
}
const PARTS: readonly LockedPart[] = [
  { root: 'notes', by: 'list', values: new Set(['says']) },
  { root: 'items', by: 'type', values: new Set(['cause']), under: 'parent' },
  { root: 'fields', values: new Set(['from']) },
];

const entry = (doc: Y.Doc, root: string, id: string) => doc.getMap(root).get(id) as Y.Map<unknown>;
const text = (doc: Y.Doc, root: string, id: string) =>
  entry(doc, root, id).get(root === 'notes' ? 'text' : 'what') as Y.XmlText;
const field = (doc: Y.Doc, key: string) => doc.getMap('fields').get(key) as Y.XmlText;

const openBoard = () => {
  const fixture = openFixture();
  const server = board();
  fixture.log.create(BOARD, { bytes: Y.encodeStateAsUpdate(server), client: server.clientID });
  return fixture;
};
const comeTo = async ({ come }: ReturnType<typeof openBoard>, name: string) => {
  const peer = await come(name);
  peer.lockedParts = PARTS;
  await settle(peer);
  return peer;
};

const INTO_LOCKED: [string, (doc: Y.Doc) => void][] = [
  ['adds a note', (doc) => doc.getMap('notes').set('new', note('says', 'more'))],
  ['adds a letter', (doc) => text(doc, 'notes', 'said').insert(2, 'x')],
  ['adds a letter at the end', (doc) => text(doc, 'notes', 'said').insert(4, 'x')],
  ['takes a letter away', (doc) => text(doc, 'notes', 'said').delete(0, 1)],
  ['marks a note as deleted', (doc) => entry(doc, 'notes', 'said').set('deletedAt', 1)],
  ['takes a value of a note away', (doc) => entry(doc, 'notes', 'said').delete('list')],
  ['moves a note out', (doc) => entry(doc, 'notes', 'said').set('list', 'does')],
  ['moves a note in', (doc) => entry(doc, 'notes', 'done').set('list', 'says')],
  ['puts something new into a note', (doc) => entry(doc, 'notes', 'said').set('x', new Y.Map())],
  [
    'adds a note elsewhere and moves it in',
    (doc) => {
      doc.getMap('notes').set('new', note('does', 'more'));
      entry(doc, 'notes', 'new').set('list', 'says');
    },
  ],
  [
    'hides it among honest edits',
    (doc) =>
      doc.transact(() => {
        text(doc, 'notes', 'done').insert(0, 'a ');
        text(doc, 'notes', 'said').delete(0, 1);
      }),
  ],
  ['adds an item', (doc) => doc.getMap('items').set('new', item('cause', null))],
  ['adds an item under one', (doc) => doc.getMap('items').set('new', item('proof', 'cause'))],
  ['adds one under one under one', (doc) => doc.getMap('items').set('new', item('x', 'proof'))],
  ['writes in an item', (doc) => text(doc, 'items', 'cause').insert(0, 'x')],
  ['writes in an item under one', (doc) => text(doc, 'items', 'proof').insert(0, 'x')],
  ['takes an item from under one', (doc) => entry(doc, 'items', 'proof').set('parent', null)],
  ['puts an item under one', (doc) => entry(doc, 'items', 'step').set('parent', 'cause')],
  ['makes an item one', (doc) => entry(doc, 'items', 'step').set('type', 'cause')],
  ['fills a blank', (doc) => field(doc, 'from').insert(0, 'x')],
  ['empties a blank', (doc) => field(doc, 'from').delete(0, 3)],
];

describe('a locked part', () => {
  for (const [what, change] of INTO_LOCKED) {
    it(`R-31 refuses an update that ${what}, whole, at rest and awake`, async () => {
      for (const restMs of [0, 3_000]) {
        const fixture = openBoard();
        const mallory = await comeTo(fixture, 'Mallory');
        fixture.clock.advance(restMs);
        const before = await fixture.log.load(BOARD);
        mallory.doc.transact(() => change(mallory.doc));
        await settle(mallory);
        expect(mallory.closedWith?.code).toBe(CLOSE_CODES.partLocked);
        expect(await fixture.log.load(BOARD)).toEqual(before);
      }
    });
  }

  it('R-31 leaves everything beside it to be written in, and what people say of it', async () => {
    const fixture = openBoard();
    const ana = await comeTo(fixture, 'Ana');
    text(ana.doc, 'notes', 'done').insert(4, ' of mine');
    ana.doc.getMap('notes').set('new', note('does', 'more'));
    entry(ana.doc, 'notes', 'new').set('list', 'hears');
    ana.doc.getMap('items').set('new', item('proof', 'step'));
    entry(ana.doc, 'items', 'step').set('parent', 'new');
    field(ana.doc, 'to').delete(0, 1);
    ana.doc.getMap('reactions').set('said/same-here/key-Ana', 1);
    await settle(ana);
    expect(ana.closedWith).toBeUndefined();
    expect(wordsOf(await fixture.stored())).toEqual(wordsOf(ana.doc));
    expect(text(ana.doc, 'notes', 'done').toString()).toBe('deed of mine');
  });

  it('R-31 is asked for at each frame: locked under the pen, and open again', async () => {
    const fixture = openBoard();
    const ana = await fixture.come('Ana');
    await settle(ana);
    text(ana.doc, 'notes', 'said').insert(0, 'A ');
    await settle(ana);
    ana.lockedParts = PARTS;
    text(ana.doc, 'notes', 'said').insert(0, 'B ');
    await settle(ana);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.partLocked);
    ana.startAfresh();
    ana.lockedParts = [];
    await ana.join(fixture.rooms, BOARD);
    await settle(ana);
    text(ana.doc, 'notes', 'said').insert(0, 'C ');
    await settle(ana);
    expect(text(await fixture.stored(), 'notes', 'said').toString()).toBe('C A word');
  });

  it('R-31 refuses what was written offline there, and takes what was written beside it alone', async () => {
    const fixture = openBoard();
    const [ana, bo] = [await comeTo(fixture, 'Ana'), await comeTo(fixture, 'Bo')];
    ana.cut();
    bo.cut();
    text(ana.doc, 'notes', 'said').insert(0, 'A ');
    text(ana.doc, 'notes', 'done').insert(0, 'A ');
    text(bo.doc, 'notes', 'done').insert(0, 'B ');
    await ana.join(fixture.rooms, BOARD);
    await bo.join(fixture.rooms, BOARD);
    await settle(ana, bo);
    expect(ana.closedWith?.code).toBe(CLOSE_CODES.partLocked);
    expect(bo.closedWith).toBeUndefined();
    const kept = await fixture.stored();
    expect(text(kept, 'notes', 'said').toString()).toBe('word');
    expect(text(kept, 'notes', 'done').toString()).toBe('B deed');
  });

  it('R-31 knows where a note of the same tick stands', () => {
    const { view, written } = openTick();
    const added = written(5, (doc) => doc.getMap('notes').set('new', note('does', 'more')));
    const first = inspectUpdate(added, { key: 'key-ana', lockedParts: PARTS }, view);
    if (first.kind !== 'new') throw new Error(first.kind);
    view.accept(first, 'key-ana');
    const moved = (list: string) =>
      written(5, (doc) => entry(doc, 'notes', 'new').set('list', list), [added]);
    const ana = { key: 'key-ana', lockedParts: PARTS };
    expect(inspectUpdate(moved('says'), ana, view)).toMatchObject({ refusal: 'locked' });
    expect(inspectUpdate(moved('hears'), ana, view)).toMatchObject({ kind: 'new' });
  });

  it('R-31 is not got into by an item that goes on from an own one there and names a neighbour elsewhere', () => {
    const { view, written, doc } = openTick((doc) => text(doc, 'notes', 'said').insert(4, 'abc'));
    const own = doc.clientID;
    const honest = written(own, (copy) => text(copy, 'notes', 'done').insert(4, 'xyz'));
    const { structs, ds } = Y.decodeUpdate(honest);
    const [struct] = structs;
    if (!(struct instanceof Y.Item)) throw new Error('no item');
    const longer = forgeUpdateOnce(struct, ds);
    const mallory = { key: 'key-mallory', lockedParts: PARTS };
    expect(inspectUpdate(longer, mallory, view)).toMatchObject({ refusal: 'locked' });
  });

  it('R-31 holds whatever items say of themselves: many forged updates leave it as it was', () => {
    const chance = seeded();
    const repeat = `SEED=${chance.seed} vitest run src/locked-parts.test.ts`;
    let taken = 0;
    for (let run = 0; run < Number(process.env.RUNS ?? 1_500); run++) {
      const { open, written, doc } = openTick((own) => {
        text(own, 'notes', 'said').insert(2, 'ab');
        text(own, 'notes', 'done').insert(2, 'ab');
      });
      const change = chance.pick(
        chance.below(2) === 0 ? BESIDE : INTO_LOCKED.map(([, one]) => one),
      );
      const honest = written(doc.clientID, change);
      const keys = ['list', 'text', 'parent', 'type', 'what', 'says', 'does', 'cause', 'proof'];
      const forged = forgeUpdate(honest, { chance, known: idsIn(doc), keys });
      const live = open();
      const view = live.beginBatch();
      const before = lockedIn(live);
      const verdict = inspectUpdate(forged, { key: 'key-mallory', lockedParts: PARTS }, view);
      if (verdict.kind !== 'new') continue;
      view.accept(verdict, 'key-mallory');
      if (!live.apply([forged], view)) continue;
      taken++;
      expect(lockedIn(live), `run ${run}: ${repeat}`).toEqual(before);
    }
    expect(taken).toBeGreaterThan(20);
  });
});

const BESIDE: readonly ((doc: Y.Doc) => void)[] = [
  (doc) => text(doc, 'notes', 'done').insert(1, 'x'),
  (doc) => text(doc, 'notes', 'done').delete(0, 2),
  (doc) => doc.getMap('notes').set('new', note('does', 'more')),
  (doc) => entry(doc, 'notes', 'done').set('list', 'hears'),
  (doc) => doc.getMap('items').set('new', item('proof', 'step')),
  (doc) => entry(doc, 'items', 'step').set('parent', null),
  (doc) => field(doc, 'to').insert(0, 'x'),
];

/** A board as the room holds it, with something of Mallory's own already in it. */
function openTick(before: (doc: Y.Doc) => void = () => {}) {
  const doc = board();
  const server = doc.clientID;
  doc.clientID = 42;
  before(doc);
  const open = () =>
    new LiveDocument({
      epoch: 1,
      owners: new Map([
        [server, 'server'],
        [42, 'key-mallory'],
      ]),
      checkpoint: null,
      updates: [{ seq: 1, bytes: Y.encodeStateAsUpdate(doc) }],
    });
  const written = (
    client: number,
    change: (doc: Y.Doc) => void,
    after: readonly Uint8Array[] = [],
  ): Uint8Array => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    for (const update of after) Y.applyUpdate(copy, update);
    copy.clientID = client;
    const from = Y.encodeStateVector(copy);
    copy.transact(() => change(copy));
    return Y.encodeStateAsUpdate(copy, from);
  };
  return { doc, open, written, view: open().beginBatch() };
}

/** The very item, begun one earlier: so it goes on from what its writer had put into the locked note. */
function forgeUpdateOnce(struct: Y.Item, ds: ReturnType<typeof Y.decodeUpdate>['ds']): Uint8Array {
  const item = struct as unknown as { id: Y.ID; content: Y.ContentString; length: number };
  item.id = new Y.ID(struct.id.client, struct.id.clock - 1);
  item.content = new Y.ContentString('cxyz');
  item.length = 4;
  return encodeUpdate([struct], ds);
}

/**
 * All that a board says, read in a copy: opening a root changes a document. Where an entry stands is said by plain values, as
 * boards read it: a text with the same words says nothing of the kind.
 */
function wordsOf(doc: Y.Doc) {
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const read = (root: string) => {
    const entries = copy.getMap(root);
    const words = entries.toJSON() as Record<string, Words | null>;
    for (const [id, entry] of entries) {
      if (!(entry instanceof Y.Map)) continue;
      for (const key of ['list', 'type', 'parent']) {
        if (entry.get(key) instanceof Y.AbstractType) words[id] = { ...words[id], [key]: null };
      }
    }
    return words;
  };
  return { notes: read('notes'), items: read('items'), fields: read('fields') };
}
type Words = Record<string, unknown>;

/** What stands in the locked parts, in words. */
const lockedIn = (live: LiveDocument) =>
  live.look((doc) => {
    const { notes, items, fields } = wordsOf(doc);
    // Only a plain value says where something stands: of a text in its place, JSON would show the words as one.
    const says = (id: unknown, key: string) => {
      const one = doc.share.get('items')?._map.get(String(id))?.content;
      const value = one instanceof Y.ContentType ? one.type._map.get(key) : undefined;
      return value?.content instanceof Y.ContentType ? undefined : items[String(id)]?.[key];
    };
    const isUnderCause = (id: unknown, hops = 0): boolean => {
      if (!items[String(id)] || hops > 9) return false;
      return says(id, 'type') === 'cause' || isUnderCause(says(id, 'parent'), hops + 1);
    };
    return {
      notes: Object.entries(notes).filter(([, one]) => one?.list === 'says'),
      items: Object.entries(items).filter(([id]) => isUnderCause(id)),
      from: fields.from,
    };
  });
