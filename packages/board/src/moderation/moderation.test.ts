import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { addNote } from '../empathy-map/change-notes.ts';
import { empathyMap } from '../empathy-map/empathy-map.ts';
import { signalSource } from '../pattern-board/signal-source.ts';
import { asksOn, tellOfAsk } from './asks.ts';
import {
  authorOfNote,
  parkNote,
  readParkedNotes,
  restoreNote,
  watchParkedNotes,
} from './parked-notes.ts';
import { readWordHints, setWordHints } from './word-hints.ts';

const says = (doc: Y.Doc) => empathyMap.read(doc).lists.get('says') ?? [];

function board() {
  const doc = new Y.Doc();
  empathyMap.write(doc);
  const fields = { list: 'says', kind: 'heard', role: 'parent', language: 'en' } as const;
  const [first, second, third] = ['One', 'Two', 'Three'].map((text) =>
    addNote(doc, { ...fields, author: 'key-1', text }),
  ) as [string, string, string];
  return { doc, first, second, third };
}

it('BM-1 a parked note stands on no area and in no export, and comes back to its very place', () => {
  const { doc, first, second, third } = board();
  expect(parkNote(doc, second)).toBe(true);
  expect(says(doc).map(({ id }) => id)).toEqual([first, third]);
  expect(empathyMap.markdown(empathyMap.read(doc), 'en')).not.toContain('Two');
  expect(readParkedNotes(doc)).toEqual([
    { id: second, text: 'Two', role: 'parent', language: 'en' },
  ]);
  expect(restoreNote(doc, second)).toBe(true);
  expect(says(doc).map(({ id }) => id)).toEqual([first, second, third]);
  expect(readParkedNotes(doc)).toEqual([]);
});

it('BM-1 what is no note, or stands there already, changes nothing', () => {
  const { doc, first, second } = board();
  parkNote(doc, second);
  const before = Y.encodeStateAsUpdate(doc);
  expect(parkNote(doc, second)).toBe(false);
  expect(parkNote(doc, 'no-such-note')).toBe(false);
  expect(restoreNote(doc, first)).toBe(false);
  expect(restoreNote(doc, 'no-such-note')).toBe(false);
  expect(Y.encodeStateAsUpdate(doc)).toEqual(before);
});

it('BM-1 the shelf tells when it changes, and a note that is deleted leaves it', () => {
  const { doc, second } = board();
  const watcher = watchParkedNotes(doc);
  expect(watcher.snapshot()).toEqual([]);
  parkNote(doc, second);
  expect(watcher.snapshot()).toHaveLength(1);
  (doc.getMap('notes').get(second) as Y.Map<unknown>).set('deletedAt', 7);
  expect(watcher.snapshot()).toEqual([]);
  watcher.destroy();
});

it('BM-2 while it is parked, a note is no source: pattern boards that hold it lose its words', () => {
  const { doc, second } = board();
  expect(signalSource(doc, second)?.text).toBe('Two');
  parkNote(doc, second);
  expect(signalSource(doc, second)).toBeUndefined();
  restoreNote(doc, second);
  expect(signalSource(doc, second)?.text).toBe('Two');
});

it('BM-3 a note tells whether somebody can be asked about it', () => {
  const { doc, first } = board();
  expect(authorOfNote(doc, first)).toBe('key-1');
  (doc.getMap('notes').get(first) as Y.Map<unknown>).set('author', '');
  expect(authorOfNote(doc, first)).toBe('');
  expect(authorOfNote(doc, 'no-such-note')).toBeUndefined();
});

it('BM-4 the word list is off until it is switched on, and what stands so is not written again', () => {
  const doc = new Y.Doc();
  let changes = 0;
  doc.on('update', () => changes++);
  setWordHints(doc, false);
  expect(readWordHints(doc)).toBe(false);
  setWordHints(doc, true);
  setWordHints(doc, true);
  expect([readWordHints(doc), changes]).toEqual([true, 1]);
});

it('BM-5 that somebody was asked is a number that grows, beside the word list', () => {
  const { doc } = board();
  expect(asksOn(doc)).toBe(0);
  tellOfAsk(doc);
  setWordHints(doc, true);
  tellOfAsk(doc);
  expect(asksOn(doc)).toBe(2);
  expect(readWordHints(doc)).toBe(true);
  doc.getMap('server:hints').set('asks', 'many');
  expect(asksOn(doc)).toBe(0);
});
