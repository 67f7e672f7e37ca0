import { seeded } from '@throughline/testing';
import { describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { newMap, noteIn, rawNote, TEXTS, write } from '../../test/sample.ts';
import { UndoFuzz } from '../../test/undo-fuzz.ts';
import { setFragmentText } from '../text/fragment-text.ts';
import { createUndo } from '../undo/undo.ts';
import { deleteNote, moveNote, setNoteKind } from './change-notes.ts';
import { setNeedStrength } from './need.ts';
import { readEmpathyMap } from './read-empathy-map.ts';
import { LISTS, MAX_NOTES } from './vocabulary.ts';
import { watchEmpathyMap } from './watch-empathy-map.ts';

describe('identity', () => {
  test('B-20 the snapshot is the same object until something in the map changes', () => {
    const doc = newMap();
    const id = write(doc, TEXTS[0]);
    const watcher = watchEmpathyMap(doc);
    const first = watcher.snapshot();
    expect(watcher.snapshot()).toBe(first);
    doc.getMap('meta').set('schema', 2);
    rawNote(doc, id).set('a-newer-field', 1);
    rawNote(doc, id).set('kind', 'heard');
    doc.getMap('notes').set('no-note', 'text');
    expect(watcher.snapshot()).toBe(first);
    setNoteKind(doc, id, 'data');
    expect(watcher.snapshot()).not.toBe(first);
  });

  test('B-20 what did not change keeps its identity: notes, lists, the need and its parts', () => {
    const doc = newMap();
    const [a = '', b = ''] = ['a', 'b'].map((text) => write(doc, text));
    write(doc, 'c', { list: 'hopes' });
    const watcher = watchEmpathyMap(doc);
    const first = watcher.snapshot();
    setFragmentText(noteIn(doc, a).fragment, 'a and more');
    const second = watcher.snapshot();
    expect(second.lists.get('who')?.map(({ text }) => text)).toEqual(['a and more', 'b']);
    expect(second.lists.get('who')?.[1]).toBe(first.lists.get('who')?.[1]);
    for (const list of LISTS.slice(1)) expect(second.lists.get(list)).toBe(first.lists.get(list));
    expect(second.need).toBe(first.need);
    moveNote(doc, b, { list: 'who', before: a });
    const third = watcher.snapshot();
    expect(third.lists.get('who')?.[1]).toBe(second.lists.get('who')?.[0]);
    const part = third.need.parts.who;
    if (part) setFragmentText(part.fragment, 'Una madre');
    const fourth = watcher.snapshot();
    expect(fourth.lists).toBe(third.lists);
    expect(fourth.need.parts.who?.text).toBe('Una madre');
    expect(fourth.need.parts.because).toBe(third.need.parts.because);
    setNeedStrength(doc, 'data');
    expect(watcher.snapshot().need.parts.who).toBe(fourth.need.parts.who);
  });

  test('B-20 it shows what readEmpathyMap shows, whatever two people do', () => {
    for (let run = 0; run < 20; run++) {
      const fuzz = new UndoFuzz(seeded().seed, (doc) => createUndo(doc, []));
      const watcher = watchEmpathyMap(fuzz.ana);
      for (let i = 0; i < 100; i++) {
        fuzz.step();
        if (fuzz.random.below(3) > 0) continue;
        expect(watcher.snapshot(), `SEED=${fuzz.random.seed}`).toEqual(readEmpathyMap(fuzz.ana));
      }
      watcher.destroy();
    }
  });
});

describe('listeners', () => {
  test('B-21 each is told once for a transaction that touches the map, and not for any other', () => {
    const doc = newMap();
    const id = write(doc, 'a');
    const watcher = watchEmpathyMap(doc);
    const told = vi.fn();
    watcher.subscribe(told);
    doc.transact(() => {
      setNoteKind(doc, id, 'data');
      setNeedStrength(doc, 'data');
      write(doc, 'b');
    });
    expect(told).toHaveBeenCalledTimes(1);
    doc.getMap('meta').set('schema', 2);
    doc.getMap('elsewhere').set('x', 1);
    doc.transact(() => {});
    expect(told).toHaveBeenCalledTimes(1);
  });

  test('B-21 a listener that asks sees the change already; one that left is not told', () => {
    const doc = newMap();
    const watcher = watchEmpathyMap(doc);
    const counts: number[] = [];
    const tell = () => counts.push(watcher.snapshot().noteCount);
    const leave = watcher.subscribe(tell);
    watcher.subscribe(tell);
    write(doc, '');
    expect(counts).toEqual([1, 1]);
    leave();
    write(doc, '');
    expect(counts).toEqual([1, 1, 2]);
    watcher.destroy();
    write(doc, '');
    expect(counts).toEqual([1, 1, 2]);
  });

  test('B-21 nothing is read before somebody asks, and then once for all that came before', () => {
    const doc = newMap();
    const ids = ['a', 'b', 'c'].map((text) => write(doc, text));
    const watcher = watchEmpathyMap(doc);
    watcher.snapshot();
    const read = vi.spyOn(rawNote(doc, ids[0] ?? ''), 'get');
    for (const kind of ['data', 'guess', 'observed']) rawNote(doc, ids[0] ?? '').set('kind', kind);
    expect(read).not.toHaveBeenCalled();
    watcher.snapshot();
    const once = read.mock.calls.length;
    expect(read.mock.calls.filter(([key]) => key === 'kind')).toHaveLength(1);
    watcher.snapshot();
    expect(read.mock.calls).toHaveLength(once);
  });
});

test('B-22 it begins on an empty document and shows what comes later', () => {
  const doc = new Y.Doc();
  const watcher = watchEmpathyMap(doc);
  const told = vi.fn();
  watcher.subscribe(told);
  expect(watcher.snapshot()).toMatchObject({ noteCount: 0, need: { strength: undefined } });
  const server = newMap();
  const id = write(server, TEXTS[3]);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(server));
  expect(told).toHaveBeenCalledTimes(1);
  expect(
    watcher
      .snapshot()
      .lists.get('who')
      ?.map(({ text }) => text),
  ).toEqual([TEXTS[3]]);
  expect(watcher.snapshot().need.parts.who?.text).toBe('');
  deleteNote(doc, id);
  expect(watcher.snapshot().noteCount).toBe(0);
});

test('B-22 a note that is taken out of the document is gone, and one put back is there', () => {
  const doc = newMap();
  const id = write(doc, 'a');
  const watcher = watchEmpathyMap(doc);
  const note = rawNote(doc, id).clone();
  watcher.snapshot();
  doc.getMap('notes').delete(id);
  expect(watcher.snapshot().noteCount).toBe(0);
  doc.getMap('notes').set(id, note);
  expect(watcher.snapshot().noteCount).toBe(1);
});

test('B-21 of a full board only the notes that changed are read again', () => {
  const doc = newMap();
  const ids: string[] = [];
  doc.transact(() => {
    for (let i = 0; i < MAX_NOTES; i++)
      ids.push(write(doc, TEXTS[i % 8] ?? '', { list: LISTS[i % 8] ?? 'who' }));
  });
  const watcher = watchEmpathyMap(doc);
  expect(watcher.snapshot().noteCount).toBe(MAX_NOTES);
  const reads = ids.map((id) => vi.spyOn(rawNote(doc, id), 'get'));
  setFragmentText(watcher.snapshot().lists.get('sees')?.[7]?.fragment as Y.XmlFragment, 'changed');
  watcher.snapshot();
  expect(reads.filter((read) => read.mock.calls.length > 0)).toHaveLength(1);
});
