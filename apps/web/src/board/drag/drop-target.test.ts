import { describe, expect, test } from 'vitest';
import { dropTarget, isSamePlace, type ListOnScreen } from './drop-target.ts';

const box = (left: number, top: number, width: number, height: number) => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const oneColumn: ListOnScreen = {
  list: 'hears',
  box: box(0, 0, 300, 400),
  notes: [
    { id: 'note-a', box: box(0, 0, 300, 80) },
    { id: 'note-b', box: box(0, 90, 300, 80) },
    { id: 'note-c', box: box(0, 180, 300, 80) },
  ],
};
const twoColumns: ListOnScreen = {
  list: 'says',
  box: box(400, 0, 620, 300),
  notes: [
    { id: 'note-d', box: box(400, 0, 300, 80) },
    { id: 'note-e', box: box(720, 0, 300, 80) },
    { id: 'note-f', box: box(400, 90, 300, 80) },
  ],
};
const empty: ListOnScreen = { list: 'does', box: box(0, 500, 300, 60), notes: [] };
const lists = [oneColumn, twoColumns, empty];

describe('where a dragged note lands', () => {
  test('in one column the upper half of a note is before it and the lower half after it', () => {
    expect(dropTarget({ x: 150, y: 100 }, lists, 'note-d')).toEqual({
      list: 'hears',
      before: 'note-b',
    });
    expect(dropTarget({ x: 150, y: 160 }, lists, 'note-d')).toEqual({
      list: 'hears',
      before: 'note-c',
    });
  });

  test('in rows the left half of a note is before it and the right half after it', () => {
    expect(dropTarget({ x: 760, y: 70 }, lists, 'note-a')).toEqual({
      list: 'says',
      before: 'note-e',
    });
    expect(dropTarget({ x: 1000, y: 10 }, lists, 'note-a')).toEqual({
      list: 'says',
      before: 'note-f',
    });
  });

  test('below the last note, and in an empty list, it goes to the end', () => {
    expect(dropTarget({ x: 150, y: 390 }, lists, 'note-d')).toEqual({
      list: 'hears',
      before: null,
    });
    expect(dropTarget({ x: 20, y: 520 }, lists, 'note-d')).toEqual({ list: 'does', before: null });
  });

  test('among packed notes it goes beside the one that it is on, and else before the next one below', () => {
    const packed: ListOnScreen = {
      list: 'says',
      box: box(0, 0, 620, 420),
      notes: [
        { id: 'tall', box: box(320, 0, 300, 400) },
        { id: 'short', box: box(0, 0, 300, 80) },
        { id: 'lower', box: box(0, 92, 300, 80) },
        { id: 'last', box: box(0, 184, 300, 80) },
      ],
    };
    const before = (x: number, y: number) => dropTarget({ x, y }, [packed], 'another')?.before;
    // Whatever else lies higher up on the page, beside it.
    expect(before(330, 390)).toBe('tall');
    expect(before(600, 390)).toBe('short');
    expect(before(150, 86)).toBe('lower');
    expect(before(150, 300)).toBeNull();
  });

  test('the dragged note is no landmark for its own place', () => {
    expect(dropTarget({ x: 150, y: 10 }, lists, 'note-a')).toEqual({
      list: 'hears',
      before: 'note-b',
    });
  });

  test('over no list there is no target', () => {
    expect(dropTarget({ x: 350, y: 200 }, lists, 'note-a')).toBeUndefined();
  });

  test('before its own follower, or at the end when it is last, a note stays where it is', () => {
    expect(isSamePlace({ list: 'hears', before: 'note-b' }, lists, 'note-a')).toBe(true);
    expect(isSamePlace({ list: 'hears', before: null }, lists, 'note-c')).toBe(true);
    expect(isSamePlace({ list: 'hears', before: 'note-c' }, lists, 'note-a')).toBe(false);
    expect(isSamePlace({ list: 'says', before: null }, lists, 'note-a')).toBe(false);
  });
});
