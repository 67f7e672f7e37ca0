import { newState } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { tablesNow } from './tables.ts';

const teams = [
  { id: 'north', name: 'North', badge: 'NO', people: 3, boardId: 'map-n' },
  { id: 'south', name: 'South', badge: 'SO', people: 3, boardId: 'map-s' },
];
const of = (teamId: string) => ({ type: 'team', teamId }) as const;
const boards = [
  { id: 'map-n', kind: 'empathy-map', owner: of('north'), title: null },
  { id: 'goal-n', kind: 'goal-statement', owner: of('north'), title: null },
  { id: 'map-s', kind: 'empathy-map', owner: of('south'), title: null },
  { id: 'patterns', kind: 'pattern-board', owner: { type: 'network' }, title: null },
] as const;
const step = {
  id: 'step',
  title: { en: 'Goal', es: 'Meta' },
  prompt: { en: '', es: '' },
  minutes: 5,
  mode: 'table',
  board: { kind: 'goal-statement' },
} as const;
const tables = (state: ConveningState) => tablesNow(state, teams, boards, ({ kind }) => kind);
const facts = { place: 'Table 4', link: '', people: [], teamIds: [] };
const roles = { scribe: null, timekeeper: null, reporter: null };
const group = (id: string) => ({ ...facts, id, name: `Group ${id}`, roles, boardId: `of-${id}` });

test('each team works on the board of the step, on its map where it has none of that kind', () => {
  const state = { ...newState('c', [step]), currentStep: 0 };
  expect(tables(state).map(({ id, boardId }) => [id, boardId])).toEqual([
    ['north', 'goal-n'],
    ['south', 'map-s'],
    ['patterns', 'patterns'],
  ]);
  expect(tables(newState('c', [step]))[0]?.boardId).toBe('map-n');
});

test('while people are out the groups are the tables; in a walk each stands at another board', () => {
  const breakout = { id: 'b', name: 'B', by: 'mix' as const, board: null, left: [] };
  const groups = ['one', 'two', 'three'].map(group);
  const out = { breakoutId: 'b', since: 1, backAt: null, walk: null };
  const state = { ...newState('c'), breakouts: [{ ...breakout, groups }], out };
  expect(tables(state).map(({ boardId }) => boardId)).toEqual([
    'of-one',
    'of-two',
    'of-three',
    'patterns',
  ]);
  const walking = { ...state, out: { ...out, walk: 1 } };
  expect(tables(walking).map(({ boardId }) => boardId)).toEqual([
    'of-two',
    'of-three',
    'of-one',
    'patterns',
  ]);
  expect(tables(state)[0]).toMatchObject({ is: 'group', name: 'Group one', place: 'Table 4' });
});
