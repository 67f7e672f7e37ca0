import { seeded } from '@throughline/testing';
import { expect, it } from 'vitest';
import * as Y from 'yjs';
import { empathyMapNotes } from '../empathy-map/change-notes.ts';
import { writeEmpathyMap } from '../empathy-map/write-empathy-map.ts';
import { languageOf } from './language-of.ts';
import {
  addPrivateNote,
  changePrivateNote,
  isReleased,
  MAX_PRIVATE_NOTE,
  MAX_PRIVATE_NOTES,
  readPrivateNotes,
  removePrivateNote,
  setPrivateText,
  writePrivateDocument,
} from './private-notes.ts';
import { type NoteToPut, promisesOn, putRevealed, roomForNotes } from './put-revealed.ts';

const add = (doc: Y.Doc, text: string, list: string | null = null) =>
  addPrivateNote(doc, { text, list }) ?? '';
const texts = (doc: Y.Doc) => readPrivateNotes(doc).map(({ text }) => text);

it('BW-1 holds notes in the order of their writing, and releases those with words that are not kept', () => {
  const doc = new Y.Doc();
  writePrivateDocument(doc);
  const [first, second] = [add(doc, 'One', 'sees'), add(doc, 'Two')];
  add(doc, '   ');
  changePrivateNote(doc, second, { kept: true });
  expect(readPrivateNotes(doc)).toMatchObject([
    { id: first, text: 'One', list: 'sees', kept: false },
    { id: second, text: 'Two', list: null, kept: true },
    { text: '   ' },
  ]);
  expect(readPrivateNotes(doc).filter(isReleased)).toMatchObject([{ id: first }]);
  removePrivateNote(doc, first);
  expect(texts(doc)).toEqual(['Two', '   ']);
  expect(JSON.stringify(doc.toJSON())).not.toContain('One');
  expect(changePrivateNote(doc, 'nowhere', { kept: true })).toBe(false);
});

it('BW-1 takes so many notes of such a length, and reads what is malformed without a throw', () => {
  const doc = new Y.Doc();
  for (let i = 0; i < MAX_PRIVATE_NOTES; i++) add(doc, `${i}`);
  expect(addPrivateNote(doc, { text: 'more', list: null })).toBeUndefined();
  const [one] = readPrivateNotes(doc);
  setPrivateText(doc, one?.id ?? '', 'x'.repeat(MAX_PRIVATE_NOTE + 9));
  expect(texts(doc)[0]).toHaveLength(MAX_PRIVATE_NOTE);
  const bad = new Y.Doc();
  bad.getMap('notes').set('a', 'text');
  bad.getMap('notes').set('b', new Y.Map([['text', 'plain']]));
  bad.getMap('notes').set(
    'c',
    new Y.Map<unknown>([
      ['text', new Y.Text('ok')],
      ['order', 'x'],
      ['kept', 1],
    ]),
  );
  expect(readPrivateNotes(bad)).toEqual([{ id: 'c', text: 'ok', list: null, kept: false }]);
});

it('BW-2 writes the difference of two texts, whatever they are', () => {
  const chance = seeded();
  const pieces = ['a', 'b', 'ñ', '🙂', '🙃', ' ', '\n'];
  const some = () => Array.from({ length: chance.below(9) }, () => chance.pick(pieces)).join('');
  const doc = new Y.Doc();
  const id = add(doc, '');
  for (let round = 0; round < 300; round++) {
    const text = some();
    setPrivateText(doc, id, text);
    expect(texts(doc)[0], `SEED=${chance.seed}`).toBe(text);
  }
  setPrivateText(doc, id, 'a🙂b');
  const updates: Uint8Array[] = [];
  doc.on('update', (update) => void updates.push(update));
  setPrivateText(doc, id, 'a🙂bc');
  expect(updates[0]?.length).toBeLessThan(40);
});

const note = (id: string, over: Partial<NoteToPut> = {}): NoteToPut => ({
  id,
  text: `What ${id} says`,
  list: null,
  author: '',
  role: 'other',
  language: 'en',
  ...over,
});

it('BW-3 puts notes on a board in their order, once, also where one was taken away again', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  const notes = [
    note('note-1', { list: 'sees' }),
    note('note-2'),
    note('note-3', { list: 'nowhere' }),
  ];
  const put = () =>
    putRevealed(doc, 'empathy-map', { stepId: 's-1', names: 'without-names', notes });
  put();
  const before = doc.toJSON();
  put();
  expect(doc.toJSON()).toEqual(before);
  expect(doc.getMap('notes').toJSON()).toMatchObject({
    'note-1': { list: 'sees', author: '', role: 'other', kind: 'guess' },
    'note-2': { list: 'who' },
    'note-3': { list: 'who' },
  });
  empathyMapNotes.delete(doc, 'note-2');
  put();
  expect(doc.getMap('notes').toJSON()['note-2'].deletedAt).toBeTypeOf('number');
});

it('BW-3 puts none where a board has no room for all, and none on a board that takes none', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  const room = roomForNotes('empathy-map', doc);
  const notes = Array.from({ length: room + 1 }, (_, index) => note(`note-${index}`));
  const put = (some: readonly NoteToPut[]) =>
    putRevealed(doc, 'empathy-map', { stepId: 's-1', names: 'named', notes: some });
  expect(() => put(notes)).toThrow();
  expect(roomForNotes('goal-statement', doc)).toBe(0);
  expect(() =>
    putRevealed(doc, 'goal-statement', { stepId: 's', names: 'named', notes }),
  ).toThrow();
});

it('BW-4 says what was promised to those whose notes stand here', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  expect(promisesOn(doc)).toEqual([]);
  putRevealed(doc, 'empathy-map', {
    stepId: 's-1',
    names: 'without-names',
    notes: [note('note-a')],
  });
  putRevealed(doc, 'empathy-map', { stepId: 's-2', names: 'named', notes: [note('note-b')] });
  putRevealed(doc, 'empathy-map', { stepId: 's-3', names: 'by-role', notes: [] });
  expect(promisesOn(doc)).toEqual(['named', 'without-names']);
});

it('BW-5 tells a language by the words alone', () => {
  const spanish = ['Los autobuses no llegan', 'Mi hija tiene miedo de preguntar', '¿Y la tarea?'];
  const english = ['The buses do not come', 'My daughter is afraid to ask', 'Homework'];
  expect(spanish.map(languageOf)).toEqual(['es', 'es', 'es']);
  expect(english.map(languageOf)).toEqual(['en', 'en', 'en']);
});
