import type { NetworkHome } from '@throughline/protocol';
import { expect, test } from 'vitest';
import { emptyHome, fullHome, paperTeam } from '../testing/paper-network.ts';
import { stepsOf } from './next-steps.ts';

const next = (changed: Partial<NetworkHome>) =>
  stepsOf({ ...emptyHome, ...changed }).find(({ done }) => !done)?.name;
const team = paperTeam;
const convening = {
  ...fullHome.convenings[0],
  stage: 'planned',
} as NetworkHome['convenings'][number];
const people = { expected: 0, waiting: 0, here: 0, unmatched: 0 };

test('the next step follows from what the network holds', () => {
  expect(next({})).toBe('teams');
  expect(next({ teams: [team] })).toBe('roster');
  expect(next({ teams: [team], people: { ...people, expected: 5 } })).toBe('convening');
  const planned = {
    teams: [team],
    people: { ...people, expected: 5 },
    convenings: [convening],
  };
  expect(next(planned)).toBe('cards');
  expect(next({ ...planned, people: { ...people, here: 1 } })).toBeUndefined();
});

test('a convening that has opened needs no more steps, even without a roster', () => {
  const steps = stepsOf({
    ...emptyHome,
    teams: [team],
    people: { ...people, here: 3 },
    convenings: [{ ...convening, stage: 'open' }],
  });
  expect(steps.every(({ done }) => done)).toBe(true);
});
