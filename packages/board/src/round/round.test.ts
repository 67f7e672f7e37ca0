import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { eraseAuthor } from '../erase/erase-author.ts';
import { createUndo } from '../undo/undo.ts';
import { beginRound, endRound, passTurn, readRound, turnOf, watchRound } from './round.ts';

const table = ['ana', 'bo', 'cy'];
function around(order: readonly string[] = table) {
  const doc = new Y.Doc();
  beginRound(doc, { order, seconds: 60, now: 1_000 });
  return doc;
}
const turn = (doc: Y.Doc) => {
  const round = readRound(doc);
  return round && turnOf(round);
};
const pass = (doc: Y.Doc, from: string, present: readonly string[] = table) =>
  passTurn(doc, { from, present, now: 2_000 });

it('B-60 a round goes from one to the next, each once, and is over when everybody had a turn', () => {
  const doc = around();
  const turns: unknown[] = [];
  for (let at = turn(doc); at !== undefined; at = turn(doc)) {
    turns.push(at);
    pass(doc, at);
  }
  expect(turns).toEqual(table);
  expect(readRound(doc)).toMatchObject({ at: 3, seconds: 60, since: 2_000 });
  endRound(doc);
  expect(readRound(doc)).toBeUndefined();
});

it('B-60 two who pass at once pass the turn once', () => {
  const doc = around();
  expect(pass(doc, 'ana')).toBe(true);
  expect(pass(doc, 'ana')).toBe(false);
  expect(turn(doc)).toBe('bo');
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  for (const replica of [one, other]) Y.applyUpdate(replica, Y.encodeStateAsUpdate(doc));
  pass(one, 'bo');
  pass(other, 'bo');
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other));
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one));
  expect([turn(one), turn(other)]).toEqual(['cy', 'cy']);
});

it('B-60 who left is passed over, and who came has a turn at the end', () => {
  const doc = around();
  pass(doc, 'ana', ['ana', 'cy', 'di']);
  expect(turn(doc)).toBe('cy');
  pass(doc, 'cy', ['ana', 'cy', 'di']);
  expect(turn(doc)).toBe('di');
  pass(doc, 'di', ['ana', 'cy', 'di']);
  expect(turn(doc)).toBeUndefined();
});

it('B-60 bad data is no round', () => {
  const doc = new Y.Doc();
  const root = doc.getMap('round');
  expect(readRound(doc)).toBeUndefined();
  for (const [order, at] of [
    ['ana', 0],
    [[], 0],
    [['ana'], 'x'],
    [['ana'], 0.5],
  ] as const) {
    root.set('order', order);
    root.set('at', at);
    root.set('since', 1);
    expect(readRound(doc)).toBeUndefined();
  }
  root.set('order', ['ana', 7]);
  root.set('at', 99);
  root.set('seconds', 'long');
  expect(readRound(doc)).toEqual({ order: ['ana'], at: 1, seconds: null, since: 1 });
});

it('B-61 a round is watched, undone by nobody, and names nobody who was erased', () => {
  const doc = around();
  const undo = createUndo(doc, []);
  const watcher = watchRound(doc);
  let told = 0;
  const stop = watcher.subscribe(() => told++);
  pass(doc, 'ana');
  expect(told).toBe(1);
  expect(watcher.snapshot()).toBe(watcher.snapshot());
  stop();
  expect(undo.canUndo()).toBe(false);
  eraseAuthor(doc, {
    keys: new Set(['bo']),
    clients: new Set(),
    serverClients: new Set(),
    policy: 'keep-without-author',
  });
  expect(readRound(doc)?.order).not.toContain('bo');
});
