import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { bytesOf, newMap, TEXTS } from '../../test/sample.ts';
import { readEmpathyMap } from './read-empathy-map.ts';
import { LISTS } from './vocabulary.ts';
import { writeEmpathyMap } from './write-empathy-map.ts';

test('B-1 the template says what it is and has the three blanks of the need statement', () => {
  const doc = newMap();
  expect(doc.getMap('meta').toJSON()).toEqual({ kind: 'empathy-map', schema: 1 });
  expect(doc.getMap('notes').size).toBe(0);
  const { need, lists } = readEmpathyMap(doc);
  expect(Object.values(need.parts).map((part) => part?.text)).toEqual(['', '', '']);
  expect(need.strength).toBeUndefined();
  expect([...lists.keys()]).toEqual([...LISTS]);
});

test('B-1 a seed stands in its lists in the order given, with all that it says', () => {
  const doc = new Y.Doc();
  const fields = { list: 'says', kind: 'observed', author: 'a-1234', role: 'principal' } as const;
  writeEmpathyMap(doc, {
    notes: TEXTS.map((text) => ({ ...fields, language: 'es', text })),
    need: { who: 'Una madre', because: 'אין זמן 👩🏽‍🏫' },
    strength: 'interview',
  });
  const { lists, need } = readEmpathyMap(doc);
  const notes = lists.get('says') ?? [];
  expect(notes.map(({ text }) => text)).toEqual(TEXTS);
  expect(notes[0]).toMatchObject({ ...fields, language: 'es' });
  expect(need.parts.who?.text).toBe('Una madre');
  expect(need.parts.needs?.text).toBe('');
  expect(need.parts.because?.text).toBe('אין זמן 👩🏽‍🏫');
  expect(need.strength).toBe('interview');
});

test('B-1 a document that is a board already is left as it is', () => {
  const doc = newMap();
  const before = bytesOf(doc);
  writeEmpathyMap(doc, { strength: 'data', need: { who: 'somebody else' } });
  expect(bytesOf(doc)).toBe(before);
});

test('B-2 every text holds a paragraph with a text in it, so that no editor has to make one', () => {
  const doc = newMap();
  for (const part of Object.values(readEmpathyMap(doc).need.parts)) {
    const [paragraph] = part?.fragment.toArray() ?? [];
    expect(paragraph).toBeInstanceOf(Y.XmlElement);
    expect((paragraph as Y.XmlElement).nodeName).toBe('paragraph');
    expect((paragraph as Y.XmlElement).get(0)).toBeInstanceOf(Y.XmlText);
  }
});
