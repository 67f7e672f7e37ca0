import {
  addNote,
  deleteNote,
  moveNote,
  readEmpathyMap,
  setNeedStrength,
  setNoteKind,
  watchEmpathyMap,
  writeEmpathyMap,
} from '@throughline/board';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { isNews, mapNews, mergeNews, NO_NEWS } from './map-news.ts';

const rosa = { author: 'person-rosa', role: 'parent', language: 'en' } as const;

describe('what changed from one reading of the map to the next', () => {
  let doc: Y.Doc;
  let says: string;

  beforeEach(() => {
    doc = new Y.Doc();
    writeEmpathyMap(doc);
    says = addNote(doc, { list: 'says', kind: 'heard', ...rosa });
  });

  function newsOf(change: () => void) {
    const map = watchEmpathyMap(doc);
    const before = map.snapshot();
    change();
    return mapNews(before, map.snapshot());
  }

  test('new notes are counted by area, strains and hopes together', () => {
    const news = newsOf(() => {
      addNote(doc, { list: 'strains', kind: 'guess', ...rosa });
      addNote(doc, { list: 'hopes', kind: 'guess', ...rosa });
    });
    expect(news.added).toEqual(new Map([['thinks-and-feels', 2]]));
    expect(news.changed.size + news.removed).toBe(0);
  });

  test('a changed or moved note names the area where it is now', () => {
    expect(newsOf(() => setNoteKind(doc, says, 'guess')).changed).toEqual(new Set(['says']));
    const moved = newsOf(() => moveNote(doc, says, { list: 'does', before: null }));
    expect(moved.changed).toEqual(new Set(['does']));
    expect(moved.removed).toBe(0);
  });

  test('a deleted note is counted, and so is a change of the need statement', () => {
    expect(newsOf(() => deleteNote(doc, says)).removed).toBe(1);
    expect(newsOf(() => setNeedStrength(doc, 'data')).need).toBe(true);
  });

  test('two equal readings are no news', () => {
    const view = readEmpathyMap(doc);
    expect(isNews(mapNews(view, view))).toBe(false);
  });
});

describe('two pieces of news in one', () => {
  test('counts add up, and an area with new notes is not called changed as well', () => {
    const merged = mergeNews(
      { ...NO_NEWS, added: new Map([['says', 1]]), changed: new Set(['does']) },
      { ...NO_NEWS, added: new Map([['says', 2]]), changed: new Set(['says', 'does']) },
    );
    expect(merged.added).toEqual(new Map([['says', 3]]));
    expect(merged.changed).toEqual(new Set(['does']));
  });

  test('who came and went again, or went and came back, is not mentioned as gone', () => {
    const flicker = mergeNews({ ...NO_NEWS, left: ['Dan'] }, { ...NO_NEWS, arrived: ['Dan'] });
    expect(flicker.left).toEqual([]);
    const visit = mergeNews({ ...NO_NEWS, arrived: ['Dan'] }, { ...NO_NEWS, left: ['Dan'] });
    expect(isNews(visit)).toBe(false);
  });
});
