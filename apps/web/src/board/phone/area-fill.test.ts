import { readEmpathyMap, setFragmentText, writeEmpathyMap } from '@throughline/board';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { areaById } from '../areas/area-of-list.ts';
import { areaFill } from './area-fill.ts';

const author = { author: 'person-rosa', role: 'parent', language: 'en' } as const;

test('an area of two lists counts both, and shows the first words that there are', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc, {
    notes: [
      { list: 'strains', kind: 'guess', text: '  ', ...author },
      { list: 'hopes', kind: 'guess', text: 'To be asked\n\nonce', ...author },
    ],
  });
  const fill = areaFill(areaById('thinks-and-feels'), readEmpathyMap(doc));
  expect(fill).toMatchObject({ count: 2, firstWords: 'To be asked once' });
});

test('the need statement is whole when all three of its blanks are filled', () => {
  const doc = new Y.Doc();
  writeEmpathyMap(doc);
  const fill = () => areaFill(areaById('need-statement'), readEmpathyMap(doc));
  const { who, needs, because } = readEmpathyMap(doc).need.parts;
  expect(fill()).toEqual({ count: 0, whole: false, firstWords: '' });
  for (const part of [who, needs]) if (part) setFragmentText(part.fragment, 'words');
  expect(fill()).toMatchObject({ count: 2, whole: false });
  if (because) setFragmentText(because.fragment, 'why');
  expect(fill()).toEqual({ count: 3, whole: true, firstWords: 'words … words … why' });
});
