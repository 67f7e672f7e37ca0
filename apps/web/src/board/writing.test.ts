import {
  addNote,
  deleteNote,
  fragmentText,
  moveNote,
  noteFragment,
  setFragmentText,
} from '@throughline/board';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { findNote } from './content-now.ts';
import { followWriting } from './follow-writing.ts';
import { chooseKind, deleteWithUndo, moveByOne } from './note-actions.ts';
import { fieldOf, type Writing } from './screen-store.ts';
import { type PaperBoard, paperBoard } from './testing/paper-board.ts';
import { leaveNote, startDraft, stopWriting, writeInNote, writeNext } from './writing.ts';

const dan = { author: 'person-dan', role: 'principal', language: 'en' } as const;
let tools: PaperBoard;
const words = (list: 'says' | 'does') =>
  tools.content
    .snapshot()
    .lists.get(list)
    ?.map((n) => n.text);
const make = (text: string, list: 'says' | 'does' = 'says') =>
  tools.changes.make({ list, kind: 'heard', after: null, text }) ?? '';
const writing = () => tools.screen.getState().writing;

/** A change that comes from another person's page. */
function fromDan(change: (doc: Y.Doc) => void): void {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(tools.connection.doc));
  change(theirs);
  const update = Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(tools.connection.doc));
  Y.applyUpdate(tools.connection.doc, update, 'dan');
}

beforeEach(() => {
  tools = paperBoard();
});
afterEach(() => tools.connection.close());

describe('from one field to the next', () => {
  test('a draft is on nobody’s board and in nobody’s presence', () => {
    startDraft(tools, 'says', null);
    expect(tools.content.snapshot().noteCount).toBe(0);
    expect(fieldOf(writing())).toBeNull();
  });

  test('Enter after a note opens a draft right after it, with that list’s last kind', () => {
    const noteId = make('One');
    const note = findNote(tools, noteId);
    if (note) chooseKind(tools, note, 'guess');
    writeInNote(tools, noteId, 'end');
    writeNext(tools, { kind: 'note', noteId, caret: 'end' });
    expect(writing()).toMatchObject({ kind: 'draft', list: 'says', after: noteId });
    expect(writing()).toMatchObject({ noteKind: 'guess' });
  });

  test('Enter in an empty draft ends the writing', () => {
    startDraft(tools, 'says', null);
    const draft = writing();
    if (draft) writeNext(tools, draft);
    expect(writing()).toBeNull();
  });

  test('Enter walks through the blanks of the need statement and out of them', () => {
    const seen: string[] = [];
    for (let now: Writing = { kind: 'text', field: 'need/who', caret: 'end' }; ; ) {
      writeNext(tools, now);
      const next = writing();
      if (next?.kind !== 'text') break;
      seen.push(next.field);
      now = next;
    }
    expect(seen).toEqual(['need/needs', 'need/because']);
  });

  test('nobody who only reads is given a field', () => {
    const reading = paperBoard(undefined, 'read');
    startDraft(reading, 'says', null);
    expect(reading.screen.getState().writing).toBeNull();
  });
});

describe('a note that is left without a word', () => {
  test('goes, and can be undone when there were words before', () => {
    const noteId = make('Words');
    const fragment = noteFragment(tools.connection.doc, noteId);
    if (fragment) setFragmentText(fragment, ' ');
    leaveNote(tools, noteId, true);
    expect(words('says')).toEqual([]);
    expect(tools.screen.getState().toast).toEqual({ kind: 'note-deleted' });
  });

  test('stays while someone else is in it', () => {
    const noteId = make('');
    const { awareness } = tools.connection;
    awareness.states.set(7, {
      user: { key: 'person-dan', name: 'Dan', role: 'principal', color: '#2d5d9f' },
      editing: noteId,
    });
    awareness.emit('change', [{ added: [7], updated: [], removed: [] }, 'test']);
    leaveNote(tools, noteId, false);
    expect(findNote(tools, noteId)).toBeDefined();
  });
});

describe('deleting and moving', () => {
  test('a deletion is one step for undo, apart from the typing before it', () => {
    const noteId = make('Mine');
    deleteWithUndo(tools, noteId);
    expect(words('says')).toEqual([]);
    tools.changes.undo.undo();
    expect(words('says')).toEqual(['Mine']);
  });

  test('a note moves one place at a time and says its new place', () => {
    const [one, , three] = [make('One'), make('Two'), make('Three')];
    expect(moveByOne(tools, three, -1)).toEqual({ list: 'says', place: 2, count: 3 });
    expect(words('says')).toEqual(['One', 'Three', 'Two']);
    expect(moveByOne(tools, one, -1)).toBeUndefined();
    expect(moveByOne(tools, one, 1)).toMatchObject({ place: 2 });
    expect(words('says')).toEqual(['Three', 'One', 'Two']);
  });

  test('undo takes back my move and leaves what another person wrote meanwhile', () => {
    const noteId = make('Mine');
    make('Other');
    moveByOne(tools, noteId, 1);
    fromDan((doc) => addNote(doc, { list: 'says', kind: 'heard', ...dan, text: 'Dan’s' }));
    tools.changes.undo.undo();
    expect(words('says')).toEqual(['Mine', 'Other', 'Dan’s']);
  });
});

describe('while I write and others change the map', () => {
  let stop: () => void;
  beforeEach(() => {
    stop = followWriting(tools);
  });
  afterEach(() => stop());

  test('where a note was that another person deletes, a draft goes on with its words', () => {
    make('Before');
    const noteId = make('My words');
    writeInNote(tools, noteId, 'end');
    const after = tools.content.snapshot().lists.get('says')?.[0]?.id;
    fromDan((doc) => deleteNote(doc, noteId));
    const deleted = { noteId, text: 'My words' };
    expect(writing()).toMatchObject({ kind: 'draft', list: 'says', after, noteId: null, deleted });
    expect(words('says')).toEqual(['Before']);
  });

  test('a note without a word goes on as a draft without one', () => {
    const noteId = make('');
    writeInNote(tools, noteId, 'end');
    fromDan((doc) => deleteNote(doc, noteId));
    expect(writing()).toMatchObject({ kind: 'draft', noteId: null });
    expect(writing()).not.toHaveProperty('deleted');
  });

  test('a deletion that is undone makes the draft that note again', () => {
    const noteId = make('My words');
    writeInNote(tools, noteId, 'end');
    fromDan((doc) => deleteNote(doc, noteId));
    fromDan((doc) => (doc.getMap('notes').get(noteId) as Y.Map<unknown>).set('deletedAt', null));
    expect(writing()).toMatchObject({ kind: 'note', noteId });
  });

  test('a note that another person moves is followed', () => {
    const noteId = make('My words');
    writeInNote(tools, noteId, 'end');
    fromDan((doc) => moveNote(doc, noteId, { list: 'does', before: null }));
    expect(writing()).toMatchObject({ kind: 'note', noteId });
    expect(tools.screen.getState().openStep).toBe('does');
  });

  test('my own undo of the note only ends the writing', () => {
    const noteId = make('My words');
    writeInNote(tools, noteId, 'end');
    tools.changes.undo.undo();
    expect(tools.screen.getState()).toMatchObject({ writing: null, toast: null });
    tools.changes.undo.redo();
    const fragment = noteFragment(tools.connection.doc, noteId);
    expect(fragment && fragmentText(fragment)).toBe('My words');
  });

  test('what others do elsewhere changes nothing here', () => {
    const noteId = make('My words');
    writeInNote(tools, noteId, 'end');
    fromDan((doc) => addNote(doc, { list: 'does', kind: 'heard', ...dan }));
    stopWriting(tools, 'nothing');
    expect(tools.screen.getState()).toMatchObject({ writing: null, toast: null });
  });
});
