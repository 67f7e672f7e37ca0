import type { Command, ConveningEvent, ConveningState, Refusal } from '@throughline/protocol';

/** What a command comes to: the events that happen (none when it changes nothing), or a refusal. */
export type Decision = { events: readonly ConveningEvent[] } | { refusal: Refusal };

/**
 * Decides a command that its sender was allowed to give. Pure.
 * @param now server time in milliseconds since 1970
 */
export function decide(state: ConveningState, command: Command, now: number): Decision {
  switch (command.type) {
    case 'open-door':
      return { events: state.door === 'open' ? [] : [{ type: 'door-opened', at: now }] };
    case 'close-door':
      return { events: state.door === 'closed' ? [] : [{ type: 'door-closed', at: now }] };
    case 'go-to-step':
      if (command.step >= state.agenda.length) return { refusal: 'no-such-step' };
      return {
        events:
          state.currentStep === command.step
            ? []
            : [{ type: 'step-started', step: command.step, at: now }],
      };
  }
}
