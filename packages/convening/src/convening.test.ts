import type { ConveningState } from '@throughline/protocol';
import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { type Decidable, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { leftMs } from './keep-time.ts';
import { isLocked, letsNewcomersIn, newState } from './new-state.ts';

const step = (id: string) => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes: 10,
  mode: 'table' as const,
});
const start = newState('convening-1', [step('arrive'), step('listen'), step('close')]);
const MINUTE_MS = 60_000;

function run(state: ConveningState, command: Decidable, now: number): ConveningState {
  const decision = decide(state, command, now);
  if ('refusal' in decision) return state;
  return decision.events.reduce(evolve, state);
}

describe('the run of a convening', () => {
  it('V-1 counts each event, and an event carries the version that follows it', () => {
    expect(decide({ ...start, version: 7 }, { type: 'open-door', minutes: 1 }, 5)).toEqual({
      events: [{ version: 8, event: { type: 'door-opened', closesAt: 60_005, at: 5 } }],
    });
    expect(run(start, { type: 'open-door' }, 5)).toMatchObject({
      door: { open: true },
      version: 1,
    });
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
    const never: Decidable[] = [
      { type: 'set-lobby', on: false },
      { type: 'set-door-lock', on: false },
      { type: 'set-gallery', open: false },
      { type: 'set-board-lock', on: false },
      { type: 'unseal-convening' },
    ];
    for (const command of never) expect(decide(start, command, 2)).toEqual({ events: [] });
    const listening = run(start, { type: 'go-to-step', step: 1 }, 1);
    expect(decide(listening, { type: 'go-to-step', step: 1 }, 2)).toEqual({ events: [] });
  });

  it('V-4 refuses a step outside the agenda', () => {
    expect(decide(start, { type: 'go-to-step', step: 3 }, 1)).toEqual({ refusal: 'no-such-step' });
  });

  it('V-5 leaves the state alone when an event does not directly follow', () => {
    const event = { type: 'door-opened', closesAt: null, at: 1 } as const;
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
        const command = random.pick<Decidable>([
          { type: 'open-door' },
          { type: 'open-door', minutes: random.pick([null, 1, 30]) },
          { type: 'close-door' },
          { type: 'door-time-is-up', closesAt: state.door.closesAt ?? now },
          { type: 'set-lobby', on: random.below(2) === 1 },
          { type: 'set-door-lock', on: random.below(2) === 1 },
          { type: 'set-gallery', open: random.below(2) === 1 },
          { type: 'set-board-lock', on: random.below(2) === 1 },
          { type: 'open-convening' },
          { type: 'close-convening' },
          { type: 'seal-convening' },
          { type: 'unseal-convening' },
          { type: 'go-to-step', step: random.below(5) },
          { type: 'go-to-step', step: random.below(5), from: random.below(3) },
          { type: 'add-time', minutes: random.below(5) - 2 },
          { type: 'set-help', tableId: random.pick(['north', 'south']), on: random.below(2) === 1 },
          { type: 'set-done', tableId: random.pick(['north', 'south']), on: random.below(2) === 1 },
          { type: 'pause-timer' },
          { type: 'resume-timer' },
          { type: 'time-is-up', endsAt: state.timer?.is === 'running' ? state.timer.endsAt : now },
          { type: 'set-end', endsBy: random.pick([null, 5, 9]) },
          {
            type: 'set-skip',
            stepId: random.pick(['arrive', 'listen']),
            on: random.below(2) === 1,
          },
          {
            type: 'set-step-minutes',
            steps: [{ stepId: random.pick(['listen', 'close']), minutes: 1 + random.below(9) }],
          },
          {
            type: 'put-step',
            step: step(random.pick(['listen', 'new'])),
            before: random.pick([null, 'close', 'new']),
          },
          { type: 'remove-step', stepId: random.pick(['new', 'close']) },
          { type: 'add-steps', steps: [step(`added-${now}`)] },
        ]);
        const decision = decide(state, command, now);
        if ('refusal' in decision) continue;
        expect(decide(state, command, now), `SEED=${random.seed}`).toEqual(decision);
        events.push(...decision.events);
        state = decision.events.reduce(evolve, state);
        const left = leftMs(state.timer, now);
        expect(left === undefined || left >= 0, `SEED=${random.seed}`).toBe(true);
        expect(new Set(state.agenda.map(({ id }) => id)).size).toBe(state.agenda.length);
      }
      expect(events.reduce(evolve, start), `SEED=${random.seed}`).toEqual(state);
    }
    expect(start).toEqual(frozen);
  });

  it('V-7 opens and closes as often as it is asked, and is unsealed only to closed', () => {
    const open = run(start, { type: 'open-convening' }, 1);
    const closed = run(open, { type: 'close-convening' }, 2);
    expect(run(closed, { type: 'open-convening' }, 3).stage).toBe('open');
    const sealed = run(closed, { type: 'seal-convening' }, 3);
    expect([start, open, closed, sealed].map(({ stage }) => stage)).toEqual([
      'planned',
      'open',
      'closed',
      'sealed',
    ]);
    for (const command of [
      { type: 'open-convening' },
      { type: 'open-door' },
      { type: 'set-gallery', open: true },
      { type: 'set-board-lock', on: true },
      { type: 'go-to-step', step: 0 },
    ] as const) {
      expect(decide(sealed, command, 4)).toEqual({ refusal: 'wrong-stage' });
    }
    expect(decide(sealed, { type: 'seal-convening' }, 4)).toEqual({ events: [] });
    expect(run(sealed, { type: 'unseal-convening' }, 4).stage).toBe('closed');
  });

  it('V-8 opens the door for 20 minutes, for as long as is said, or until it is closed by hand', () => {
    const opened = run(start, { type: 'open-door' }, 0);
    expect(opened.door.closesAt).toBe(20 * MINUTE_MS);
    expect(decide(opened, { type: 'open-door' }, MINUTE_MS)).toEqual({ events: [] });
    const longer = run(opened, { type: 'open-door', minutes: 30 }, MINUTE_MS);
    expect(longer.door.closesAt).toBe(31 * MINUTE_MS);
    const byHand = run(longer, { type: 'open-door', minutes: null }, MINUTE_MS);
    expect(byHand.door).toMatchObject({ open: true, closesAt: null });
    expect(decide(byHand, { type: 'open-door', minutes: null }, 2)).toEqual({ events: [] });
    const closed = run(byHand, { type: 'close-door' }, 2);
    expect(closed.door).toMatchObject({ open: false, closesAt: null });
  });

  it('V-8 closes the door with the convening, and does not open it while that is closed', () => {
    const opened = run(start, { type: 'open-door' }, 0);
    for (const type of ['close-convening', 'seal-convening'] as const) {
      const over = run(opened, { type }, 1);
      expect(over.door.open).toBe(false);
      expect(decide(over, { type: 'open-door' }, 2)).toEqual({ refusal: 'wrong-stage' });
    }
  });

  it('V-9 closes the door when its time is up, and only the door whose time that was', () => {
    const opened = run(start, { type: 'open-door', minutes: 1 }, 0);
    const up = { type: 'door-time-is-up', closesAt: MINUTE_MS } as const;
    expect(decide(opened, up, MINUTE_MS - 1)).toEqual({ events: [] });
    const late = run(opened, up, 90 * MINUTE_MS);
    expect(late.door.open).toBe(false);
    expect(decide(late, up, 91 * MINUTE_MS)).toEqual({ events: [] });
    const longer = run(opened, { type: 'open-door', minutes: 5 }, 1);
    expect(decide(longer, up, MINUTE_MS)).toEqual({ events: [] });
    const sealed = run(opened, { type: 'seal-convening' }, 1);
    expect(decide(sealed, up, MINUTE_MS)).toEqual({ events: [] });
  });

  it('V-10 lets newcomers in only through an open door that is not locked', () => {
    const opened = run(start, { type: 'open-door' }, 0);
    const all = [start, opened, run(opened, { type: 'set-door-lock', on: true }, 1)];
    expect(all.map(letsNewcomersIn)).toEqual([false, true, false]);
    expect(letsNewcomersIn({ ...opened, stage: 'closed' })).toBe(false);
    const locked = run(start, { type: 'set-board-lock', on: true }, 1);
    const sealed = run(start, { type: 'seal-convening' }, 1);
    expect([start, locked, sealed].map(isLocked)).toEqual([false, true, true]);
  });
});
