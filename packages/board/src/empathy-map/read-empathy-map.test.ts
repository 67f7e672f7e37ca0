import { type Seeded, seeded } from '@throughline/testing';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf, newMap, noteIn, rawNote, TEXTS, write } from '../../test/sample.ts';
import { newFragment } from '../text/fragment-text.ts';
import { createUndo } from '../undo/undo.ts';
import { addNote, deleteNote, moveNote, setNoteKind } from './change-notes.ts';
import { setNeedStrength } from './need.ts';
import { readEmpathyMap } from './read-empathy-map.ts';
import { LISTS } from './vocabulary.ts';
import { watchEmpathyMap } from './watch-empathy-map.ts';

/** A note with these fields in place of a good note's. */
function noteWith(fields: Record<string, unknown>): { doc: Y.Doc; id: string } {
  const doc = newMap();
  const id = write(doc, 'words');
  for (const [key, value] of Object.entries(fields)) {
    if (value === undefined) rawNote(doc, id).delete(key);
    else rawNote(doc, id).set(key, typeof value === 'function' ? value() : value);
  }
  return { doc, id };
}

describe('what is skipped', () => {
  test.each([
    ['no list', { list: undefined }],
    ['an unknown list', { list: 'cellar' }],
    ['a list that is a number', { list: 3 }],
    ['no text', { text: undefined }],
    ['a text that is a string', { text: 'words' }],
    ['a text that is an element', { text: () => new Y.XmlElement('paragraph') }],
    ['a text that is another kind of type', { text: () => new Y.Text('words') }],
    ['a time of deletion', { deletedAt: 1 }],
  ])('B-4 a note with %s', (_, fields) => {
    expect(readEmpathyMap(noteWith(fields).doc).noteCount).toBe(0);
  });

  test('B-4 what is no map, and what has no usable id', () => {
    const doc = newMap();
    const notes = doc.getMap('notes');
    const good = () => rawNote(doc, write(doc, 'x')).clone();
    const values = [
      'text',
      1,
      null,
      true,
      new Uint8Array(2),
      { list: 'who' },
      [1],
      new Y.Array(),
      new Y.Doc(),
    ];
    for (const [i, value] of values.entries()) notes.set(`value-${i}`, value);
    for (const id of ['', 'abc', 'with space', '<b>bold</b>', 'x'.repeat(65)])
      notes.set(id, good());
    expect(readEmpathyMap(doc).noteCount).toBe(5);
  });

  test('B-4 an id that an object would stumble over is an id like any other', () => {
    const doc = newMap();
    doc.getMap('notes').set('__proto__', rawNote(doc, write(doc, 'x')).clone());
    expect(noteIn(doc, '__proto__').text).toBe('x');
  });
});

describe('what is given a default', () => {
  test.each([
    [{ kind: undefined }, { kind: 'guess' }],
    [{ kind: 'rumour' }, { kind: 'guess' }],
    [{ kind: ['data'] }, { kind: 'guess' }],
    [{ author: undefined }, { author: '' }],
    [{ author: 12 }, { author: '' }],
    [{ role: 'pilot' }, { role: 'other' }],
    [{ language: 'eo' }, { language: 'en' }],
    [{ order: undefined }, { order: undefined }],
    [{ order: 'a00' }, { order: undefined }],
    [{ order: 4 }, { order: undefined }],
    [{ deletedAt: 'yesterday' }, { text: 'words' }],
    [{ deletedAt: undefined }, { text: 'words' }],
    [{ votes: { of: 'a newer version' } }, { text: 'words' }],
  ])('B-5 %o reads as %o', (fields, read) => {
    const { doc, id } = noteWith(fields);
    expect(noteIn(doc, id)).toMatchObject(read);
  });

  test('B-5 a need statement without its blanks has none, and one with an unknown strength has none', () => {
    const doc = new Y.Doc();
    doc.getMap('need').set('who', 'a string');
    doc.getMap('need').set('because', new Y.XmlElement('paragraph'));
    doc.getMap('need').set('strength', 'feeling');
    const { need } = readEmpathyMap(doc);
    expect(need.parts).toEqual({ who: undefined, needs: undefined, because: undefined });
    expect(need.strength).toBeUndefined();
  });
});

test('B-6 notes without a key stand last, by id', () => {
  const doc = newMap();
  const ids = ['c', 'a', 'b'].map((text) => write(doc, text));
  for (const id of ids.slice(1)) rawNote(doc, id).set('order', 'nonsense!');
  const shown = (readEmpathyMap(doc).lists.get('who') ?? []).map(({ id }) => id);
  expect(shown).toEqual([ids[0], ...ids.slice(1).sort()]);
});

test('B-7 a note whose deletedAt was taken away is shown for the words in it, and only for them', () => {
  const { doc, id } = noteWith({ deletedAt: undefined, text: newFragment('') });
  expect(readEmpathyMap(doc).noteCount).toBe(0);
  const text = rawNote(doc, id).get('text') as Y.XmlFragment;
  text.push([new Y.XmlElement('paragraph')]);
  expect(readEmpathyMap(doc).noteCount).toBe(0);
  (text.get(1) as Y.XmlElement).push([new Y.XmlText('שלום')]);
  expect(noteIn(doc, id).text).toBe('\nשלום');
});

test('B-9 area 7 opens when areas 3 to 6 each hold a note', () => {
  const doc = newMap();
  for (const list of ['who', 'trying-to-do', 'sees', 'says', 'does'] as const)
    write(doc, '', { list });
  expect(readEmpathyMap(doc).insideOpen).toBe(false);
  const last = write(doc, '', { list: 'hears' });
  expect(readEmpathyMap(doc)).toMatchObject({ insideOpen: true, noteCount: 6 });
  deleteNote(doc, last);
  expect(readEmpathyMap(doc)).toMatchObject({ insideOpen: false, noteCount: 5 });
});

describe('whatever a document holds', () => {
  test('B-3 an empty document, and names opened as other types here, read as an empty map', () => {
    const doc = new Y.Doc();
    expect(readEmpathyMap(doc).noteCount).toBe(0);
    const other = new Y.Doc();
    other.getArray('notes').push([1, 2]);
    other.getText('need').insert(0, 'text');
    other.getXmlFragment('meta');
    const watcher = watchEmpathyMap(other);
    expect(readEmpathyMap(other).noteCount).toBe(0);
    expect(watcher.snapshot().need.parts.who).toBeUndefined();
    expect(moveNote(other, 'note', { list: 'who', before: null })).toBe(false);
    expect(setNeedStrength(other, 'data')).toBe(false);
    watcher.destroy();
  });

  test('B-3 roots that another client filled as lists or texts read as an empty map', () => {
    const from = new Y.Doc();
    from.getArray('notes').push([1, 'x', { list: 'who' }]);
    from.getText('need').insert(0, 'text');
    const doc = new Y.Doc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
    expect(readEmpathyMap(doc).noteCount).toBe(0);
  });

  test('B-3 no rubbish makes a reader or a change throw, and reading changes nothing', () => {
    for (let run = 0; run < 200; run++) {
      const random = seeded();
      const doc = newMap();
      const ids = ['note-1', 'note-2', 'note-3', 'bad id'];
      for (const id of ids) doc.getMap('notes').set(id, rubbishNote(random));
      for (const key of ['who', 'needs', 'because', 'strength']) {
        if (random.below(3) === 0) doc.getMap('need').set(key, rubbish(random, 3));
      }
      const what = `SEED=${random.seed}`;
      const before = bytesOf(doc);
      const watcher = watchEmpathyMap(doc);
      const undo = createUndo(doc, []);
      expect(() => readEmpathyMap(doc), what).not.toThrow();
      expect(watcher.snapshot(), what).toEqual(readEmpathyMap(doc));
      expect(bytesOf(doc), what).toBe(before);
      expect(() => changeEverything(doc, ids), what).not.toThrow();
      expect(watcher.snapshot(), what).toEqual(readEmpathyMap(doc));
      expect(() => {
        while (undo.undo());
        while (undo.redo());
      }, what).not.toThrow();
      watcher.destroy();
    }
  });
});

function changeEverything(doc: Y.Doc, ids: readonly string[]): void {
  for (const id of ids) {
    addNote(doc, {
      list: 'who',
      kind: 'data',
      author: 'a',
      role: 'other',
      language: 'en',
      after: id,
    });
    moveNote(doc, id, { list: 'who', before: null });
    moveNote(doc, id, { list: 'who', before: ids[0] ?? null });
    setNoteKind(doc, id, 'data');
    setNeedStrength(doc, 'data');
    if (id === ids[1]) deleteNote(doc, id);
  }
}

/** A note in which some fields are good, some missing and some rubbish; or no note at all. */
function rubbishNote(random: Seeded): unknown {
  if (random.below(6) === 0) return rubbish(random, 4);
  const note = new Y.Map<unknown>();
  const good = new Map<string, () => unknown>([
    ['list', () => random.pick(LISTS)],
    ['order', () => random.pick(['a0', 'a0', 'a1', ''])],
    ['kind', () => 'heard'],
    ['author', () => 'author-1'],
    ['role', () => 'parent'],
    ['language', () => 'es'],
    ['deletedAt', () => null],
    ['text', () => newFragment(random.pick(TEXTS))],
  ]);
  for (const [key, value] of good) {
    const choice = random.below(8);
    if (choice === 0) note.set(key, rubbish(random, 3));
    else if (choice > 1) note.set(key, value());
  }
  return note;
}

/** Any value that a Y.Map can hold, nested. */
function rubbish(random: Seeded, depth: number): unknown {
  const inner = () => rubbish(random, depth - 1);
  const flat = [null, true, -1, 1.5, '', 'word', new Uint8Array(3), { a: { b: [] } }, [[1]]];
  if (depth === 0) return flat[random.below(flat.length)];
  switch (random.below(8)) {
    case 0:
      return new Y.Map([
        ['list', inner()],
        ['text', inner()],
      ]);
    case 1:
      return Y.Array.from<object>([inner() as object, inner() as object]);
    case 2:
      return new Y.Text('words');
    case 3:
      return new Y.XmlText('words');
    case 4:
      return new Y.XmlHook('hook');
    case 5: {
      const fragment = new Y.XmlFragment();
      const element = new Y.XmlElement('strange');
      element.insert(0, [new Y.XmlElement('deep'), new Y.XmlText('in a strange place')]);
      fragment.insert(0, [element, new Y.XmlText('loose')]);
      return fragment;
    }
    default:
      return flat[random.below(flat.length)];
  }
}
