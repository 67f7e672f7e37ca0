import type { BoardPerson } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { mentionAt, mentionedIn, peopleNamed } from './mentions.ts';

const person = (key: string, name: string): BoardPerson => ({
  key,
  name,
  role: 'parent',
  color: '#1f6f5c',
  team: null,
});
const people = [person('k-1', 'Ana'), person('k-2', 'Ana Lucía'), person('k-3', 'Bo')];

it.each([
  ['@', 1, { from: 0, typed: '' }],
  ['Hi @an', 6, { from: 3, typed: 'an' }],
  ['Hi @Ana Lu', 10, { from: 3, typed: 'Ana Lu' }],
  ['a@b', 3, undefined],
  ['Hi there', 8, undefined],
])('in %j at %i somebody is being named: %j', (text, caret, found) => {
  expect(mentionAt(text, caret)).toEqual(found);
});

it('finds people without accents, and never oneself', () => {
  expect(peopleNamed(people, 'luci', 'k-3').map(({ key }) => key)).toEqual(['k-2']);
  expect(peopleNamed(people, '', 'k-1').map(({ key }) => key)).toEqual(['k-2', 'k-3']);
});

it('takes the longer of two names that begin alike', () => {
  expect(mentionedIn('See @Ana Lucía.', people)).toEqual(['k-2']);
  expect(mentionedIn('@Ana and @Bo', people)).toEqual(['k-1', 'k-3']);
  expect(mentionedIn('Ana', people)).toEqual([]);
});
