import type { ConveningEvent, ConveningState, NumberedEvent } from '@throughline/protocol';
import { agendaWith, agendaWithout } from './edit-agenda.ts';
import { timerAfter } from './keep-time.ts';
import { changeInRoom } from './room-after.ts';
import { comingAfter, doneAfter, helpAfter } from './table-signs.ts';
import { writtenAfter } from './write-alone.ts';

/**
 * The state after an event: the same function on the server and in every browser. Pure.
 * An event that does not directly follow the state's version changes nothing: the one who holds
 * the state asks for it whole again.
 */
export function evolve(state: ConveningState, { version, event }: NumberedEvent): ConveningState {
  if (version !== state.version + 1) return state;
  return { ...state, ...changeOf(state, event), version };
}

function changeOf(state: ConveningState, event: ConveningEvent): Partial<ConveningState> {
  const { door } = state;
  switch (event.type) {
    case 'door-opened':
      return { door: { ...door, open: true, closesAt: event.closesAt } };
    case 'door-closed':
      return { door: { ...door, open: false, closesAt: null } };
    case 'lobby-set':
      return { door: { ...door, lobby: event.on } };
    case 'door-lock-set':
      return { door: { ...door, locked: event.on } };
    case 'gallery-set':
      return { galleryOpen: event.open };
    case 'board-lock-set':
      return { boardsLocked: event.on };
    case 'stage-entered':
      return {
        stage: event.stage,
        timer: timerAfter(state, event),
        ...(event.stage === 'open' ? {} : NOBODY_ASKS),
      };
    case 'step-started':
      return {
        currentStep: event.step,
        stepStartedAt: event.at,
        timer: timerAfter(state, event),
        done: [],
        ...togetherAfterStep(state),
        skipped: state.skipped.filter((id) => id !== state.agenda[event.step]?.id),
      };
    case 'time-added':
    case 'timer-paused':
    case 'timer-resumed':
    case 'time-was-up':
      return { timer: timerAfter(state, event) };
    case 'end-set':
      return { endsBy: event.endsBy };
    case 'help-set':
      return { help: helpAfter(state, event) };
    case 'help-coming':
      return { help: comingAfter(state, event) };
    case 'done-set':
      return { done: doneAfter(state, event) };
    case 'skip-set': {
      const others = state.skipped.filter((id) => id !== event.stepId);
      return { skipped: event.on ? [...others, event.stepId] : others };
    }
    case 'step-minutes-set':
      return {
        agenda: state.agenda.map((step) =>
          step.id === event.stepId ? { ...step, minutes: event.minutes } : step,
        ),
      };
    case 'step-put':
      return agendaWith(state, event.step, event.before);
    case 'step-removed':
      return agendaWithout(state, event.stepId);
    case 'steps-added':
      return { agenda: [...state.agenda, ...event.steps] };
    case 'writing-begun':
    case 'notes-revealed':
      return { written: writtenAfter(state.written, event) };
    default:
      return changeInRoom(state, event);
  }
}

/** What is of no use any more when the day is over. */
const NOBODY_ASKS = {
  help: [],
  hands: [],
  done: [],
  broadcast: null,
  guide: null,
  spotlight: null,
  report: null,
};

/** Boards that were laid together before the step that is left began have had their step. */
function togetherAfterStep({
  together,
  togetherSince,
  stepStartedAt,
}: ConveningState): Partial<ConveningState> {
  const hadTheirStep =
    together !== null && stepStartedAt !== null && (togetherSince ?? 0) <= stepStartedAt;
  return hadTheirStep ? { together: null, togetherSince: null } : {};
}
