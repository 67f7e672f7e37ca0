import type {
  Command,
  ConveningEvent,
  ConveningState,
  NumberedEvent,
  Refusal,
} from '@throughline/protocol';

/** What a command comes to: the events that happen (none when it changes nothing), or a refusal. */
export type Decision = { events: readonly NumberedEvent[] } | { refusal: Refusal };

/**
 * Decides a command that its sender was allowed to give. Pure.
 * @param now server time in milliseconds since 1970
 */
export function decide(state: ConveningState, command: Command, now: number): Decision {
  switch (command.type) {
    case 'open-door':
      return happens(state, state.door === 'open' ? [] : [{ type: 'door-opened', at: now }]);
    case 'close-door':
      return happens(state, state.door === 'closed' ? [] : [{ type: 'door-closed', at: now }]);
    case 'go-to-step': {
      const { step } = command;
      if (step >= state.agenda.length) return { refusal: 'no-such-step' };
      return happens(
        state,
        state.currentStep === step ? [] : [{ type: 'step-started', step, at: now }],
      );
    }
  }
}

const happens = ({ version }: ConveningState, events: readonly ConveningEvent[]): Decision => ({
  events: events.map((event, index) => ({ version: version + index + 1, event })),
});
