import type { Command, ConveningState } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { decide } from './decide.ts';
import { evolve } from './evolve.ts';

const step = (id: string) => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes: 10,
  mode: 'table' as const,
});
const start: ConveningState = {
  id: 'convening-1',
  name: { en: 'Spring', es: 'Primavera' },
  version: 0,
  door: 'closed',
  agenda: [step('arrive'), step('listen'), step('close')],
  currentStep: null,
  stepStartedAt: null,
};

function run(state: ConveningState, command: Command, now: number): ConveningState {
  const decision = decide(state, command, now);
  if ('refusal' in decision) return state;
  return decision.events.reduce(evolve, state);
}

describe('the run of a convening', () => {
  it('V-1 counts each event, and an event carries the version that follows it', () => {
    expect(decide({ ...start, version: 7 }, { type: 'open-door' }, 5)).toEqual({
      events: [{ version: 8, event: { type: 'door-opened', at: 5 } }],
    });
    expect(run(start, { type: 'open-door' }, 5)).toMatchObject({ door: 'open', version: 1 });
    expect(run(start, { type: 'go-to-step', step: 1 }, 7)).toMatchObject({
      currentStep: 1,
      stepStartedAt: 7,
      version: 1,
    });
  });

  it('V-3 makes no event for what already is', () => {
    const opened = run(start, { type: 'open-door' }, 1);
    expect(decide(opened, { type: 'open-door' }, 2)).toEqual({ events: [] });
    expect(decide(start, { type: 'close-door' }, 2)).toEqual({ events: [] });
    const listening = run(start, { type: 'go-to-step', step: 1 }, 1);
    expect(decide(listening, { type: 'go-to-step', step: 1 }, 2)).toEqual({ events: [] });
  });

  it('V-4 refuses a step outside the agenda', () => {
    expect(decide(start, { type: 'go-to-step', step: 3 }, 1)).toEqual({ refusal: 'no-such-step' });
  });

  it('V-5 leaves the state alone when an event does not directly follow', () => {
    const event = { type: 'door-opened', at: 1 } as const;
    expect(evolve(start, { version: 2, event })).toBe(start);
    expect(evolve(start, { version: 0, event })).toBe(start);
  });

  it('V-2 and V-6: random commands, replayed from the start, give the same state', () => {
    const random = seeded();
    const frozen = structuredClone(start);
    for (let round = 0; round < 50; round++) {
      const events = [];
      let state = start;
      for (let now = 1; now <= 40; now++) {
        const command = random.pick<Command>([
          { type: 'open-door' },
          { type: 'close-door' },
          { type: 'go-to-step', step: random.below(5) },
        ]);
        const decision = decide(state, command, now);
        if ('refusal' in decision) continue;
        expect(decide(state, command, now), `SEED=${random.seed}`).toEqual(decision);
        events.push(...decision.events);
        state = decision.events.reduce(evolve, state);
      }
      expect(events.reduce(evolve, start), `SEED=${random.seed}`).toEqual(state);
    }
    expect(start).toEqual(frozen);
  });
});
