import {
  type Command,
  type ConveningEvent,
  type ConveningState,
  DOOR_OPEN_MINUTES,
  type Id,
  type NumberedEvent,
  type Refusal,
} from '@throughline/protocol';
import { addSteps, putStep, removeStep, setSkip, setStepMinutes } from './edit-agenda.ts';
import {
  comeBack,
  endWalk,
  groupsOfStep,
  recall,
  recallIsDue,
  sendOut,
  setTogether,
  walkOn,
} from './go-out.ts';
import {
  chooseGroup,
  movePeople,
  type Place,
  placeLateComers,
  putBreakout,
  removeBreakout,
  setGroup,
  setGroupBoards,
} from './groups.ts';
import * as front from './in-front.ts';
import { addTime, goToStep, pauseTimer, resumeTimer, timeIsUp } from './keep-time.ts';
import { comeToTable, setDone, setHelp } from './table-signs.ts';
import { askReveal, beginWriting, noteRevealed } from './write-alone.ts';

/**
 * What the server's own clock asks, and nobody over a wire: the door that was to close at this moment, the
 * step or the report-out whose time was to end then, the groups that were to be back.
 */
export type ClockCommand =
  | { type: 'door-time-is-up'; closesAt: number }
  | { type: 'time-is-up'; endsAt: number }
  | { type: 'recall-is-due'; backAt: number }
  | { type: 'report-time-is-up'; endsAt: number };

/** What the server asks itself: seats and boards for groups, and what it let people do or did about writing alone. */
export type ServerCommand =
  | { type: 'place-late-comers'; breakoutId: Id; places: readonly Place[] }
  | {
      type: 'set-group-boards';
      breakoutId: Id;
      boards: readonly { groupId: Id; boardId: Id }[];
    }
  | { type: 'begin-writing'; stepId: Id }
  | { type: 'note-revealed'; stepId: Id; boardIds: readonly Id[] };

/** What somebody asks for themselves, with the author key that their session says. */
export type OwnCommand = Extract<Command, { type: 'raise-hand' | 'choose-group' }> & { key: Id };

/** Everything that can be decided on: a command as it comes over the wire has been given its sender where it needs one. */
export type Decidable =
  | Exclude<Command, { type: 'raise-hand' | 'choose-group' }>
  | OwnCommand
  | ClockCommand
  | ServerCommand;

/** What a command comes to: the events that happen (none when it changes nothing), or a refusal. */
export type Decision = { events: readonly NumberedEvent[] } | { refusal: Refusal };

/**
 * Decides a command that its sender was allowed to give. Pure.
 * @param now server time in milliseconds since 1970
 */
export function decide(state: ConveningState, command: Decidable, now: number): Decision {
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
  'recall-is-due',
  'report-time-is-up',
]);

function eventsOf(
  state: ConveningState,
  command: Decidable,
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
        : [...endOfDay(state, at), { type: 'stage-entered', stage: 'closed', at }];
    case 'seal-convening':
      return [...endOfDay(state, at), { type: 'stage-entered', stage: 'sealed', at }];
    case 'unseal-convening':
      return stage === 'sealed' ? [{ type: 'stage-entered', stage: 'closed', at }] : [];
    case 'go-to-step':
      return enterStep(state, command, at);
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
    case 'come-to-table':
      return comeToTable(state, command.tableId, at);
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
    case 'begin-writing':
      return beginWriting(state, command.stepId, at);
    case 'reveal':
      return askReveal(state, command.stepId);
    case 'note-revealed':
      return noteRevealed(state, command, at);
    default:
      return eventsOfGroups(state, command, at);
  }
}

type OfGroups = Extract<
  Decidable,
  {
    type:
      | 'put-breakout'
      | 'remove-breakout'
      | 'set-group'
      | 'move-people'
      | 'choose-group'
      | 'place-late-comers'
      | 'set-group-boards'
      | 'send-out'
      | 'recall'
      | 'recall-is-due'
      | 'walk-on'
      | 'end-walk'
      | 'set-together';
  }
>;
type InFront = Extract<
  Decidable,
  {
    type:
      | 'broadcast'
      | 'set-spotlight'
      | 'guide'
      | 'set-lock'
      | 'park'
      | 'unpark'
      | 'show-report'
      | 'hide-report'
      | 'report-time-is-up'
      | 'raise-hand'
      | 'lower-hand';
  }
>;

function eventsOfGroups(
  state: ConveningState,
  command: OfGroups | InFront,
  at: number,
): ConveningEvent[] | Refusal {
  switch (command.type) {
    case 'put-breakout':
      return putBreakout(state, command.breakout, at);
    case 'remove-breakout':
      return removeBreakout(state, command.breakoutId, at);
    case 'set-group':
      return setGroup(state, command, at);
    case 'move-people':
      return movePeople(state, command, at);
    case 'choose-group':
      return chooseGroup(state, command, at);
    case 'place-late-comers':
      return placeLateComers(state, command, at);
    case 'set-group-boards':
      return setGroupBoards(state, command, at);
    case 'send-out':
      return sendOut(state, command.breakoutId, at);
    case 'recall':
      return recall(state, command.seconds, at);
    case 'recall-is-due':
      return recallIsDue(state, command.backAt, at);
    case 'walk-on':
      return walkOn(state, command.from, at);
    case 'end-walk':
      return endWalk(state, at);
    case 'set-together':
      return setTogether(state, command.breakoutId, at);
    default:
      return eventsInFront(state, command, at);
  }
}

function eventsInFront(
  state: ConveningState,
  command: InFront,
  at: number,
): ConveningEvent[] | Refusal {
  switch (command.type) {
    case 'broadcast':
      return front.broadcast(state, command.text, at);
    case 'set-spotlight':
      return front.setSpotlight(state, command.spotlight, at);
    case 'guide':
      return front.guide(state, command.to, at);
    case 'set-lock':
      return front.setLock(state, command.lock, command.on, at);
    case 'park':
      return front.park(state, command, at);
    case 'unpark':
      return front.unpark(state, command.id, at);
    case 'show-report':
      return front.showReport(state, command, at);
    case 'hide-report':
      return front.hideReport(state, at);
    case 'report-time-is-up':
      return front.reportTimeIsUp(state, command.endsAt, at);
    case 'raise-hand':
      return front.setHand(state, command, at);
    case 'lower-hand':
      return front.setHand(state, { key: command.key, on: false }, at);
  }
}

/** A step that begins moves the groups too, and ends the report-out that the last one listened to. */
function enterStep(
  state: ConveningState,
  command: { step: number; from?: number | null | undefined },
  at: number,
): ConveningEvent[] | Refusal {
  const started = goToStep(state, command, at);
  if (!Array.isArray(started) || started.length === 0) return started;
  const reported: ConveningEvent[] = state.report === null ? [] : [{ type: 'report-over', at }];
  return [...started, ...reported, ...groupsOfStep(state, command.step, at)];
}

const endOfDay = (state: ConveningState, at: number): ConveningEvent[] => [
  ...closeDoor(state, at),
  ...comeBack(state, at),
];

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
