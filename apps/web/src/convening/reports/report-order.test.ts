import { newState } from '@throughline/convening';
import type { Breakout, ConveningState } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { nextReporter, reportersOf } from './report-order.ts';

const TEAMS = [
  { name: 'North', badge: 'NO', boardId: 'board-north' },
  { name: 'South', badge: 'SO', boardId: null },
  { name: 'West', badge: 'WE', boardId: 'board-west' },
];
const group = (id: string, boardId: string | null) => ({
  id,
  name: `Group ${id}`,
  place: '',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
  people: [],
  teamIds: [],
  boardId,
});
const breakout: Breakout = {
  id: 'breakout-1',
  name: 'Mixed',
  by: 'mix',
  board: null,
  groups: [group('one', 'board-1'), group('two', null), group('three', 'board-3')],
  left: [],
};
const state = (over: Partial<ConveningState>): ConveningState => ({
  ...newState('convening-1', []),
  breakouts: [breakout],
  ...over,
});
const boards = (over: Partial<ConveningState>) =>
  reportersOf(state(over), TEAMS).map(({ boardId }) => boardId);

test('teams report where no groups are, those with a board', () => {
  expect(boards({})).toEqual(['board-north', 'board-west']);
});

test('groups report while they are out, lie together, or belong to the step', () => {
  const groups = ['board-1', 'board-3'];
  expect(boards({ together: 'breakout-1' })).toEqual(groups);
  expect(boards({ out: { breakoutId: 'breakout-1', since: 1, backAt: null, walk: null } })).toEqual(
    groups,
  );
  const words = { en: 'Tell', es: 'Cuenten' };
  const step = { id: 'step-1', title: words, prompt: words, minutes: 5, mode: 'plenary' } as const;
  expect(boards({ agenda: [{ ...step, groups: 'breakout-1' }], currentStep: 0 })).toEqual(groups);
  const without = { ...breakout, groups: [group('two', null)] };
  expect(boards({ breakouts: [without], together: 'breakout-1' })).toHaveLength(2);
});

test('next is who follows, and nobody is heard twice by pressing on', () => {
  const reporters = ['a', 'b', 'c'].map((id) => ({
    boardId: id,
    name: id,
    badge: undefined,
  }));
  const next = (after: string | undefined, ...told: string[]) =>
    nextReporter(reporters, { after, told: new Set(told) })?.boardId;
  expect(next(undefined)).toBe('a');
  expect(next('a', 'a')).toBe('b');
  expect(next('c', 'c')).toBe('a');
  expect(next('b', 'a', 'b')).toBe('c');
  expect(next('c', 'a', 'b', 'c')).toBeUndefined();
  expect(next('gone', 'gone')).toBe('a');
});
