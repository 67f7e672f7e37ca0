import { describe, expect, test } from 'vitest';
import { boardKey, type KeyPlace } from './board-key.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) => ({
  key,
  altKey: false,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});
const onNote: KeyPlace = { typing: false, onMap: true, noteId: 'note-1', list: 'says' };
const onArea: KeyPlace = { typing: false, onMap: true, noteId: undefined, list: 'says' };
const inHeader: KeyPlace = { typing: false, onMap: false, noteId: undefined, list: undefined };
const typing: KeyPlace = { ...onNote, typing: true };

describe('the board’s keys', () => {
  test.each([
    ['m', { kind: 'move', noteId: 'note-1' }],
    ['K', { kind: 'kind', noteId: 'note-1' }],
    ['Delete', { kind: 'remove', noteId: 'note-1' }],
    ['Backspace', { kind: 'remove', noteId: 'note-1' }],
    ['ArrowDown', { kind: 'step', noteId: 'note-1', by: 1 }],
    ['ArrowUp', { kind: 'step', noteId: 'note-1', by: -1 }],
    ['7', { kind: 'area', number: 7 }],
    ['n', { kind: 'add', list: 'says' }],
    ['?', { kind: 'help' }],
  ])('%s on a note', (key, asked) => {
    expect(boardKey(press(key), onNote)).toEqual(asked);
  });

  test('Alt with an arrow moves the note, and Alt with anything else is not ours', () => {
    expect(boardKey(press('ArrowUp', { altKey: true }), onNote)).toEqual({
      kind: 'reorder',
      noteId: 'note-1',
      by: -1,
    });
    expect(boardKey(press('m', { altKey: true }), onNote)).toBeUndefined();
    expect(boardKey(press('ArrowUp', { altKey: true }), onArea)).toBeUndefined();
  });

  test('undo and redo work everywhere but in a field, which has its own', () => {
    for (const place of [onNote, onArea, inHeader]) {
      expect(boardKey(press('z', { ctrlKey: true }), place)).toEqual({ kind: 'undo' });
      expect(boardKey(press('Z', { metaKey: true, shiftKey: true }), place)).toEqual({
        kind: 'redo',
      });
      expect(boardKey(press('y', { ctrlKey: true }), place)).toEqual({ kind: 'redo' });
    }
    expect(boardKey(press('z', { ctrlKey: true }), typing)).toBeUndefined();
  });

  test('letters and digits count only on the map, and never while someone types', () => {
    for (const key of ['m', 'k', 'n', '3', '?', 'Delete', 'ArrowUp']) {
      expect(boardKey(press(key), typing), key).toBeUndefined();
      expect(boardKey(press(key), inHeader), key).toBeUndefined();
    }
  });

  test('looks for something by a slash on the map, and by Ctrl + K anywhere but in a field', () => {
    expect(boardKey(press('/'), onNote)).toEqual({ kind: 'find' });
    expect(boardKey(press('k', { ctrlKey: true }), onNote)).toEqual({ kind: 'find' });
  });

  test('the browser’s own shortcuts stay the browser’s', () => {
    expect(boardKey(press('n', { ctrlKey: true }), onNote)).toBeUndefined();
    expect(boardKey(press('m', { metaKey: true }), onNote)).toBeUndefined();
    expect(boardKey(press('3', { ctrlKey: true }), onNote)).toBeUndefined();
  });
});
