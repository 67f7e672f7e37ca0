import type { ConveningEvent, ConveningState } from '@throughline/protocol';
import { type BreakoutEvent, breakoutsAfter } from './groups.ts';

type FrontEvent = Extract<
  ConveningEvent,
  {
    type:
      | 'broadcast-made'
      | 'spotlight-set'
      | 'guided'
      | 'lock-set'
      | 'thought-parked'
      | 'thought-unparked'
      | 'report-shown'
      | 'report-over'
      | 'hand-set';
  }
>;
type OutEvent = Extract<
  ConveningEvent,
  { type: 'sent-out' | 'recalled' | 'came-back' | 'walk-moved' | 'together-set' }
>;

/** What an event changes of where people are, and of what stands in front of them. */
export function changeInRoom(
  state: ConveningState,
  event: BreakoutEvent | OutEvent | FrontEvent,
): Partial<ConveningState> {
  const { out } = state;
  switch (event.type) {
    case 'breakout-put':
    case 'group-set':
    case 'people-placed':
    case 'group-boards-set':
      return { breakouts: breakoutsAfter(state, event) };
    case 'breakout-removed':
      return {
        breakouts: breakoutsAfter(state, event),
        together: state.together === event.breakoutId ? null : state.together,
      };
    case 'sent-out':
      return {
        out: { breakoutId: event.breakoutId, since: event.at, backAt: null, walk: null },
        together: null,
        togetherSince: null,
        // Tables of another kind: what those before said of themselves is over.
        done: [],
        help: [],
      };
    case 'recalled':
      return { out: out && { ...out, backAt: event.backAt } };
    case 'came-back':
      return {
        breakouts: breakoutsAfter(state, event),
        out: null,
        together: out?.breakoutId ?? state.together,
        togetherSince: event.at,
        done: [],
        help: [],
      };
    case 'walk-moved':
      return { out: out && { ...out, walk: event.round } };
    case 'together-set':
      return {
        together: event.breakoutId,
        togetherSince: event.breakoutId === null ? null : event.at,
      };
    default:
      return changeInFront(state, event);
  }
}

function changeInFront(state: ConveningState, event: FrontEvent): Partial<ConveningState> {
  switch (event.type) {
    case 'broadcast-made':
      return { broadcast: { text: event.text, at: event.at } };
    case 'spotlight-set':
      return { spotlight: event.spotlight };
    case 'guided':
      return { guide: event.guide };
    case 'lock-set': {
      const { boardId, area } = event.lock;
      const others = state.locks.filter((one) => one.boardId !== boardId || one.area !== area);
      return { locks: event.on ? [...others, event.lock] : others };
    }
    case 'thought-parked': {
      const { id, text, at } = event;
      return { parked: [...state.parked, { id, text, at }] };
    }
    case 'thought-unparked':
      return { parked: state.parked.filter(({ id }) => id !== event.id) };
    case 'report-shown':
      return { report: { boardId: event.boardId, endsAt: event.endsAt } };
    case 'report-over':
      return { report: null };
    case 'hand-set': {
      const others = state.hands.filter(({ key }) => key !== event.key);
      return { hands: event.on ? [...others, { key: event.key, at: event.at }] : others };
    }
  }
}
