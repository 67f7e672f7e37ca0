import type { ConveningEvent, ConveningState, NumberedEvent } from '@throughline/protocol';

/**
 * The state after an event: the same function on the server and in every browser. Pure.
 * An event that does not directly follow the state's version changes nothing: the one who holds
 * the state asks for it whole again.
 */
export function evolve(state: ConveningState, { version, event }: NumberedEvent): ConveningState {
  if (version !== state.version + 1) return state;
  return { ...state, ...changeOf(state, event), version };
}

function changeOf({ door }: ConveningState, event: ConveningEvent): Partial<ConveningState> {
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
      return { stage: event.stage };
    case 'step-started':
      return { currentStep: event.step, stepStartedAt: event.at };
  }
}
