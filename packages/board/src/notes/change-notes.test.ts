import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  bytesOf,
  copyOf,
  newMap,
  noteIn,
  rawNote,
  sync,
  TEXTS,
  textsIn,
  write,
} from '../../test/sample.ts';
import { BoardFull } from '../document/board-full.ts';
import { LOCAL_CHANGE, MADE_ROOM } from '../document/local-change.ts';
import { addNote, deleteNote, moveNote, setNoteKind } from '../empathy-map/change-notes.ts';
import { setNeedStrength } from '../empathy-map/need.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { LISTS, MAX_NOTES } from '../empathy-map/vocabulary.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { noteFragment } from './change-notes.ts';

const NOTE = {
  list: 'says',
  kind: 'heard',
  author: 'author-1',
  role: 'parent',
  language: 'es',
} as const;

/** A list whose notes all have the same key, as when several people add one at the same moment. */
function tied(count: number): { doc: Y.Doc; ids: string[] } {
  const doc = newMap();
  for (let i = 0; i < count; i++) write(doc, `n${i}`);
  for (const id of doc.getMap('notes').keys()) rawNote(doc, id).set('order', 'a1');
  return { doc, ids: (readEmpathyMap(doc).lists.get('who') ?? []).map(({ id }) => id) };
}

const idsIn = (doc: Y.Doc, list = 'who' as const) =>
  (readEmpathyMap(doc).lists.get(list) ?? []).map(({ id }) => id);

describe('addNote', () => {
  test('B-10 adds an empty note with everything that it was given, at the end of its list', () => {
    const doc = newMap();
    for (const text of TEXTS) write(doc, text, { list: 'says' });
    const id = addNote(doc, NOTE);
    expect(noteIn(doc, id)).toMatchObject({ ...NOTE, id, text: '' });
    expect(textsIn(doc, 'says')).toEqual([...TEXTS, '']);
    expect(rawNote(doc, id).get('deletedAt')).toBeNull();
  });

  test('B-10 adds a note with its text as one change', () => {
    const doc = newMap();
    const origins: unknown[] = [];
    doc.on('update', (_update, origin) => origins.push(origin));
    const id = addNote(doc, { ...NOTE, text: 'two\nlines' });
    expect(noteIn(doc, id)).toMatchObject({ ...NOTE, text: 'two\nlines' });
    expect(noteFragment(doc, id)?.length).toBe(2);
    expect(origins).toEqual([LOCAL_CHANGE]);
  });

  test('its text can be written in, also while it is deleted; an unknown note has none', () => {
    const doc = newMap();
    const id = addNote(doc, NOTE);
    const { fragment } = noteIn(doc, id);
    deleteNote(doc, id);
    expect(noteFragment(doc, id)).toBe(fragment);
    expect(noteFragment(doc, 'no-such-note')).toBeUndefined();
  });

  test('B-2 B-10 its text is one paragraph with a text in it', () => {
    const doc = newMap();
    const [paragraph, ...more] = noteIn(doc, addNote(doc, NOTE)).fragment.toArray();
    expect(more).toEqual([]);
    expect((paragraph as Y.XmlElement).get(0)).toBeInstanceOf(Y.XmlText);
  });

  test('B-10 puts it right after the note named, and at the end for one that is not in that list', () => {
    const doc = newMap();
    const first = write(doc, 'first');
    write(doc, 'last');
    const elsewhere = write(doc, 'elsewhere', { list: 'hopes' });
    write(doc, 'second', { after: first });
    write(doc, 'end', { after: elsewhere });
    write(doc, 'very end', { after: 'no-such-note' });
    expect(textsIn(doc, 'who')).toEqual(['first', 'second', 'last', 'end', 'very end']);
  });

  test('B-10 gives every note an id of its own that can stand in a URL', () => {
    const doc = newMap();
    const ids = new Set(Array.from({ length: 50 }, () => write(doc, '')));
    expect(ids.size).toBe(50);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z0-9_-]{16}$/);
  });

  test('B-11 throws BoardFull for one note too many, and has room again after a deletion', () => {
    const doc = newMap();
    let last = '';
    for (let i = 0; i < MAX_NOTES; i++)
      last = addNote(doc, { ...NOTE, list: LISTS[i % 8] ?? 'who' });
    const before = bytesOf(doc);
    expect(() => addNote(doc, NOTE)).toThrow(BoardFull);
    expect(bytesOf(doc)).toBe(before);
    deleteNote(doc, last);
    expect(readEmpathyMap(doc).noteCount).toBe(MAX_NOTES - 1);
    expect(() => addNote(doc, NOTE)).not.toThrow();
  });
});

describe('moveNote', () => {
  test('B-12 moves a note before another or to the end, in its list or another', () => {
    const doc = newMap();
    const [a = '', b = '', c = ''] = ['a', 'b', 'c'].map((text) => write(doc, text));
    const [x = ''] = ['x', 'y'].map((text) => write(doc, text, { list: 'hopes' }));
    expect(moveNote(doc, c, { list: 'who', before: a })).toBe(true);
    expect(textsIn(doc, 'who')).toEqual(['c', 'a', 'b']);
    expect(moveNote(doc, c, { list: 'who', before: null })).toBe(true);
    expect(textsIn(doc, 'who')).toEqual(['a', 'b', 'c']);
    expect(moveNote(doc, a, { list: 'hopes', before: x })).toBe(true);
    expect(moveNote(doc, b, { list: 'hopes', before: null })).toBe(true);
    expect(textsIn(doc, 'who')).toEqual(['c']);
    expect(textsIn(doc, 'hopes')).toEqual(['a', 'x', 'y', 'b']);
  });

  test('B-12 to where it is already is done, and changes nothing', () => {
    const doc = newMap();
    const [a = '', b = ''] = ['a', 'b'].map((text) => write(doc, text));
    const before = bytesOf(doc);
    expect(moveNote(doc, a, { list: 'who', before: b })).toBe(true);
    expect(moveNote(doc, a, { list: 'who', before: a })).toBe(true);
    expect(moveNote(doc, b, { list: 'who', before: null })).toBe(true);
    expect(bytesOf(doc)).toBe(before);
  });

  test('B-12 of two people who move the same note, one has their way, list and place', () => {
    const ana = newMap();
    const id = write(ana, 'x');
    for (const list of ['sees', 'hears'] as const) {
      write(ana, `${list} 1`, { list });
      write(ana, `${list} 2`, { list });
    }
    const ben = copyOf(ana);
    const last = readEmpathyMap(ana).lists.get('sees')?.[1]?.id ?? '';
    moveNote(ana, id, { list: 'sees', before: last });
    moveNote(ben, id, { list: 'hears', before: null });
    sync(ana, ben);
    const both = [textsIn(ana, 'sees'), textsIn(ana, 'hears')];
    expect([
      [
        ['sees 1', 'x', 'sees 2'],
        ['hears 1', 'hears 2'],
      ],
      [
        ['sees 1', 'sees 2'],
        ['hears 1', 'hears 2', 'x'],
      ],
    ]).toContainEqual(both);
    expect([textsIn(ben, 'sees'), textsIn(ben, 'hears')]).toEqual(both);
  });
});

describe('places among equal keys', () => {
  test('B-13 two people who add at the same place see the same order, and each can add in between', () => {
    const ana = newMap();
    const first = write(ana, 'first');
    const ben = copyOf(ana);
    write(ana, "Ana's", { after: first });
    write(ben, "Ben's", { after: first });
    sync(ana, ben);
    expect(textsIn(ana, 'who')).toEqual(textsIn(ben, 'who'));
    const [, second = '', third = ''] = idsIn(ana);
    expect(rawNote(ana, second).get('order')).toBe(rawNote(ana, third).get('order'));
    const between = write(ana, 'between', { after: second });
    expect(idsIn(ana)).toEqual([first, second, between, third]);
    sync(ana, ben);
    expect(idsIn(ben)).toEqual([first, second, between, third]);
  });

  test('B-13 a note can be moved to any place among them', () => {
    for (let from = 0; from < 5; from++) {
      for (let to = 0; to < 5; to++) {
        const { doc, ids } = tied(5);
        const moved = ids[from] ?? '';
        const wanted = ids.toSpliced(from, 1).toSpliced(to, 0, moved);
        expect(moveNote(doc, moved, { list: 'who', before: wanted[to + 1] ?? null })).toBe(true);
        expect(idsIn(doc)).toEqual(wanted);
      }
    }
  });

  test('B-13 a place can be had among keys that are none at all', () => {
    const { doc, ids } = tied(4);
    for (const [i, bad] of [undefined, 7, '', 'a00'].entries()) {
      rawNote(doc, ids[i] ?? '').set('order', bad);
    }
    const added = write(doc, 'new', { after: ids[1] ?? '' });
    expect(idsIn(doc)).toEqual([ids[0], ids[1], added, ids[2], ids[3]]);
  });

  test('B-13 the neighbours get their new keys apart from the change, so that undo leaves them alone', () => {
    const { doc, ids } = tied(3);
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    addNote(doc, { ...NOTE, list: 'who', after: ids[0] ?? '' });
    expect(origins).toEqual([MADE_ROOM, LOCAL_CHANGE]);
  });
});

describe('the other changes', () => {
  test('B-14 a kind, a deletion and a strength are set, and taken back', () => {
    const doc = newMap();
    const id = write(doc, TEXTS[0]);
    expect(setNoteKind(doc, id, 'data')).toBe(true);
    expect(noteIn(doc, id).kind).toBe('data');
    expect(setNeedStrength(doc, 'interview')).toBe(true);
    expect(readEmpathyMap(doc).need.strength).toBe('interview');
    expect(setNeedStrength(doc, undefined)).toBe(true);
    expect(readEmpathyMap(doc).need.strength).toBeUndefined();
    expect(deleteNote(doc, id)).toBe(true);
    expect(readEmpathyMap(doc).noteCount).toBe(0);
  });

  test('B-14 a deletion is soft: the note stays in the document with all that is written in it', () => {
    const ana = newMap();
    const id = write(ana, 'mine ');
    const ben = copyOf(ana);
    deleteNote(ana, id);
    setFragmentText(noteIn(ben, id).fragment, 'mine and שלום 👩🏽‍🏫');
    sync(ana, ben);
    expect(readEmpathyMap(ben).noteCount).toBe(0);
    rawNote(ana, id).set('deletedAt', null);
    expect(noteIn(ana, id).text).toBe('mine and שלום 👩🏽‍🏫');
  });

  test('B-15 what is unknown is refused quietly, and nothing changes', () => {
    const doc = newMap();
    const id = write(doc, 'a');
    const gone = write(doc, 'gone');
    const other = write(doc, 'other', { list: 'hopes' });
    deleteNote(doc, gone);
    doc.getMap('notes').set('not-a-map', 'text');
    const before = bytesOf(doc);
    for (const unknown of ['nobody', '', '__proto__', 'constructor', 'not-a-map', gone]) {
      expect(moveNote(doc, unknown, { list: 'who', before: null })).toBe(false);
      expect(moveNote(doc, id, { list: 'who', before: unknown })).toBe(false);
      expect(setNoteKind(doc, unknown, 'data')).toBe(false);
      expect(deleteNote(doc, unknown)).toBe(false);
    }
    expect(moveNote(doc, id, { list: 'who', before: other })).toBe(false);
    expect(moveNote(doc, id, { list: 'hopes', before: id })).toBe(false);
    expect(moveNote(doc, id, { list: 'cellar' as never, before: null })).toBe(false);
    expect(setNoteKind(doc, id, 'rumour' as never)).toBe(false);
    expect(setNeedStrength(doc, 'feeling' as never)).toBe(false);
    expect(bytesOf(doc)).toBe(before);
  });

  test('B-14 what is so already is done, and changes nothing', () => {
    const doc = newMap();
    const id = write(doc, 'a');
    setNeedStrength(doc, 'data');
    const before = bytesOf(doc);
    expect(setNoteKind(doc, id, 'heard')).toBe(true);
    expect(setNeedStrength(doc, 'data')).toBe(true);
    expect(bytesOf(doc)).toBe(before);
  });

  test('B-17 each change is one transaction with the origin LOCAL_CHANGE', () => {
    const doc = newMap();
    const origins: unknown[] = [];
    doc.on('update', (_: Uint8Array, origin: unknown) => origins.push(origin));
    const id = addNote(doc, NOTE);
    moveNote(doc, id, { list: 'hopes', before: null });
    setNoteKind(doc, id, 'data');
    setNeedStrength(doc, 'data');
    deleteNote(doc, id);
    expect(origins).toEqual(Array(5).fill(LOCAL_CHANGE));
  });

  test('B-16 what a newer version wrote survives every change of ours', () => {
    const doc = newMap();
    const id = write(doc, 'a');
    const beside = write(doc, 'b');
    const notes = doc.getMap('notes');
    const votes = new Y.Map([['who', 1]]);
    rawNote(doc, id).set('sensitivity', 'high');
    rawNote(doc, id).set('votes', votes);
    notes.set('stickers', new Y.Array());
    notes.set('drawn', new Y.Map([['list', 'a-new-list']]));
    doc.getMap('need').set('confidence', 3);
    doc.getMap('meta').set('schema', 2);
    doc.getMap('timeline').set('from', 'a newer version');
    setNoteKind(doc, id, 'data');
    moveNote(doc, id, { list: 'hopes', before: null });
    moveNote(doc, id, { list: 'who', before: beside });
    setNeedStrength(doc, 'data');
    setFragmentText(noteIn(doc, id).fragment, 'changed');
    deleteNote(doc, id);
    write(doc, 'c');
    expect(rawNote(doc, id).get('sensitivity')).toBe('high');
    expect(votes.toJSON()).toEqual({ who: 1 });
    expect(notes.get('stickers')).toBeInstanceOf(Y.Array);
    expect(rawNote(doc, 'drawn').toJSON()).toEqual({ list: 'a-new-list' });
    expect(doc.getMap('need').get('confidence')).toBe(3);
    expect(doc.getMap('meta').get('schema')).toBe(2);
    expect(doc.getMap('timeline').get('from')).toBe('a newer version');
  });
});
