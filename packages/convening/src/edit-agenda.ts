import {
  type ConveningEvent,
  type ConveningState,
  MAX_STEPS,
  type Refusal,
  type Step,
} from '@throughline/protocol';
import { breaksPromise } from './write-alone.ts';

type Events = ConveningEvent[] | Refusal;

const indexOf = ({ agenda }: ConveningState, stepId: string) =>
  agenda.findIndex(({ id }) => id === stepId);

/** Whether a step is over or going on: it keeps its place, so that where the room is stays true. */
const hasBegun = ({ currentStep }: ConveningState, index: number) =>
  currentStep !== null && index <= currentStep;

export function setSkip(
  state: ConveningState,
  { stepId, on }: { stepId: string; on: boolean },
  at: number,
): Events {
  const index = indexOf(state, stepId);
  if (index < 0) return 'no-such-step';
  if (state.skipped.includes(stepId) === on) return [];
  return on && state.currentStep === index
    ? 'step-has-begun'
    : [{ type: 'skip-set', stepId, on, at }];
}

/** Plans steps longer or shorter. The time of the present one is the timer's: `add-time`. */
export function setStepMinutes(
  state: ConveningState,
  steps: readonly { stepId: string; minutes: number }[],
  at: number,
): Events {
  const events: ConveningEvent[] = [];
  for (const { stepId, minutes } of steps) {
    const index = indexOf(state, stepId);
    if (index < 0) return 'no-such-step';
    if (state.agenda[index]?.minutes === minutes) continue;
    if (hasBegun(state, index)) return 'step-has-begun';
    events.push({ type: 'step-minutes-set', stepId, minutes, at });
  }
  return events;
}

/** Adds a step, or changes or moves the one of this id. What has begun may be reworded, not moved or retimed. */
export function putStep(
  state: ConveningState,
  { step, before }: { step: Step; before: string | null },
  at: number,
): Events {
  const { agenda } = state;
  const from = indexOf(state, step.id);
  const to = before === null ? agenda.length : indexOf(state, before);
  if (to < 0) return 'no-such-step';
  if (from < 0 && agenda.length >= MAX_STEPS) return 'agenda-full';
  const known = agenda[from];
  if (known && breaksPromise(state, known, step)) return 'writing-has-begun';
  const staysInPlace = from >= 0 && (before === step.id || to === from + 1);
  if (from >= 0 && hasBegun(state, from)) {
    if (!staysInPlace || agenda[from]?.minutes !== step.minutes) return 'step-has-begun';
  } else if (!staysInPlace && state.currentStep !== null && to <= state.currentStep) {
    return 'step-has-begun';
  }
  const isAsItWas = staysInPlace && isSameStep(agenda[from], step);
  return isAsItWas ? [] : [{ type: 'step-put', step, before, at }];
}

export function removeStep(state: ConveningState, stepId: string, at: number): Events {
  const index = indexOf(state, stepId);
  if (index < 0) return [];
  return hasBegun(state, index) ? 'step-has-begun' : [{ type: 'step-removed', stepId, at }];
}

/** Steps whose ids are on the agenda already are refused as malformed: each has an id of its own. */
export function addSteps(state: ConveningState, steps: readonly Step[], at: number): Events {
  const ids = new Set([...state.agenda, ...steps].map(({ id }) => id));
  if (ids.size < state.agenda.length + steps.length) return 'malformed';
  if (ids.size > MAX_STEPS) return 'agenda-full';
  return [{ type: 'steps-added', steps: [...steps], at }];
}

/** The agenda with a step before another, and taken from where it was. */
export function agendaWith(
  state: ConveningState,
  step: Step,
  before: string | null,
): Pick<ConveningState, 'agenda'> {
  if (before === step.id) {
    return { agenda: state.agenda.map((one) => (one.id === step.id ? step : one)) };
  }
  const others = state.agenda.filter(({ id }) => id !== step.id);
  const place = before === null ? -1 : others.findIndex(({ id }) => id === before);
  const index = place < 0 ? others.length : place;
  return { agenda: [...others.slice(0, index), step, ...others.slice(index)] };
}

export function agendaWithout(
  { agenda, skipped }: ConveningState,
  stepId: string,
): Pick<ConveningState, 'agenda' | 'skipped'> {
  return {
    agenda: agenda.filter(({ id }) => id !== stepId),
    skipped: skipped.filter((id) => id !== stepId),
  };
}

const isSameStep = (a: Step | undefined, b: Step): boolean =>
  a !== undefined && stepKey(a) === stepKey(b);

/** A step in words that are equal where steps are, in whatever order their fields came. */
const stepKey = (step: Step): string =>
  JSON.stringify([
    step.minutes,
    step.mode,
    step.title.en,
    step.title.es,
    step.prompt.en,
    step.prompt.es,
    step.board?.kind,
    step.board?.area,
    step.writing ?? 'together',
    step.names ?? 'named',
    step.groups,
    step.carry ?? false,
    step.wall ?? 'prompt',
    step.capture?.en ?? '',
    step.capture?.es ?? '',
  ]);
