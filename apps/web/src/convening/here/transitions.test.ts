import { newState } from '@throughline/convening';
import type { ConveningState } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { boardsTogether } from '../together/boards-together.ts';
import { lastMinuteIn, transitionBetween } from './transitions.ts';

const open: ConveningState = { ...newState('convening-1', []), stage: 'open' };
const out = { breakoutId: 'mixed-1', since: 1_000, backAt: null, walk: null };

test.each<[string, Partial<ConveningState>, Partial<ConveningState>, string | undefined]>([
  ['a step that begins', {}, { currentStep: 0, stepStartedAt: 5 }, 'step'],
  ['going out into groups', {}, { out }, 'out'],
  ['being called back', { out }, { out: { ...out, backAt: 9_000 } }, 'recall'],
  ['a message', {}, { broadcast: { text: 'Two minutes', at: 7 } }, 'broadcast'],
  [
    'the end of a time',
    { timer: { is: 'running', endsAt: 9 } },
    { timer: { is: 'up', since: 9 } },
    'up',
  ],
  ['a raised hand', {}, { hands: [{ key: 'ana-1', at: 8 }] }, undefined],
  ['the end of the day', {}, { stage: 'closed', out }, undefined],
])('a bell tells of %s, and of nothing twice', (_, before, after, expected) => {
  const [from, to] = [
    { ...open, ...before },
    { ...open, ...before, ...after },
  ];
  expect(transitionBetween(from, to)).toBe(expected);
  expect(transitionBetween(to, { ...to, version: to.version + 1 })).toBeUndefined();
});

test('the last minute is told once, when it begins, and of no time that stands', () => {
  const running = (endsAt: number): ConveningState => ({
    ...open,
    timer: { is: 'running', endsAt },
  });
  expect(lastMinuteIn(running(100_000), 10_000)).toBe(30_000);
  expect(lastMinuteIn(running(100_000), 40_000)).toBeUndefined();
  expect(lastMinuteIn({ ...open, timer: { is: 'paused', leftMs: 90_000 } }, 0)).toBeUndefined();
});

test('what the spotlight is on lies first, once, and each group with its own board behind it', () => {
  const group = (id: string, people: string[]) => ({
    id,
    name: id,
    place: '',
    link: '',
    people,
    teamIds: [],
    boardId: `${id}-board`,
    roles: { scribe: null, timekeeper: null, reporter: null },
  });
  const state: ConveningState = {
    ...open,
    breakouts: [
      {
        id: 'mixed-1',
        name: 'Mixed',
        by: 'mix',
        board: null,
        left: [],
        groups: [group('red-1', []), group('blue-1', ['ana-1'])],
      },
    ],
    together: 'mixed-1',
    spotlight: { is: 'boards', boardIds: ['wall-1', 'blue-1-board'] },
  };
  const told = boardsTogether(state, 'ana-1').map(({ name, isOwn, isShown }) => [
    name,
    isOwn,
    isShown,
  ]);
  expect(told).toEqual([
    [null, false, true],
    ['blue-1', true, true],
    ['red-1', false, false],
  ]);
  expect(boardsTogether({ ...state, spotlight: null, together: null }, 'ana-1')).toEqual([]);
});
