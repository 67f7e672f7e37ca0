import type { ConveningState, NumberedEvent } from '@throughline/protocol';

/**
 * The state after an event: the same function on the server and in every browser. Pure.
 * An event that does not directly follow the state's version changes nothing: the one who holds
 * the state asks for it whole again.
 */
export function evolve(state: ConveningState, { version, event }: NumberedEvent): ConveningState {
  if (version !== state.version + 1) return state;
  switch (event.type) {
    case 'door-opened':
      return { ...state, version, door: 'open' };
    case 'door-closed':
      return { ...state, version, door: 'closed' };
    case 'step-started':
      return { ...state, version, currentStep: event.step, stepStartedAt: event.at };
  }
}
