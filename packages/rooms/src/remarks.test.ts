import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openFixture, textOf } from '../test/fixture.ts';
import { encodeUpdate } from '../test/forge-update.ts';
import { type Peer, settle } from '../test/peer.ts';
import { inspectUpdate } from './guard.ts';
import { LiveDocument } from './live-document.ts';

/** Puts a comment on a note, as pages do: all its keys in one change. */
function comment(peer: Peer, id: string, author: string, text: string): void {
  peer.doc.transact(() => {
    const entry = new Y.Map<unknown>([
      ['on', 'note-1'],
      ['author', author],
      ['resolvedAt', null],
      ['deletedAt', null],
    ]);
    const words = new Y.XmlFragment();
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText(text)]);
    words.insert(0, [line]);
    entry.set('text', words);
    peer.doc.getMap('comments').set(id, entry);
  });
}

const entryOf = (doc: Y.Doc, id: string) => doc.getMap('comments').get(id) as Y.Map<unknown>;
const react = (peer: Peer, author: string) =>
  peer.doc.getMap('reactions').set(`note-1/same-here/${author}`, 1);

/** A room with somebody who writes, and a visitor who may only say something about it. */
async function openRoom() {
  const { come, stored } = openFixture();
  const [ana, visitor] = [await come('Ana'), await come('Visitor')];
  visitor.rights.write = false;
  visitor.rights.comment = true;
  await settle(ana, visitor);
  return { ana, visitor, come, stored };
}

describe('who may comment and not write', () => {
  it('R-29 comments, reacts, takes back and resolves, and is seen', async () => {
    const { ana, visitor, stored } = await openRoom();
    comment(visitor, 'c1', 'key-Visitor', 'Which school was this?');
    react(visitor, 'key-Visitor');
    comment(ana, 'c2', 'key-Ana', 'Mesa Linda.');
    await settle(ana, visitor);
    entryOf(visitor.doc, 'c2').set('resolvedAt', 5);
    entryOf(visitor.doc, 'c2').set('resolvedBy', 'key-Visitor');
    visitor.doc.getMap('reactions').delete('note-1/same-here/key-Visitor');
    entryOf(visitor.doc, 'c1').set('deletedAt', 6);
    await settle(ana, visitor);
    expect(visitor.closedWith).toBeUndefined();
    const kept = await stored();
    expect(kept.getMap('reactions').size).toBe(0);
    expect(entryOf(kept, 'c1').get('deletedAt')).toBe(6);
    expect(entryOf(ana.doc, 'c2').get('resolvedAt')).toBe(5);
  });

  it.each<[string, (visitor: Peer) => void]>([
    ['a note', ({ doc }) => doc.getMap('notes').set('n1', new Y.Map([['list', 'who']]))],
    ['words', ({ text }) => text.insert(0, 'Mine!')],
    ['a deletion', ({ text }) => text.delete(0, 3)],
    [
      'a note beside a comment, in one update',
      (visitor) =>
        visitor.doc.transact(() => {
          comment(visitor, 'c1', 'key-Visitor', 'Look.');
          visitor.doc.getMap('notes').set('n1', 1);
        }),
    ],
    ['a root of another kind', ({ doc }) => doc.getArray('comments2').push([1])],
  ])('R-29 writes %s not', async (_, write) => {
    const { visitor, ana, stored } = await openRoom();
    write(visitor);
    await settle(ana, visitor);
    expect(visitor.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    const kept = await stored();
    expect(textOf(kept)).toBe('Start. ');
    expect(kept.share.has('notes')).toBe(false);
  });

  it('R-29 who may do neither says nothing', async () => {
    const { visitor, stored } = await openRoom();
    visitor.rights.comment = false;
    react(visitor, 'key-Visitor');
    await settle(visitor);
    expect(visitor.closedWith?.code).toBe(CLOSE_CODES.forbidden);
    expect((await stored()).getMap('reactions').size).toBe(0);
  });
});

describe('in whose name somebody speaks', () => {
  it.each<[string, (mallory: Peer) => void]>([
    ['comments under another key', (mallory) => comment(mallory, 'm1', 'key-Ana', 'I agree.')],
    ['reacts for another', (mallory) => react(mallory, 'key-Ana')],
    ['takes another’s reaction back', ({ doc }) => doc.getMap('reactions').delete(ANAS_REACTION)],
    [
      'sets another’s reaction anew',
      ({ doc }) => void doc.getMap('reactions').set(ANAS_REACTION, 2),
    ],
    ['takes another’s comment away', ({ doc }) => entryOf(doc, 'c1').set('deletedAt', 1)],
    ['gives another’s comment an author', ({ doc }) => entryOf(doc, 'c1').set('author', 'key-Bo')],
    ['resolves in another’s name', ({ doc }) => entryOf(doc, 'c1').set('resolvedBy', 'key-Bo')],
    [
      'writes in another’s comment',
      ({ doc }) => {
        const words = entryOf(doc, 'c1').get('text') as Y.XmlFragment;
        ((words.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'Not ');
      },
    ],
    [
      'changes the author of an own comment afterwards, before it is stored',
      (mallory) => {
        comment(mallory, 'm1', 'key-Mallory', 'I agree.');
        entryOf(mallory.doc, 'm1').set('author', 'key-Ana');
      },
    ],
  ])('R-30 nobody %s, whoever may write', async (_, forge) => {
    const { ana, come, stored } = await openRoom();
    comment(ana, 'c1', 'key-Ana', 'Mesa Linda.');
    react(ana, 'key-Ana');
    await settle(ana);
    const mallory = await come('Mallory');
    await settle(ana, mallory);
    forge(mallory);
    await settle(ana, mallory);
    expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
    const kept = await stored();
    expect(kept.getMap('reactions').toJSON()).toEqual({ [ANAS_REACTION]: 1 });
    expect(entryOf(kept, 'c1').toJSON()).toMatchObject({ author: 'key-Ana', deletedAt: null });
    expect(
      [...kept.getMap('comments').values()].map((one) => (one as Y.Map<unknown>).get('author')),
    ).not.toContain('key-Bo');
    const named = [...kept.getMap('comments')].filter(([id]) => id === 'm1');
    for (const [, one] of named) expect((one as Y.Map<unknown>).get('author')).toBe('key-Mallory');
  });

  it('R-30 goes on with what they said from another page', async () => {
    const { ana } = await openRoom();
    comment(ana, 'c1', 'key-Ana', 'Mesa Linda.');
    await settle(ana);
    ana.doc.clientID += 1;
    entryOf(ana.doc, 'c1').set('deletedAt', 1);
    await settle(ana);
    expect(ana.closedWith).toBeUndefined();
  });
});

const ANAS_REACTION = 'note-1/same-here/key-Ana';

describe('updates of one tick', () => {
  const board = new Y.Doc();
  board.getMap('notes').set('note-1', new Y.Map([['text', new Y.XmlText('old ')]]));
  const open = () =>
    new LiveDocument({
      epoch: 1,
      owners: new Map([[board.clientID, 'server']]),
      checkpoint: null,
      updates: [{ seq: 1, bytes: Y.encodeStateAsUpdate(board) }],
    });
  const written = (client: number, change: (doc: Y.Doc) => void, base = board): Uint8Array => {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(base));
    doc.clientID = client;
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    return Y.encodeStateAsUpdate(doc, before);
  };
  const textIn = (doc: Y.Doc) =>
    (doc.getMap('notes').get('note-1') as Y.Map<unknown>).get('text') as Y.XmlText;

  it('R-30 a refused update leaves nothing by which the next one would be judged', () => {
    const view = open().beginBatch();
    const refused = written(42, (doc) => {
      doc.getMap('reactions').set('note-1/same-here/key-visitor', new Y.Map());
      doc.getMap('reactions').set('note-1/same-here/key-victim', 1);
    });
    expect(inspectUpdate(refused, { key: 'key-visitor' }, view)).toMatchObject({
      refusal: 'forged',
    });
    const inAnothersName = written(42, (doc) => {
      const entry = new Y.Map<unknown>();
      doc.getMap('comments').set('c1', entry);
      entry.set('author', 'key-victim');
    });
    expect(inspectUpdate(inAnothersName, { key: 'key-visitor' }, view)).toMatchObject({
      refusal: 'forged',
    });
  });

  it('R-29 who may only comment takes away no words that came in the same tick', () => {
    const view = open().beginBatch();
    const fresh = written(5, (doc) => textIn(doc).insert(4, 'and new'));
    const verdict = inspectUpdate(fresh, { key: 'key-ana' }, view);
    if (verdict.kind !== 'new') throw new Error(verdict.kind);
    view.accept(verdict, 'key-ana');
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(board));
    Y.applyUpdate(later, fresh);
    const deletion = written(7, (doc) => textIn(doc).delete(4, 7), later);
    expect(inspectUpdate(deletion, { key: 'key-visitor' }, view)).toMatchObject({ reach: 'board' });
  });

  it('R-29 who may only comment goes on with no words of theirs on the board by naming a comment', () => {
    const before = new Y.Doc();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(board));
    before.clientID = 9;
    textIn(before).insert(4, 'mine');
    const entry = new Y.Map<unknown>([['author', 'key-visitor']]);
    entry.set('text', new Y.XmlText('hasty'));
    before.getMap('comments').set('c1', entry);
    textIn(before).insert(4, 'x');
    const view = new LiveDocument({
      epoch: 1,
      owners: new Map([
        [board.clientID, 'server'],
        [9, 'key-visitor'],
      ]),
      checkpoint: null,
      updates: [{ seq: 1, bytes: Y.encodeStateAsUpdate(before) }],
    }).beginBatch();
    const honest = written(
      9,
      (doc) => {
        const said = (doc.getMap('comments').get('c1') as Y.Map<unknown>).get('text') as Y.XmlText;
        said.insert(5, '!');
      },
      before,
    );
    const { structs, ds } = Y.decodeUpdate(honest);
    const item = structs[0] as unknown as { id: Y.ID; content: Y.ContentString; length: number };
    item.id = new Y.ID(9, item.id.clock - 1);
    item.content = new Y.ContentString('x!');
    item.length = 2;
    const longer = encodeUpdate(structs, ds);
    expect(inspectUpdate(honest, { key: 'key-visitor' }, view)).toMatchObject({ reach: 'remarks' });
    expect(inspectUpdate(longer, { key: 'key-visitor' }, view)).toMatchObject({ reach: 'board' });
  });

  it('R-29 and takes back words of a comment of their own of the same tick', () => {
    const view = open().beginBatch();
    const said = written(8, (doc) => {
      const entry = new Y.Map<unknown>([['author', 'key-visitor']]);
      entry.set('text', new Y.XmlText('hasty'));
      doc.getMap('comments').set('c1', entry);
    });
    const verdict = inspectUpdate(said, { key: 'key-visitor' }, view);
    if (verdict.kind !== 'new') throw new Error(verdict.kind);
    view.accept(verdict, 'key-visitor');
    const later = new Y.Doc();
    Y.applyUpdate(later, Y.encodeStateAsUpdate(board));
    Y.applyUpdate(later, said);
    const back = written(
      8,
      (doc) => {
        const entry = doc.getMap('comments').get('c1') as Y.Map<unknown>;
        (entry.get('text') as Y.XmlText).delete(0, 5);
      },
      later,
    );
    expect(inspectUpdate(back, { key: 'key-visitor' }, view)).toMatchObject({ reach: 'remarks' });
  });
});
