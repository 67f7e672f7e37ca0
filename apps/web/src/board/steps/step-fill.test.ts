import { readEmpathyMap, writeEmpathyMap } from '@throughline/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { fillOfEntries, fillOfFields, fillOfNotes } from './step-fill.ts';

const author = { author: 'person-rosa', role: 'parent', language: 'en' } as const;

test('a step of two lists counts both, and shows the first words that there are', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc, {
    notes: [
      { list: 'strains', kind: 'guess', text: '  ', ...author },
      { list: 'hopes', kind: 'guess', text: 'To be asked\n\nonce', ...author },
    ],
  });
  const fill = fillOfNotes(['strains', 'hopes'], readEmpathyMap(doc).lists);
  expect(fill).toEqual({ count: 2, whole: true, firstWords: 'To be asked once' });
});

test('a step to be filled in is whole when every field of it has words', () => {
  expect(fillOfFields(['', undefined, ' '])).toEqual({ count: 0, whole: false, firstWords: '' });
  expect(fillOfFields(['one', '', 'two\nlines'])).toMatchObject({ count: 2, whole: false });
  expect(fillOfFields(['one', 'two'])).toEqual({ count: 2, whole: true, firstWords: 'one … two' });
});

test('a step of things that people add is whole with the first of them', () => {
  expect(fillOfEntries([])).toMatchObject({ count: 0, whole: false });
  expect(fillOfEntries([''])).toMatchObject({ count: 1, whole: true, firstWords: '' });
});
