import type { ConveningState } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { type Decidable, decide } from './decide.ts';
import { evolve } from './evolve.ts';
import { newState } from './new-state.ts';
import { breakoutToWriteIn, stepAlone } from './write-alone.ts';

const words = { en: 'Write', es: 'Escriban' };
const step = (id: string, more: object = {}) => ({
  id,
  title: words,
  prompt: words,
  minutes: 5,
  mode: 'solo' as const,
  ...more,
});
const alone = step('alone-1', { writing: 'alone', names: 'without-names' });
const agenda = [step('arrive-1'), alone, step('sort-1'), step('later-1', { writing: 'alone' })];
const at = (currentStep: number | null): ConveningState => ({
  ...newState('convening-1', agenda),
  currentStep,
});
const refusal = (state: ConveningState, command: Decidable) => {
  const decision = decide(state, command, 9);
  return 'refusal' in decision ? decision.refusal : decision.events.length;
};
const tell = (state: ConveningState, command: Decidable) => {
  const decision = decide(state, command, 9);
  if ('refusal' in decision) throw new Error(decision.refusal);
  return decision.events.reduce(evolve, state);
};
const begin = (stepId: string): Decidable => ({ type: 'begin-writing', stepId });
const put = (over: object): Decidable => ({
  type: 'put-step',
  step: { ...alone, ...over },
  before: 'alone-1',
});

it('V-30 lets people begin once the room has come to the step, and later too', () => {
  expect(refusal(at(null), begin('alone-1'))).toBe('not-alone');
  expect(refusal(at(0), begin('alone-1'))).toBe('not-alone');
  expect(refusal(at(2), begin('sort-1'))).toBe('not-alone');
  expect(refusal(at(2), begin('nowhere-1'))).toBe('no-such-step');
  expect(refusal(at(1), begin('alone-1'))).toBe(1);
  const begun = tell(at(2), begin('alone-1'));
  expect(begun.written).toEqual([{ stepId: 'alone-1', boardIds: [] }]);
  expect(refusal(begun, begin('alone-1'))).toBe(0);
  expect([0, 1, 2, 3].map((index) => stepAlone(at(index))?.id)).toEqual([
    undefined,
    'alone-1',
    'alone-1',
    'later-1',
  ]);
});

it('V-30 keeps what was promised from the first who begins, whatever else changes', () => {
  expect(refusal(at(1), put({ names: 'by-role' }))).toBe(1);
  const begun = tell(at(1), begin('alone-1'));
  const withoutPromise = step('alone-1', { writing: 'alone' });
  for (const changed of [
    put({ names: 'named' }),
    put({ writing: 'together' }),
    put({ names: 'by-role', title: { en: 'Other', es: 'Otro' } }),
    { type: 'put-step', step: withoutPromise, before: 'alone-1' } as const,
  ]) {
    expect(refusal(begun, changed)).toBe('writing-has-begun');
  }
  expect(refusal(begun, put({ title: { en: 'Other', es: 'Otro' } }))).toBe(1);
  expect(refusal(begun, put({}))).toBe(0);
});

it('V-31 refuses a reveal of what nobody writes alone, and tells of each board once', () => {
  const reveal = (stepId: string): Decidable => ({ type: 'reveal', stepId, boardId: null });
  expect(refusal(at(2), reveal('nowhere-1'))).toBe('no-such-step');
  expect(refusal(at(2), reveal('sort-1'))).toBe('not-alone');
  expect(refusal(at(2), reveal('alone-1'))).toBe(0);
  expect(refusal({ ...at(2), stage: 'sealed' }, reveal('alone-1'))).toBe('wrong-stage');
  const note = (...boardIds: string[]): Decidable => ({
    type: 'note-revealed',
    stepId: 'alone-1',
    boardIds,
  });
  const first = tell(tell(at(1), begin('alone-1')), note('board-1'));
  const both = tell(first, note('board-1', 'board-2'));
  expect(both.written).toEqual([{ stepId: 'alone-1', boardIds: ['board-1', 'board-2'] }]);
  expect(refusal(both, note('board-2'))).toBe(0);
});

it('V-32 what is written alone comes to the groups of the step, else to those that people are out in or came back from', () => {
  const group = {
    id: 'red-1',
    name: 'Red',
    people: ['ana-1'],
    teamIds: [],
    place: '',
    link: '',
    roles: { scribe: null, timekeeper: null, reporter: null },
  };
  const breakout = (id: string): Decidable => ({
    type: 'put-breakout',
    breakout: { id, name: id, by: 'mix', board: null, groups: [{ ...group, id: `${id}-red` }] },
  });
  let clock = 10;
  const tellAt = (state: ConveningState, ...commands: Decidable[]) =>
    commands.reduce((now, command) => {
      clock += 10;
      const decision = decide(now, command, clock);
      if ('refusal' in decision) throw new Error(`${command.type}: ${decision.refusal}`);
      return decision.events.reduce(evolve, now);
    }, state);
  const go = (index: number): Decidable => ({ type: 'go-to-step', step: index });
  const out: Decidable = { type: 'send-out', breakoutId: 'mix-1' };
  const back: Decidable = { type: 'recall', seconds: 0 };
  const ready = tellAt(
    newState('convening-1', agenda),
    { type: 'open-convening' },
    breakout('mix-1'),
    breakout('own-1'),
  );
  const where = (state: ConveningState, of: Parameters<typeof breakoutToWriteIn>[1] = alone) =>
    breakoutToWriteIn(state, of)?.id;
  const atStep = tellAt(ready, go(1));
  expect(where(atStep)).toBeUndefined();
  expect(where(atStep, { ...alone, groups: 'own-1' })).toBe('own-1');
  const sent = tellAt(atStep, out);
  expect(where(sent)).toBe('mix-1');
  expect(where(sent, { ...alone, groups: 'own-1' })).toBe('own-1');
  const cameBack = tellAt(sent, back);
  expect(where(cameBack)).toBe('mix-1');
  expect(where(tellAt(cameBack, go(2)))).toBe('mix-1');
  // Groups of a step before have had theirs.
  const before = tellAt(ready, go(0), out, back, go(1));
  expect(before.together).toBe('mix-1');
  expect(where(before)).toBeUndefined();
});
