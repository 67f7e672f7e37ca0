import type { NetworkHome } from '@throughline/protocol';

/** What a new steward does, in this order; each is done or not by what the network holds. */
export const STEPS = ['teams', 'roster', 'convening', 'cards', 'door'] as const;
export type StepName = (typeof STEPS)[number];

export interface StepState {
  name: StepName;
  done: boolean;
}

/** Whether every step is done. */
export const isUnderWay = (home: NetworkHome): boolean => stepsOf(home).every(({ done }) => done);

/**
 * How far a network is on its way to its first convening. Printing leaves no trace here, so the cards
 * count as done when people have come in or a convening has opened. Pure.
 */
export function stepsOf({ teams, people, convenings }: NetworkHome): StepState[] {
  const opened = convenings.some(({ stage }) => stage !== 'planned');
  const here = people?.here ?? 0;
  const done: Record<StepName, boolean> = {
    teams: teams.length > 0,
    roster: (people?.expected ?? 0) + here > 0,
    convening: convenings.length > 0,
    cards: here > 0 || opened,
    door: here > 0 || opened,
  };
  return STEPS.map((name) => ({ name, done: done[name] }));
}
