import type {
  Breakout,
  ConveningEvent,
  ConveningState,
  Id,
  Refusal,
  Step,
  StepNames,
} from '@throughline/protocol';
import { breakoutNow, breakoutOf } from './groups.ts';

type Events = ConveningEvent[] | Refusal;
type Written = ConveningState['written'];

/** Whether each writes alone in a step. */
export const isAlone = (step: Step | undefined): step is Step => step?.writing === 'alone';

/** What is promised of names in a step. */
export const namesOf = ({ names }: Pick<Step, 'names'>): StepNames => names ?? 'named';

/** The last step that the room came to in which each writes alone. */
export const stepAlone = ({ agenda, currentStep }: ConveningState): Step | undefined =>
  currentStep === null ? undefined : agenda.slice(0, currentStep + 1).findLast(isAlone);

/** Whether people may begin to write alone in a step: once the room has come to it. */
export function mayWriteAlone(state: ConveningState, stepId: Id): boolean {
  const index = state.agenda.findIndex(({ id }) => id === stepId);
  const hasBegun = state.currentStep !== null && index >= 0 && index <= state.currentStep;
  return hasBegun && isAlone(state.agenda[index]);
}

/**
 * The groups to whose boards comes what is written alone in a step: its own, else those that people are out in, else
 * those that they came back from while it went on or after it.
 */
export function breakoutToWriteIn(
  state: GroupsNow,
  { id, groups }: Pick<Step, 'id' | 'groups'>,
): Breakout | undefined {
  if (groups !== undefined) return breakoutOf(state, groups);
  if (state.out !== null) return breakoutNow(state);
  const { together, togetherSince, agenda, currentStep, stepStartedAt } = state;
  const isNow = agenda[currentStep ?? -1]?.id === id;
  const wereBackBefore = isNow && (togetherSince ?? 0) < (stepStartedAt ?? 0);
  return wereBackBefore ? undefined : breakoutOf(state, together);
}
type GroupsNow = Pick<
  ConveningState,
  'breakouts' | 'out' | 'together' | 'togetherSince' | 'agenda' | 'currentStep' | 'stepStartedAt'
>;

/** Somebody begins to write: from now on what was promised stands. */
export function beginWriting(state: ConveningState, stepId: Id, at: number): Events {
  if (!state.agenda.some(({ id }) => id === stepId)) return 'no-such-step';
  if (!mayWriteAlone(state, stepId)) return 'not-alone';
  return hasBeenWritten(state, stepId) ? [] : [{ type: 'writing-begun', stepId, at }];
}

/** Whether notes of a step may be put on boards; the server puts them there, and says so afterwards. */
export function askReveal(state: ConveningState, stepId: Id): Events {
  const step = state.agenda.find(({ id }) => id === stepId);
  if (!step) return 'no-such-step';
  return isAlone(step) ? [] : 'not-alone';
}

/** Notes stand on boards. */
export function noteRevealed(
  state: ConveningState,
  { stepId, boardIds }: { stepId: Id; boardIds: readonly Id[] },
  at: number,
): Events {
  const known = new Set(state.written.find((one) => one.stepId === stepId)?.boardIds);
  const fresh = boardIds.filter((id) => !known.has(id));
  return fresh.length === 0 ? [] : [{ type: 'notes-revealed', stepId, boardIds: fresh, at }];
}

/** Whether a step would promise something else to people who have begun to write in it. */
export function breaksPromise(state: ConveningState, before: Step, after: Step): boolean {
  if (!hasBeenWritten(state, before.id)) return false;
  return isAlone(before) !== isAlone(after) || namesOf(before) !== namesOf(after);
}

export function writtenAfter(
  written: Written,
  { stepId, boardIds = [] }: { stepId: Id; boardIds?: readonly Id[] },
): Written {
  const before = written.find((one) => one.stepId === stepId);
  const others = written.filter((one) => one !== before);
  return [...others, { stepId, boardIds: [...(before?.boardIds ?? []), ...boardIds] }];
}

const hasBeenWritten = ({ written }: ConveningState, stepId: Id) =>
  written.some((one) => one.stepId === stepId);
