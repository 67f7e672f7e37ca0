import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf, copyOf, sync } from '../../test/sample.ts';
import {
  groupedBoard,
  itemLines,
  items,
  put,
  rawItem,
  SHAPES,
  shownItems,
  TYPES,
} from '../../test/sample-items.ts';
import { BoardFull } from '../document/board-full.ts';
import { LOCAL_CHANGE } from '../document/local-change.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { createUndo } from '../undo/undo.ts';
import { watchBoard } from '../watch/watch-board.ts';
import { changesOfItems } from './change-items.ts';
import { readItems, watchedItems } from './read-items.ts';

const WRITER = { author: 'author-1', role: 'parent', language: 'es' } as const;

const cards = (doc: Y.Doc, group: string) =>
  shownItems(doc)
    .under(group, 'card')
    .map(({ id }) => id);

describe('adding', () => {
  test('B-36 an item is made whole: its place, its writer, its values and a text for each name', () => {
    const doc = groupedBoard();
    const id = items.add(doc, {
      ...WRITER,
      type: 'card',
      parent: 'inner',
      texts: { what: 'three' },
      values: { score: 7 },
    });
    const card = shownItems(doc).under('inner', 'card')[0];
    expect(card).toMatchObject({ ...WRITER, id, type: 'card', parent: 'inner' });
    expect(card?.values).toEqual({ score: 7 });
    expect(card?.texts.what?.text).toBe('three');
    expect(card?.texts.why?.text).toBe('');
    expect(shownItems(doc).byId.get('group-a')?.values).toEqual({ strength: 'one' });
  });

  test('B-36 it stands after the one named, and moves within its place and to others', () => {
    const doc = groupedBoard();
    put(doc, 'card-3', { type: 'card', parent: 'group-a', after: 'card-1' });
    expect(cards(doc, 'group-a')).toEqual(['card-1', 'card-3', 'card-2']);
    expect(items.move(doc, 'card-3', { parent: 'group-a', before: 'card-1' })).toBe(true);
    expect(cards(doc, 'group-a')).toEqual(['card-3', 'card-1', 'card-2']);
    expect(items.move(doc, 'card-1', { parent: 'group-b', before: null })).toBe(true);
    expect(cards(doc, 'group-a')).toEqual(['card-3', 'card-2']);
    expect(cards(doc, 'group-b')).toEqual(['card-1']);
  });

  test('B-36 a board that shows as many as its kind takes is full', () => {
    const doc = groupedBoard();
    const few = changesOfItems({ types: TYPES, limit: 5 });
    const group = { ...WRITER, type: 'group' } as const;
    expect(() => few.add(doc, group)).toThrow(BoardFull);
    items.delete(doc, 'card-1');
    expect(few.add(doc, group)).toEqual(expect.any(String));
  });
});

test('B-37 what may not be is refused, and nothing changes', () => {
  const doc = groupedBoard();
  const before = bytesOf(doc);
  expect(items.add(doc, { ...WRITER, type: 'card' })).toBeUndefined();
  expect(items.add(doc, { ...WRITER, type: 'group', parent: 'card-1' })).toBeUndefined();
  expect(items.add(doc, { ...WRITER, type: 'group', parent: 'nowhere' })).toBeUndefined();
  expect(items.move(doc, 'card-1', { parent: null, before: null })).toBe(false);
  expect(items.move(doc, 'group-a', { parent: 'inner', before: null })).toBe(false);
  expect(items.move(doc, 'group-a', { parent: 'group-a', before: null })).toBe(false);
  expect(items.move(doc, 'card-1', { parent: 'group-b', before: 'card-2' })).toBe(false);
  expect(items.move(doc, 'nothing', { parent: 'group-b', before: null })).toBe(false);
  expect(items.setValue(doc, 'card-1', 'score', 11)).toBe(false);
  expect(items.setValue(doc, 'card-1', 'score', Number.NaN)).toBe(false);
  expect(items.setValue(doc, 'card-1', 'strength', 'one')).toBe(false);
  expect(items.setValue(doc, 'card-1', 'constructor', 'one')).toBe(false);
  expect(items.delete(doc, 'nothing')).toBe(false);
  expect(bytesOf(doc)).toBe(before);
});

test('B-36 each change is one transaction of the person at this screen', () => {
  const doc = groupedBoard();
  const origins: unknown[] = [];
  doc.on('afterTransaction', ({ origin }: Y.Transaction) => origins.push(origin));
  items.setValue(doc, 'card-1', 'score', 3);
  items.setValue(doc, 'card-1', 'score', 3);
  items.setValue(doc, 'card-1', 'score', undefined);
  items.move(doc, 'card-1', { parent: 'group-b', before: null });
  items.delete(doc, 'card-1');
  expect(origins).toEqual([LOCAL_CHANGE, LOCAL_CHANGE, LOCAL_CHANGE, LOCAL_CHANGE]);
});

describe('what stands under what', () => {
  test('B-38 what may stand nowhere else goes with its parent, and comes back with it', () => {
    const doc = groupedBoard();
    const undo = createUndo(doc, []);
    items.delete(doc, 'group-a');
    expect(itemLines(doc)).toEqual(['board > inner: in A', 'board > group-b: B']);
    undo.undo();
    expect(itemLines(doc)).toEqual(itemLines(groupedBoard()));
  });

  test('B-38 two moves that make a circle leave everything on the board', () => {
    const doc = groupedBoard();
    const other = copyOf(doc);
    items.move(doc, 'group-a', { parent: 'group-b', before: null });
    items.move(other, 'group-b', { parent: 'group-a', before: null });
    sync(doc, other);
    expect(itemLines(doc)).toEqual(itemLines(other));
    expect(shownItems(doc).byId.get('group-a')?.parent).toBeNull();
    expect(shownItems(doc).byId.get('group-b')?.parent).toBe('group-a');
    expect(shownItems(doc).count).toBe(5);
  });

  test.each([
    ['a type that is none of its kind', { type: 'cellar' }],
    ['a parent that it may not have', { parent: 'card-2' }],
    ['a parent that is not there', { parent: 'nowhere' }],
    ['a parent that is a number', { parent: 4 }],
    ['a time of deletion', { deletedAt: 1 }],
  ])('B-38 a card with %s is not shown', (_, fields) => {
    const doc = groupedBoard();
    for (const [key, value] of Object.entries(fields)) rawItem(doc, 'card-1').set(key, value);
    expect(cards(doc, 'group-a')).toEqual(['card-2']);
  });

  test('B-38 bad values and texts are given defaults', () => {
    const doc = groupedBoard();
    for (const key of ['score', 'why', 'role', 'language', 'author', 'order'])
      rawItem(doc, 'card-1').set(key, { no: 'sense' });
    const card = shownItems(doc).under('group-a', 'card').at(-1);
    const defaults = { id: 'card-1', role: 'other', language: 'en', author: '', order: undefined };
    expect(card).toMatchObject(defaults);
    expect(card?.values).toEqual({ score: undefined });
    expect(card?.texts).toMatchObject({ what: { text: 'one' }, why: undefined });
  });
});

describe('undo', () => {
  test('B-39 an added item goes, unless somebody put something under it or on it', () => {
    for (const root of ['items', 'comments', 'reactions', undefined] as const) {
      const doc = groupedBoard();
      const undo = createUndo(doc, []);
      put(doc, 'group-c', { type: 'group' });
      const other = copyOf(doc);
      const on = new Y.Map<unknown>([
        ['on', 'group-c'],
        ['deletedAt', null],
      ]);
      if (root === 'items') put(other, 'card-9', { type: 'card', parent: 'group-c' });
      if (root === 'comments') other.getMap('comments').set('comment-1', on);
      if (root === 'reactions') other.getMap('reactions').set('group-c/same-here/author-2', 1);
      sync(doc, other);
      undo.undo();
      expect(shownItems(doc).byId.has('group-c'), root).toBe(root !== undefined);
    }
  });

  test('B-39 what another person puts under it at that very moment brings it back', () => {
    const doc = groupedBoard();
    const undo = createUndo(doc, []);
    put(doc, 'group-c', { type: 'group' });
    const other = copyOf(doc);
    put(other, 'card-9', { type: 'card', parent: 'group-c' });
    undo.undo();
    expect(shownItems(doc).byId.has('group-c')).toBe(false);
    sync(doc, other);
    expect(itemLines(doc)).toContain('group-c > card-9:  / ');
    expect(itemLines(doc)).toEqual(itemLines(other));
  });

  test('B-39 an undone move does not take what others wrote under something that is gone', () => {
    const doc = groupedBoard();
    const undo = createUndo(doc, []);
    items.move(doc, 'card-1', { parent: 'group-b', before: null });
    const other = copyOf(doc);
    items.delete(other, 'group-a');
    sync(doc, other);
    undo.undo();
    expect(cards(doc, 'group-b')).toEqual(['card-1']);
  });
});

test('B-20 a watched board reads only what changed, and keeps what says the same', () => {
  const doc = groupedBoard();
  const watcher = watchBoard(doc, { items: watchedItems(doc, SHAPES) }, ({ items }) => ({ items }));
  const first = watcher.snapshot();
  expect(first.items.byId).toEqual(readItems(doc, SHAPES).byId);
  rawItem(doc, 'card-1').set('a-newer-field', 1);
  expect(watcher.snapshot()).toBe(first);
  const title = first.items.byId.get('group-b');
  if (title?.type === 'group' && title.texts.title)
    setFragmentText(title.texts.title.fragment, 'C');
  const second = watcher.snapshot();
  expect(second).not.toBe(first);
  expect(second.items.byId.get('card-1')).toBe(first.items.byId.get('card-1'));
  expect(second.items.under('group-a', 'card')[0]).toBe(first.items.under('group-a', 'card')[0]);
  expect(itemLines(doc)).toContain('board > group-b: C');
});
