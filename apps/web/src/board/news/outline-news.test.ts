import {
  addNote,
  deleteNote,
  type EmpathyMapView,
  moveNote,
  readEmpathyMap,
  setFragmentText,
  setNoteKind,
  watchEmpathyMap,
  writeEmpathyMap,
} from '@throughline/board';
import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { entriesOf, outlineOf } from '../content-now.ts';
import { empathyMapScreen } from '../kinds/empathy-map/empathy-map-screen.tsx';
import { isNews, mergeNews, NO_NEWS, outlineNews, type Reading } from './outline-news.ts';

const rosa = { author: 'person-rosa', role: 'parent', language: 'en' } as const;

const reading = (view: EmpathyMapView): Reading => ({
  outline: outlineOf({ kind: empathyMapScreen }, view),
  entries: entriesOf({ kind: empathyMapScreen }, view),
});

describe('what changed from one reading of the board to the next', () => {
  let doc: Y.Doc;
  let says: string;

  beforeEach(() => {
    doc = new Y.Doc();
    writeEmpathyMap(doc);
    says = addNote(doc, { list: 'says', kind: 'heard', ...rosa });
  });

  function newsOf(change: () => void) {
    const map = watchEmpathyMap(doc);
    const before = reading(map.snapshot());
    change();
    return outlineNews(before, reading(map.snapshot()));
  }

  test('new notes are counted by area, strains and hopes together', () => {
    const news = newsOf(() => {
      addNote(doc, { list: 'strains', kind: 'guess', ...rosa });
      addNote(doc, { list: 'hopes', kind: 'guess', ...rosa });
    });
    expect(news.added).toEqual(new Map([['areas.thinks-and-feels.title', 2]]));
    expect(news.changed.size + news.removed).toBe(0);
  });

  test('a changed or moved note names the area where it is now', () => {
    expect(newsOf(() => setNoteKind(doc, says, 'guess')).changed).toEqual(
      new Set(['areas.says.title']),
    );
    const moved = newsOf(() => moveNote(doc, says, { list: 'does', before: null }));
    expect(moved.changed).toEqual(new Set(['areas.does.title']));
    expect(moved.removed).toBe(0);
  });

  test('a deleted note is counted, and a text of the template only changes', () => {
    expect(newsOf(() => deleteNote(doc, says)).removed).toBe(1);
    const { who } = readEmpathyMap(doc).need.parts;
    const news = newsOf(() => who && setFragmentText(who.fragment, 'A learner'));
    expect(news).toEqual({ ...NO_NEWS, changed: new Set(['areas.need-statement.title']) });
  });

  test('two equal readings are no news', () => {
    const view = readEmpathyMap(doc);
    expect(isNews(outlineNews(reading(view), reading(view)))).toBe(false);
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
