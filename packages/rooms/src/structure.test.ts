import { CLOSE_CODES } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { BOARD, openFixture } from '../test/fixture.ts';
import { settle } from '../test/peer.ts';

describe('a board’s structure', () => {
  /** A board as the server makes it: what it is, a blank, and a note with a word in it. */
  const openBoard = () => {
    const fixture = openFixture();
    const server = new Y.Doc();
    server.getMap('meta').set('kind', 'empathy-map');
    server.getMap('need').set('who', new Y.XmlFragment());
    const note = new Y.Map<unknown>();
    note.set('deletedAt', null);
    note.set('text', new Y.XmlText('word'));
    server.getMap('notes').set('note-1', note);
    const signal = new Y.Map<unknown>([
      ['state', 'linked'],
      ['disputes', new Y.Map([['team-1', 'Not so.']])],
    ]);
    server.getMap('server:signals').set('signal-1', signal);
    server.getArray('server:list').push(['one', 'two']);
    fixture.log.create(BOARD, { bytes: Y.encodeStateAsUpdate(server), client: server.clientID });
    return fixture;
  };
  const signals = (doc: Y.Doc) => doc.getMap<Y.Map<unknown>>('server:signals') as Y.Map<unknown>;
  const signal = (doc: Y.Doc) => signals(doc).get('signal-1') as Y.Map<unknown>;
  const disputes = (doc: Y.Doc) => signal(doc).get('disputes') as Y.Map<unknown>;
  const attacks: [string, (doc: Y.Doc) => void][] = [
    ['takes a note out of its map', (doc) => doc.getMap('notes').delete('note-1')],
    ['puts another note in its place', (doc) => doc.getMap('notes').set('note-1', new Y.Map())],
    ['puts a word in place of a blank', (doc) => doc.getMap('need').set('who', 'gone')],
    ['says that the board is another kind', (doc) => doc.getMap('meta').set('kind', 'other')],
    ['adds to what the server says of the board', (doc) => doc.getMap('meta').set('new', 1)],
    ['empties what the server says of the board', (doc) => doc.getMap('meta').delete('kind')],
    ['makes a root of the server’s', (doc) => doc.getMap('server:new').set('key', 1)],
    ['makes a list of the server’s', (doc) => doc.getArray('server:new').push([1])],
    ['writes in a root of the server’s', (doc) => signals(doc).set('signal-2', 'mine')],
    ['replaces what the server wrote', (doc) => signals(doc).set('signal-1', 'mine')],
    ['takes away what the server wrote', (doc) => signals(doc).delete('signal-1')],
    ['alters a value within', (doc) => signal(doc).set('state', 'withdrawn')],
    ['adds a value within', (doc) => signal(doc).set('new', new Y.Map())],
    ['deletes a value within', (doc) => signal(doc).delete('state')],
    ['alters something deeper', (doc) => disputes(doc).set('team-1', 'So it is.')],
    ['adds something deeper', (doc) => disputes(doc).set('team-2', 'Me too.')],
    ['deletes something deeper', (doc) => disputes(doc).delete('team-1')],
    ['squeezes in between', (doc) => doc.getArray('server:list').insert(1, ['mine'])],
    ['comes before all', (doc) => doc.getArray('server:list').insert(0, ['mine'])],
    ['takes one out of a list', (doc) => doc.getArray('server:list').delete(0)],
    [
      'hides it among honest edits',
      (doc) =>
        doc.transact(() => {
          doc.getMap('notes').set('note-2', new Y.Map());
          disputes(doc).delete('team-1');
        }),
    ],
  ];
  for (const [what, attack] of attacks) {
    it(`R-21 refuses an update that ${what}, at rest and awake`, async () => {
      for (const restMs of [0, 3_000]) {
        const { come, clock, log } = openBoard();
        const mallory = await come('Mallory');
        await settle(mallory);
        clock.advance(restMs);
        const before = await log.load(BOARD);
        attack(mallory.doc);
        await settle(mallory);
        expect(mallory.closedWith?.code).toBe(CLOSE_CODES.updateRefused);
        expect(await log.load(BOARD)).toEqual(before);
      }
    });
  }

  it('R-21 lets people mark, write and erase inside it', async () => {
    const { come, stored } = openBoard();
    const ana = await come('Ana');
    await settle(ana);
    const note = ana.doc.getMap('notes').get('note-1') as Y.Map<unknown>;
    note.set('deletedAt', 5);
    note.set('deletedAt', null);
    (note.get('text') as Y.XmlText).delete(0, 4);
    (note.get('text') as Y.XmlText).insert(0, 'other words');
    ana.doc.getMap('need').set('strength', 'data');
    ana.doc.getMap('need').set('strength', 'interview');
    ana.doc.getMap('need').delete('strength');
    ana.doc.getMap('notes').set('note-2', new Y.Map());
    await settle(ana);
    expect(ana.closedWith).toBeUndefined();
    expect(ana.acked).toBe(ana.sent);
    const kept = (await stored()).getMap('notes').toJSON();
    expect(kept['note-1']).toEqual({ deletedAt: null, text: 'other words' });
  });
});
