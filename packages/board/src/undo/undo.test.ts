import { beforeEach, describe, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { copyOf, newMap, noteIn, rawNote, sync, TEXTS, textsIn, write } from '../../test/sample.ts';
import { addNote, deleteNote, moveNote, setNoteKind } from '../empathy-map/change-notes.ts';
import { setNeedStrength } from '../empathy-map/need.ts';
import { readEmpathyMap } from '../empathy-map/read-empathy-map.ts';
import { newParagraph } from '../text/fragment-text.ts';
import { createUndo } from './undo.ts';

const EDITOR = { what: 'the editor' };
const NOTE = {
  list: 'who',
  kind: 'guess',
  author: 'author-1',
  role: 'parent',
  language: 'en',
} as const;

let ana: Y.Doc;
let ben: Y.Doc;
let undo: Y.UndoManager;

beforeEach(() => {
  ana = newMap();
  write(ana, TEXTS[0]);
  ben = copyOf(ana);
  undo = createUndo(ana, [EDITOR]);
});

/** Types at the end of a note's last paragraph, as an editor does. */
function type(doc: Y.Doc, id: string, text: string, origin: unknown = EDITOR): void {
  doc.transact(() => {
    const { fragment } = noteIn(doc, id);
    const inner = (fragment.get(fragment.length - 1) as Y.XmlElement).get(0) as Y.XmlText;
    inner.insert(inner.length, text);
  }, origin);
}

/** Presses Enter at `at` of the only paragraph: what follows is written again in a new one. */
function enter(doc: Y.Doc, id: string, at: number): void {
  doc.transact(() => {
    const { fragment } = noteIn(doc, id);
    const inner = (fragment.get(0) as Y.XmlElement).get(0) as Y.XmlText;
    const rest = inner.toString().slice(at);
    inner.delete(at, rest.length);
    fragment.insert(1, [newParagraph(rest)]);
  }, EDITOR);
}

const shownCount = (doc: Y.Doc) => readEmpathyMap(doc).noteCount;

describe('steps', () => {
  test('B-23 each change is a step of its own, though they follow at once', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'שלום 👩🏽‍🏫');
    setNoteKind(ana, id, 'data');
    moveNote(ana, id, { list: 'hopes', before: null });
    undo.undo();
    expect(noteIn(ana, id)).toMatchObject({ list: 'who', kind: 'data' });
    undo.undo();
    expect(noteIn(ana, id).kind).toBe('guess');
    undo.undo();
    expect(noteIn(ana, id).text).toBe('');
    undo.undo();
    expect(shownCount(ana)).toBe(1);
    expect(undo.undo()).toBeNull();
    while (undo.redo());
    expect(noteIn(ana, id)).toMatchObject({ list: 'hopes', kind: 'data', text: 'שלום 👩🏽‍🏫' });
  });

  test('B-23 typing without a pause is one step', () => {
    const id = addNote(ana, NOTE);
    for (const letter of ['a', 'e\u0301', '𠮷', '👨‍👩‍👧‍👦']) type(ana, id, letter);
    undo.undo();
    expect(noteIn(ana, id).text).toBe('');
    expect(undo.canUndo()).toBe(true);
  });

  test('B-23 a note that is made by typing is one step with the typing, and no part of the one before', () => {
    const [first = ''] = ana.getMap('notes').keys();
    setNoteKind(ana, first, 'data');
    type(ana, first, 'before');
    const id = addNote(ana, { ...NOTE, text: 'H', typing: true });
    for (const letter of 'ello there') type(ana, id, letter);
    undo.undo();
    expect(shownCount(ana)).toBe(1);
    expect(noteIn(ana, first).text).toBe(`${TEXTS[0]}before`);
    undo.redo();
    expect(noteIn(ana, id)).toMatchObject({ ...NOTE, text: 'Hello there' });
    undo.undo();
    expect(shownCount(ana)).toBe(1);
  });

  test('B-25 a note that is made by typing stays for what another person wrote in it', () => {
    const id = addNote(ana, { ...NOTE, text: 'H', typing: true });
    type(ana, id, 'ello');
    sync(ana, ben);
    type(ben, id, ' שלום');
    sync(ana, ben);
    undo.undo();
    expect(noteIn(ana, id).text).toBe(' שלום');
    undo.redo();
    expect(noteIn(ana, id).text).toBe('Hello שלום');
  });

  test('B-23 what others did, and what the editor keeps out of its history, is no step', () => {
    const [first = ''] = ana.getMap('notes').keys();
    setNoteKind(ben, first, 'data');
    sync(ana, ben);
    type(ana, first, 'a plugin', 'some other origin');
    ana.transact((transaction) => {
      transaction.meta.set('addToHistory', false);
      (rawNote(ana, first).get('text') as Y.XmlFragment).push([newParagraph('x')]);
    }, EDITOR);
    expect(undo.canUndo()).toBe(false);
  });

  test('B-23 a new change ends what could be redone', () => {
    const [first = ''] = ana.getMap('notes').keys();
    setNoteKind(ana, first, 'data');
    undo.undo();
    expect(undo.canRedo()).toBe(true);
    setNeedStrength(ana, 'interview');
    expect(undo.canRedo()).toBe(false);
  });
});

describe('an added note', () => {
  test('B-26 goes when only my own is inside, and comes back whole', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'mine');
    undo.undo();
    undo.undo();
    expect(shownCount(ana)).toBe(1);
    sync(ana, ben);
    expect(shownCount(ben)).toBe(1);
    undo.redo();
    undo.redo();
    sync(ana, ben);
    expect(noteIn(ben, id)).toMatchObject({ ...NOTE, text: 'mine' });
    undo.undo();
    undo.undo();
    expect(shownCount(ana)).toBe(1);
  });

  test('B-26 stays when another person has written in it, without my own words', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'mine ');
    sync(ana, ben);
    type(ben, id, 'שלום');
    sync(ana, ben);
    while (undo.undo());
    expect(noteIn(ana, id)).toMatchObject({ ...NOTE, text: 'שלום' });
    sync(ana, ben);
    expect(noteIn(ben, id)).toMatchObject({ ...NOTE, text: 'שלום' });
    while (undo.redo());
    expect(noteIn(ana, id).text).toBe('mine שלום');
  });

  test.each([
    ['set its kind', (id: string) => setNoteKind(ben, id, 'data')],
    ['moved it', (id: string) => moveNote(ben, id, { list: 'hopes', before: null })],
    ['given it what only a newer version knows', (id: string) => rawNote(ben, id).set('pin', 1)],
  ])('B-26 stays when another person has %s', (_, act) => {
    const id = addNote(ana, NOTE);
    sync(ana, ben);
    act(id);
    sync(ana, ben);
    const before = noteIn(ana, id);
    while (undo.undo());
    expect(noteIn(ana, id)).toEqual(before);
  });

  test('B-26 goes although another person made room beside it by giving it a new key', () => {
    const id = addNote(ana, NOTE);
    sync(ana, ben);
    rawNote(ben, id).set('order', 'a7');
    sync(ana, ben);
    undo.undo();
    expect(shownCount(ana)).toBe(1);
  });

  test('B-27 comes back with what another person was writing in it at that moment', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'mine');
    sync(ana, ben);
    type(ben, id, ' and 👩🏽‍🏫');
    while (undo.undo());
    expect(shownCount(ana)).toBe(1);
    sync(ana, ben);
    expect(noteIn(ana, id)).toMatchObject({ ...NOTE, text: ' and 👩🏽‍🏫' });
    expect(noteIn(ben, id)).toMatchObject({ ...NOTE, text: ' and 👩🏽‍🏫' });
  });
});

describe('what another person did since', () => {
  test('B-28 a deletion is undone with all that was written meanwhile', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'mine');
    sync(ana, ben);
    deleteNote(ana, id);
    type(ben, id, ' e\u0301');
    sync(ana, ben);
    expect(shownCount(ana)).toBe(1);
    undo.undo();
    expect(noteIn(ana, id).text).toBe('mine e\u0301');
  });

  test('B-28 a deletion that another person made too stays', () => {
    const id = addNote(ana, NOTE);
    sync(ana, ben);
    deleteNote(ana, id);
    sync(ana, ben);
    rawNote(ben, id).set('deletedAt', 5);
    sync(ana, ben);
    undo.undo();
    expect(shownCount(ana)).toBe(1);
  });

  test('B-25 a kind, a place and a strength that they set stay', () => {
    const id = addNote(ana, NOTE);
    setNoteKind(ana, id, 'data');
    moveNote(ana, id, { list: 'hopes', before: null });
    setNeedStrength(ana, 'data');
    sync(ana, ben);
    setNoteKind(ben, id, 'heard');
    moveNote(ben, id, { list: 'strains', before: null });
    setNeedStrength(ben, 'interview');
    sync(ana, ben);
    while (undo.undo());
    expect(noteIn(ana, id)).toMatchObject({ kind: 'heard', list: 'strains' });
    expect(readEmpathyMap(ana).need.strength).toBe('interview');
  });

  test('B-25 what they set stays, though my own next change had covered it and is undone', () => {
    const [first = ''] = ana.getMap('notes').keys();
    setNoteKind(ana, first, 'data');
    sync(ana, ben);
    setNoteKind(ben, first, 'guess');
    sync(ana, ben);
    setNoteKind(ana, first, 'observed');
    undo.undo();
    expect(noteIn(ana, first).kind).toBe('guess');
    undo.undo();
    expect(noteIn(ana, first).kind).toBe('guess');
    undo.redo();
    expect(noteIn(ana, first).kind).toBe('observed');
  });

  test('B-25 a new paragraph goes with my words, and stays with theirs', () => {
    const id = addNote(ana, NOTE);
    type(ana, id, 'one two');
    enter(ana, id, 4);
    undo.stopCapturing();
    sync(ana, ben);
    type(ben, id, ' שלום');
    sync(ana, ben);
    expect(noteIn(ana, id).text).toBe('one \ntwo שלום');
    undo.undo();
    expect(noteIn(ana, id).text.replaceAll('\n', '')).toContain('שלום');
    expect(noteIn(ana, id).fragment.length).toBe(2);
  });

  test('B-25 words of theirs that my Enter carried over are not lost when they delete the old paragraph', () => {
    const id = addNote(ana, NOTE);
    sync(ana, ben);
    type(ben, id, 'theirs');
    sync(ana, ben);
    enter(ana, id, 0);
    sync(ana, ben);
    ben.transact(() => noteIn(ben, id).fragment.delete(0), EDITOR);
    sync(ana, ben);
    expect(noteIn(ana, id).text).toBe('theirs');
    while (undo.undo());
    expect(noteIn(ana, id).text).toBe('theirs');
  });

  test('B-25 words of theirs that my undo brought back are not taken for mine', () => {
    const id = addNote(ana, NOTE);
    enter(ana, id, 0);
    undo.stopCapturing();
    type(ana, id, 'mine');
    undo.stopCapturing();
    sync(ana, ben);
    type(ben, id, 'theirs');
    sync(ana, ben);
    ana.transact(() => noteIn(ana, id).fragment.delete(1), EDITOR);
    undo.undo();
    expect(noteIn(ana, id).text).toBe('\nminetheirs');
    undo.undo();
    expect(noteIn(ana, id).text).toBe('\ntheirs');
  });

  test('B-25 an undo that may change nothing passes on to the step before', () => {
    const [first = ''] = ana.getMap('notes').keys();
    setNeedStrength(ana, 'data');
    setNoteKind(ana, first, 'data');
    sync(ana, ben);
    setNoteKind(ben, first, 'guess');
    sync(ana, ben);
    undo.undo();
    expect(readEmpathyMap(ana).need.strength).toBeUndefined();
    expect(noteIn(ana, first).kind).toBe('guess');
    expect(textsIn(ana, 'who')).toEqual([TEXTS[0]]);
  });
});
