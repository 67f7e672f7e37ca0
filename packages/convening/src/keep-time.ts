import type { ConveningEvent, ConveningState, Refusal, Timer } from '@throughline/protocol';

const MINUTE_MS = 60_000;

type Events = ConveningEvent[] | Refusal;

/** Moves the room to a step, unless somebody else moved it since the sender looked. */
export function goToStep(
  { agenda, currentStep }: ConveningState,
  { step, from }: { step: number; from?: number | null | undefined },
  at: number,
): Events {
  if (step >= agenda.length) return 'no-such-step';
  if (currentStep === step) return [];
  if (from !== undefined && from !== currentStep) return 'stale';
  return [{ type: 'step-started', step, at }];
}

export function addTime({ timer }: ConveningState, minutes: number, at: number): Events {
  if (timer === null) return 'no-timer';
  // Less than nothing is nothing: taking time from a step whose time is up changes no screen.
  if (minutes === 0 || (timer.is === 'up' && minutes < 0)) return [];
  return [{ type: 'time-added', minutes, at }];
}

export function pauseTimer({ timer }: ConveningState, at: number): Events {
  if (timer === null) return 'no-timer';
  return timer.is === 'running' && timer.endsAt > at ? [{ type: 'timer-paused', at }] : [];
}

export function resumeTimer({ timer }: ConveningState, at: number): Events {
  if (timer === null) return 'no-timer';
  return timer.is === 'paused' ? [{ type: 'timer-resumed', at }] : [];
}

/** A step that was left, paused or given more time meanwhile is none of this moment's business. */
export function timeIsUp({ timer }: ConveningState, endsAt: number, at: number): Events {
  const isIt = timer?.is === 'running' && timer.endsAt === endsAt && at >= endsAt;
  return isIt ? [{ type: 'time-was-up', at }] : [];
}

/** The timer after an event that touches it. */
export function timerAfter(state: ConveningState, event: ConveningEvent): Timer | null {
  const { timer, agenda } = state;
  switch (event.type) {
    case 'step-started': {
      const minutes = agenda[event.step]?.minutes;
      return minutes === undefined
        ? null
        : { is: 'running', endsAt: event.at + minutes * MINUTE_MS };
    }
    case 'time-added':
      return timer && withMore(timer, event.minutes * MINUTE_MS, event.at);
    case 'timer-paused':
      return timer?.is === 'running'
        ? { is: 'paused', leftMs: Math.max(0, timer.endsAt - event.at) }
        : timer;
    case 'timer-resumed':
      return timer?.is === 'paused' ? { is: 'running', endsAt: event.at + timer.leftMs } : timer;
    case 'time-was-up':
      return { is: 'up', since: event.at };
    case 'stage-entered':
      return event.stage === 'closed' || event.stage === 'sealed' ? null : timer;
    default:
      return timer;
  }
}

function withMore(timer: Timer, ms: number, at: number): Timer {
  switch (timer.is) {
    case 'paused':
      return { is: 'paused', leftMs: Math.max(0, timer.leftMs + ms) };
    case 'running':
      return { is: 'running', endsAt: Math.max(at, timer.endsAt + ms) };
    case 'up':
      return { is: 'running', endsAt: at + ms };
  }
}

/**
 * How much time the present step has left at a moment, in milliseconds: never negative, undefined when no
 * time is kept.
 * @param now server time, milliseconds since 1970
 */
export function leftMs(timer: Timer | null, now: number): number | undefined {
  switch (timer?.is) {
    case undefined:
      return undefined;
    case 'running':
      return Math.max(0, timer.endsAt - now);
    case 'paused':
      return timer.leftMs;
    case 'up':
      return 0;
  }
}
