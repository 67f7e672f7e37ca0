import { newState } from '@throughline/convening';
import type { Breakout, ConveningState, Spotlight, Step } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { messageNow, wallViewOf } from './wall-view.ts';

const words = { en: 'Tell', es: 'Cuenten' };
const step: Step = {
  id: 'step-1',
  title: words,
  prompt: words,
  minutes: 5,
  mode: 'plenary',
};
const group = (id: string, boardId: string | null) => ({
  id,
  name: `Group ${id}`,
  place: '4',
  link: '',
  roles: { scribe: null, timekeeper: null, reporter: null },
  people: ['key-ana'],
  teamIds: [],
  boardId,
});
const breakout: Breakout = {
  id: 'breakout-1',
  name: 'Mixed',
  by: 'mix',
  board: null,
  groups: [group('one', 'board-1'), group('two', 'board-2')],
  left: [],
};
const state = (over: Partial<ConveningState>): ConveningState => ({
  ...newState('convening-1', [step]),
  stage: 'open',
  breakouts: [breakout],
  currentStep: 0,
  ...over,
});
const view = (over: Partial<ConveningState>) => wallViewOf(state(over));
const out = { breakoutId: 'breakout-1', since: 1, backAt: null, walk: null };
const boards: Spotlight = { is: 'boards', boardIds: ['board-2', 'board-9'] };

test('without anything in front it shows the prompt, before the first step a welcome', () => {
  expect(view({})).toEqual({ is: 'prompt', step });
  expect(view({ currentStep: null })).toEqual({ is: 'welcome' });
});

test('a report-out goes before a spotlight, that before groups, and all end with the day', () => {
  const all = { report: { boardId: 'board-1', endsAt: 9 }, spotlight: boards, out };
  expect(view(all)).toEqual({ is: 'report', boardId: 'board-1', endsAt: 9 });
  expect(view({ ...all, report: null })).toEqual({
    is: 'boards',
    boards: [
      { boardId: 'board-2', name: 'Group two' },
      { boardId: 'board-9', name: undefined },
    ],
  });
  expect(view({ out })).toEqual({ is: 'out', breakout });
  for (const stage of ['closed', 'sealed'] as const) {
    expect(view({ ...all, stage })).toEqual({ is: 'over' });
  }
});

test('a note in the spotlight is shown alone', () => {
  const spotlight = { is: 'note', boardId: 'board-1', noteId: 'note-1' } as const;
  expect(view({ spotlight })).toEqual({ is: 'note', boardId: 'board-1', noteId: 'note-1' });
});

test('a vote in the spotlight is shown alone, until the day is over', () => {
  const spotlight = { is: 'poll', boardId: 'board-1', pollId: 'poll-1' } as const;
  expect(view({ spotlight, out })).toEqual(spotlight);
  expect(view({ spotlight, stage: 'closed' })).toEqual({ is: 'over' });
});

test('after a recall the groups’ boards lie side by side', () => {
  expect(view({ together: 'breakout-1' })).toMatchObject({
    is: 'boards',
    boards: [{ boardId: 'board-1' }, { boardId: 'board-2' }],
  });
  expect(view({ together: 'breakout-gone' })).toEqual({ is: 'prompt', step });
});

test('the step’s own wall: report-outs, the boards of its groups, or the prompt where there are none', () => {
  const withWall = (more: Partial<Step>) => view({ agenda: [{ ...step, ...more }] });
  expect(withWall({ wall: 'reports' })).toMatchObject({ is: 'reports' });
  expect(withWall({ wall: 'boards', groups: 'breakout-1' })).toMatchObject({ is: 'boards' });
  expect(withWall({ wall: 'boards' })).toMatchObject({ is: 'prompt' });
  expect(view({ agenda: [{ ...step, wall: 'reports' }], together: 'breakout-1' })).toMatchObject({
    is: 'reports',
  });
});

test('a message stands on the wall for three minutes, while the convening is open', () => {
  const broadcast = { text: 'Two minutes left', at: 1_000 };
  const said = { broadcast, stage: 'open' } as const;
  expect(messageNow(said, 1_000)).toEqual({ text: 'Two minutes left', leftMs: 180_000 });
  expect(messageNow(said, 180_999)).toMatchObject({ leftMs: 1 });
  expect(messageNow(said, 181_000)).toBeNull();
  expect(messageNow({ ...said, stage: 'closed' }, 2_000)).toBeNull();
  expect(messageNow({ broadcast: null, stage: 'open' }, 2_000)).toBeNull();
});

test('then and now stand on the wall where somebody puts them there, or a step asks for it', () => {
  const lit = { is: 'then-now', teamId: 'team-1' } as const;
  expect(view({ spotlight: lit })).toEqual(lit);
  expect(view({ agenda: [{ ...step, wall: 'then-now' }] })).toEqual({
    is: 'then-now',
    teamId: null,
  });
  expect(view({ spotlight: lit, stage: 'closed' })).toEqual({ is: 'over' });
});
