import { LISTS } from '@throughline/board';
import { expect, test } from 'vitest';
import { kindForList } from './kind-for-list.ts';

test('what nobody can see or hear starts as a guess', () => {
  const guesses = LISTS.filter((list) => kindForList(list, new Map()) === 'guess');
  expect(guesses).toEqual(['strains', 'hopes']);
});

test('the kind chosen last in a list is the next note’s', () => {
  const chosen = new Map([['says', 'guess']] as const);
  expect(kindForList('says', chosen)).toBe('guess');
  expect(kindForList('hears', chosen)).toBe('heard');
});
