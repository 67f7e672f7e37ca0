import {
  type Command,
  type ConveningEvent,
  type ConveningState,
  DOOR_OPEN_MINUTES,
  type NumberedEvent,
  type Refusal,
} from '@throughline/protocol';
import { addSteps, putStep, removeStep, setSkip, setStepMinutes } from './edit-agenda.ts';
import { addTime, goToStep, pauseTimer, resumeTimer, timeIsUp } from './keep-time.ts';
import { setDone, setHelp } from './table-signs.ts';

/**
 * What the server's own clock asks, and nobody over a wire: the door that was to close at this moment, the
 * step whose time was to end then.
 */
export type ClockCommand =
  | { type: 'door-time-is-up'; closesAt: number }
  | { type: 'time-is-up'; endsAt: number };

/** What a command comes to: the events that happen (none when it changes nothing), or a refusal. */
export type Decision = { events: readonly NumberedEvent[] } | { refusal: Refusal };

/**
 * Decides a command that its sender was allowed to give. Pure.
 * @param now server time in milliseconds since 1970
 */
export function decide(
  state: ConveningState,
  command: Command | ClockCommand,
  now: number,
): Decision {
  const events = eventsOf(state, command, now);
  if (!Array.isArray(events)) return { refusal: events };
  return {
    events: events.map((event, index) => ({ version: state.version + index + 1, event })),
  };
}

const ASKS_NOTHING_OF_SEALED: ReadonlySet<string> = new Set([
  'seal-convening',
  'door-time-is-up',
  'time-is-up',
]);

function eventsOf(
  state: ConveningState,
  command: Command | ClockCommand,
  at: number,
): ConveningEvent[] | Refusal {
  const { stage, door } = state;
  if (stage === 'sealed' && command.type !== 'unseal-convening') {
    return ASKS_NOTHING_OF_SEALED.has(command.type) ? [] : 'wrong-stage';
  }
  switch (command.type) {
    case 'open-door':
      return openDoor(state, command.minutes, at);
    case 'close-door':
      return closeDoor(state, at);
    case 'door-time-is-up':
      // A door that was closed or given more time meanwhile is none of this timer's business.
      return door.closesAt === command.closesAt && at >= command.closesAt
        ? closeDoor(state, at)
        : [];
    case 'set-lobby':
      return door.lobby === command.on ? [] : [{ type: 'lobby-set', on: command.on, at }];
    case 'set-door-lock':
      return door.locked === command.on ? [] : [{ type: 'door-lock-set', on: command.on, at }];
    case 'set-gallery':
      return state.galleryOpen === command.open
        ? []
        : [{ type: 'gallery-set', open: command.open, at }];
    case 'set-board-lock':
      return state.boardsLocked === command.on
        ? []
        : [{ type: 'board-lock-set', on: command.on, at }];
    case 'open-convening':
      return stage === 'open' ? [] : [{ type: 'stage-entered', stage: 'open', at }];
    case 'close-convening':
      return stage === 'closed'
        ? []
        : [...closeDoor(state, at), { type: 'stage-entered', stage: 'closed', at }];
    case 'seal-convening':
      return [...closeDoor(state, at), { type: 'stage-entered', stage: 'sealed', at }];
    case 'unseal-convening':
      return stage === 'sealed' ? [{ type: 'stage-entered', stage: 'closed', at }] : [];
    case 'go-to-step':
      return goToStep(state, command, at);
    case 'add-time':
      return addTime(state, command.minutes, at);
    case 'pause-timer':
      return pauseTimer(state, at);
    case 'resume-timer':
      return resumeTimer(state, at);
    case 'time-is-up':
      return timeIsUp(state, command.endsAt, at);
    case 'set-end':
      return state.endsBy === command.endsBy
        ? []
        : [{ type: 'end-set', endsBy: command.endsBy, at }];
    case 'set-help':
      return setHelp(state, command, at);
    case 'set-done':
      return setDone(state, command, at);
    case 'set-skip':
      return setSkip(state, command, at);
    case 'set-step-minutes':
      return setStepMinutes(state, command.steps, at);
    case 'put-step':
      return putStep(state, command, at);
    case 'remove-step':
      return removeStep(state, command.stepId, at);
    case 'add-steps':
      return addSteps(state, command.steps, at);
  }
}

function openDoor(
  { stage, door }: ConveningState,
  minutes: number | null | undefined,
  at: number,
): ConveningEvent[] | Refusal {
  if (stage === 'closed') return 'wrong-stage';
  const asItIs = minutes === undefined || (minutes === null && door.closesAt === null);
  if (door.open && asItIs) return [];
  const closesAt = minutes === null ? null : at + (minutes ?? DOOR_OPEN_MINUTES) * 60_000;
  return [{ type: 'door-opened', closesAt, at }];
}

const closeDoor = ({ door }: ConveningState, at: number): ConveningEvent[] =>
  door.open ? [{ type: 'door-closed', at }] : [];
