import type { ConveningState } from '@throughline/protocol';
import { describe, expect, it } from 'vitest';
import { type Decidable, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { leftMs } from './keep-time.ts';
import { newState } from './new-state.ts';
import { endsAt, nextStep, proposeTrims } from './run-late.ts';

const MINUTE_MS = 60_000;
const step = (id: string, minutes = 10, mode: 'pair' | 'table' | 'plenary' = 'table') => ({
  id,
  title: { en: id, es: id },
  prompt: { en: id, es: id },
  minutes,
  mode,
});
const start = newState('convening-1', [step('one'), step('two'), step('three')]);

function run(
  state: ConveningState,
  ...commands: readonly (readonly [Decidable, number])[]
): ConveningState {
  return commands.reduce((now, [command, at]) => {
    const decision = decide(now, command, at);
    return 'refusal' in decision ? now : decision.events.reduce(evolve, now);
  }, state);
}
const begun = run(start, [{ type: 'go-to-step', step: 0, from: null }, 1_000]);

describe('the time of a step', () => {
  it('V-11 runs from the step’s beginning for the minutes that it has', () => {
    expect(begun.timer).toEqual({ is: 'running', endsAt: 1_000 + 10 * MINUTE_MS });
    expect(leftMs(begun.timer, 1_000 + 4 * MINUTE_MS)).toBe(6 * MINUTE_MS);
    expect(leftMs(begun.timer, 1_000 + 11 * MINUTE_MS)).toBe(0);
    expect(leftMs(start.timer, 5)).toBeUndefined();
  });

  it('V-11 stands while it is paused, and runs on with what was left', () => {
    const paused = run(begun, [{ type: 'pause-timer' }, 1_000 + 4 * MINUTE_MS]);
    expect(paused.timer).toEqual({ is: 'paused', leftMs: 6 * MINUTE_MS });
    expect(decide(paused, { type: 'pause-timer' }, 9e9)).toEqual({ events: [] });
    const on = run(paused, [{ type: 'resume-timer' }, 60 * MINUTE_MS]);
    expect(on.timer).toEqual({ is: 'running', endsAt: 66 * MINUTE_MS });
  });

  it('V-11 takes more time or less, and never less than none', () => {
    const more = run(begun, [{ type: 'add-time', minutes: 1 }, 2_000]);
    expect(more.timer).toEqual({ is: 'running', endsAt: 1_000 + 11 * MINUTE_MS });
    const less = run(begun, [{ type: 'add-time', minutes: -60 }, 2_000]);
    expect(less.timer).toEqual({ is: 'running', endsAt: 2_000 });
    const paused = run(
      begun,
      [{ type: 'pause-timer' }, 1_000],
      [{ type: 'add-time', minutes: -20 }, 5],
    );
    expect(paused.timer).toEqual({ is: 'paused', leftMs: 0 });
  });

  it('V-12 is up once, at its moment, however often and however late it is asked', () => {
    const end = 1_000 + 10 * MINUTE_MS;
    const up = { type: 'time-is-up', endsAt: end } as const;
    expect(decide(begun, up, end - 1)).toEqual({ events: [] });
    const over = run(begun, [up, end + 90_000]);
    expect(over.timer).toEqual({ is: 'up', since: end + 90_000 });
    expect(decide(over, up, end + 91_000)).toEqual({ events: [] });
    const more = run(over, [{ type: 'add-time', minutes: 2 }, end + 100_000]);
    expect(more.timer).toEqual({ is: 'running', endsAt: end + 100_000 + 2 * MINUTE_MS });
    expect(decide(more, up, end + 110_000)).toEqual({ events: [] });
    const paused = run(begun, [{ type: 'pause-timer' }, 2_000]);
    expect(decide(paused, up, end)).toEqual({ events: [] });
  });

  it('V-12 ends with the convening', () => {
    expect(run(begun, [{ type: 'close-convening' }, 2_000]).timer).toBeNull();
    expect(decide(start, { type: 'pause-timer' }, 1)).toEqual({ refusal: 'no-timer' });
  });

  it('V-13 moves the room once when two press Next at once', () => {
    const next = { type: 'go-to-step', step: 1, from: 0 } as const;
    const moved = run(begun, [next, 2_000]);
    expect(moved.currentStep).toBe(1);
    expect(decide(moved, { type: 'go-to-step', step: 2, from: 0 }, 2_001)).toEqual({
      refusal: 'stale',
    });
    expect(decide(moved, next, 2_001)).toEqual({ events: [] });
  });
});

describe('an agenda while it goes on', () => {
  it('V-14 passes over a step that is skipped, until it is gone to after all', () => {
    const skipping = run(begun, [{ type: 'set-skip', stepId: 'two', on: true }, 2_000]);
    expect([nextStep(start), nextStep(begun), nextStep(skipping)]).toEqual([0, 1, 2]);
    const there = run(skipping, [{ type: 'go-to-step', step: 1 }, 3_000]);
    expect(there.skipped).toEqual([]);
    expect(decide(begun, { type: 'set-skip', stepId: 'one', on: true }, 2)).toEqual({
      refusal: 'step-has-begun',
    });
  });

  it('V-15 takes, moves and rewords steps that are to come, and leaves what has begun in its place', () => {
    const ids = (state: ConveningState) => state.agenda.map(({ id }) => id);
    const put = (state: ConveningState, id: string, before: string | null) =>
      decide(state, { type: 'put-step', step: step(id), before }, 5);
    const grown = run(begun, [{ type: 'put-step', step: step('new'), before: 'two' }, 5]);
    expect(ids(grown)).toEqual(['one', 'new', 'two', 'three']);
    expect(ids(run(grown, [{ type: 'put-step', step: step('three'), before: 'new' }, 6]))).toEqual([
      'one',
      'three',
      'new',
      'two',
    ]);
    const reworded = { ...step('one'), title: { en: 'Hello', es: 'Hola' } };
    const said = run(grown, [{ type: 'put-step', step: reworded, before: 'one' }, 7]);
    expect(said.agenda[0]).toEqual(reworded);
    expect(put(begun, 'new', 'one')).toEqual({ refusal: 'step-has-begun' });
    expect(put(begun, 'one', null)).toEqual({ refusal: 'step-has-begun' });
    expect(put(begun, 'new', 'none')).toEqual({ refusal: 'no-such-step' });
    expect(put(begun, 'three', null)).toEqual({ events: [] });
    expect(put(begun, 'two', 'three')).toEqual({ events: [] });
    expect(ids(run(grown, [{ type: 'remove-step', stepId: 'two' }, 8]))).toEqual([
      'one',
      'new',
      'three',
    ]);
    expect(decide(begun, { type: 'remove-step', stepId: 'one' }, 8)).toEqual({
      refusal: 'step-has-begun',
    });
    const longer = run(begun, [
      { type: 'set-step-minutes', steps: [{ stepId: 'two', minutes: 25 }] },
      8,
    ]);
    expect(longer.agenda[1]?.minutes).toBe(25);
  });

  it('V-15 adds all the steps of a template or none, and 60 are enough', () => {
    const many = Array.from({ length: 57 }, (_, i) => step(`step-${i}`));
    const full = run(start, [{ type: 'add-steps', steps: many }, 1]);
    expect(full.agenda).toHaveLength(60);
    expect(decide(full, { type: 'add-steps', steps: [step('more')] }, 1)).toEqual({
      refusal: 'agenda-full',
    });
    expect(decide(full, { type: 'put-step', step: step('more'), before: null }, 1)).toEqual({
      refusal: 'agenda-full',
    });
    expect(decide(start, { type: 'add-steps', steps: [step('one')] }, 1)).toEqual({
      refusal: 'malformed',
    });
  });

  it('V-16 says when it ends, and which steps to shorten: pairs first, none by more than a third', () => {
    const day = run(
      newState('c', [step('a', 10), step('b', 20, 'plenary'), step('c', 12, 'pair'), step('d', 4)]),
      [{ type: 'go-to-step', step: 0 }, 0],
    );
    expect(endsAt(day, 4 * MINUTE_MS)).toBe(46 * MINUTE_MS);
    expect(endsAt(day, 13 * MINUTE_MS)).toBe(49 * MINUTE_MS);
    expect(proposeTrims(day, 5)).toEqual([
      { stepId: 'c', from: 12, to: 8 },
      { stepId: 'd', from: 4, to: 3 },
    ]);
    expect(proposeTrims(day, 60)).toEqual([
      { stepId: 'b', from: 20, to: 14 },
      { stepId: 'c', from: 12, to: 8 },
      { stepId: 'd', from: 4, to: 3 },
    ]);
    expect(proposeTrims(day, 0)).toEqual([]);
  });
});

describe('what tables tell', () => {
  const open = run(start, [{ type: 'open-convening' }, 1], [{ type: 'go-to-step', step: 0 }, 2]);
  const help = (tableId: string, on = true) => ({ type: 'set-help', tableId, on }) as const;

  it('V-17 keeps who asks for help in the order of their asking, each once', () => {
    const both = run(open, [help('north'), 3], [help('south'), 4], [help('north'), 5]);
    expect(both.help).toEqual([
      { tableId: 'north', at: 3 },
      { tableId: 'south', at: 4 },
    ]);
    expect(run(both, [help('north', false), 6]).help).toEqual([{ tableId: 'south', at: 4 }]);
    expect(decide(start, help('north'), 1)).toEqual({ refusal: 'wrong-stage' });
    expect(run(both, [{ type: 'close-convening' }, 7]).help).toEqual([]);
  });

  it('V-17 tells a table that somebody comes, once, until it asks anew or no more', () => {
    const come = { type: 'come-to-table', tableId: 'north' } as const;
    const told = run(open, [help('north'), 3], [help('south'), 4], [come, 5], [come, 6]);
    expect(told.help).toEqual([
      { tableId: 'north', at: 3, coming: true },
      { tableId: 'south', at: 4 },
    ]);
    expect(run(told, [help('north'), 7]).help.at(-1)).toEqual({ tableId: 'north', at: 7 });
    expect(run(told, [help('north', false), 7]).help).toEqual([{ tableId: 'south', at: 4 }]);
    expect(run(open, [come, 3])).toEqual(open);
  });

  it('V-17 forgets who was done when the room moves on', () => {
    const done = { type: 'set-done', tableId: 'north', on: true } as const;
    const said = run(open, [done, 3], [done, 4]);
    expect(said.done).toEqual(['north']);
    expect(run(said, [{ type: 'go-to-step', step: 1 }, 5]).done).toEqual([]);
    expect(decide(start, done, 1)).toEqual({ refusal: 'wrong-stage' });
  });
});
