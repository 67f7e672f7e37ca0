import { expect, test } from 'vitest';
import { scenarioNamed } from '../scenarios/all-scenarios.ts';
import { planRuns } from './plan.ts';

const named = (name: string) => {
  const scenario = scenarioNamed(name);
  if (!scenario) throw new Error(name);
  return scenario;
};

test('within a size the servers take turns, round by round', () => {
  const plan = planRuns({
    scenarios: [named('one-room')],
    contenders: ['ours', 'relay'],
    sizes: { people: [10, 50], rooms: [] },
    rounds: 2,
  });
  const order = plan.map(
    ({ variant, contender, round }) => `${variant.label} ${contender} ${round}`,
  );
  expect(order).toEqual([
    '10 people ours 1',
    '10 people relay 1',
    '10 people ours 2',
    '10 people relay 2',
    '50 people ours 1',
    '50 people relay 1',
    '50 people ours 2',
    '50 people relay 2',
  ]);
});

test('a relay is left out where documents are asked for', () => {
  const plan = planRuns({
    scenarios: [named('cold-open')],
    contenders: ['ours', 'relay', 'relay-5ms'],
    sizes: { people: [], rooms: [] },
    rounds: 1,
  });
  expect(plan.map(({ contender }) => contender)).toEqual(['ours']);
});
