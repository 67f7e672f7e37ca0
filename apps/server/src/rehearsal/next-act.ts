import type { RehearsalPace, Step } from '@throughline/protocol';
import type { Random } from './random.ts';

/** What somebody does next. `keep`: writes it down for themselves, as each does who writes alone. */
export type Act = 'rest' | 'write' | 'keep' | 'move' | 'ask-help' | 'say-done';

/** The room as somebody sees it who sits in it. */
export interface Moment {
  /** Undefined before the first step, and when the convening is not open. */
  readonly step: Step | undefined;
  /** How much of the step's time has passed, 0 to 1 and beyond. */
  readonly share: number;
  /** The time stands, or nobody may write just now. */
  readonly halted: boolean;
}

/** What somebody did in this step so far. */
export interface Habit {
  readonly speaks: boolean;
  readonly asked: boolean;
  readonly saidDone: boolean;
  /** How many notes they wrote down for themselves in this step. */
  readonly kept: number;
}

/** Nobody writes more for themselves in one step. */
const MOST_KEPT = 4;

/** Pure: the same person at the same moment with the same numbers does the same. */
export function nextAct(random: Random, habit: Habit, { step, share, halted }: Moment): Act {
  // Always as many numbers, so that what one does now does not change what they do later.
  const [first, second] = [random(), random()];
  if (step === undefined || halted) return 'rest';
  if (habit.speaks && !habit.saidDone && share > 0.75 + first / 5) return 'say-done';
  if (habit.saidDone) return 'rest';
  if (habit.speaks && !habit.asked && second < 0.06) return 'ask-help';
  if (step.writing === 'alone') return habit.kept < MOST_KEPT ? 'keep' : 'rest';
  // The whole room listens to one; at a table some only talk.
  if (step.mode === 'plenary') return first < 0.15 ? 'write' : 'rest';
  if (first < 0.1) return 'rest';
  return first < 0.2 ? 'move' : 'write';
}

/** About how long one person takes from one note to the next, in seconds. */
export const SECONDS_BETWEEN: Readonly<Record<RehearsalPace, number>> = {
  calm: 90,
  brisk: 40,
  busy: 15,
};

/** How long somebody waits before their next act, in milliseconds. */
export const waitMs = (random: Random, pace: RehearsalPace, talk: number): number =>
  Math.round((SECONDS_BETWEEN[pace] * 1_000 * (0.5 + random())) / talk);

/** How long after the beginning each comes in: the first at once, the last within a minute. */
export const arrivalMs = (random: Random, pace: RehearsalPace): number =>
  Math.round(random() * { calm: 60_000, brisk: 30_000, busy: 10_000 }[pace]);

/** How long it takes until somebody has read the new prompt and turned to it. */
export const turnMs = (random: Random): number => 2_000 + Math.round(random() * 8_000);
