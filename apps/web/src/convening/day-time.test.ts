import { newState } from '@throughline/convening';
import { expect, test } from 'vitest';
import { atTime, minutesLate, timeField } from './day-time.ts';

const noon = new Date(2027, 2, 7, 12, 0).getTime();

test('a time field and a moment of the day are the same', () => {
  const half = atTime('16:30', noon);
  expect(half).toBe(noon + 4.5 * 3_600_000);
  expect(timeField(half ?? 0)).toBe('16:30');
  expect(atTime('', noon)).toBeNull();
  const late = new Date(2027, 2, 7, 23, 40).getTime();
  expect(atTime('00:15', late)).toBe(late + 35 * 60_000);
  expect(atTime('23:30', late + 3_600_000)).toBe(late - 10 * 60_000);
});

test('a room is late from two minutes on, and never without a time to end by', () => {
  const step = { id: 'step-1', title: { en: '', es: '' }, prompt: { en: '', es: '' } };
  const state = {
    ...newState('c', [{ ...step, minutes: 30, mode: 'table' as const }]),
    currentStep: 0,
    timer: { is: 'running' as const, endsAt: noon + 30 * 60_000 },
  };
  expect(minutesLate(state, noon)).toBe(0);
  const by = (minutes: number) => ({ ...state, endsBy: noon + minutes * 60_000 });
  expect(minutesLate(by(29), noon)).toBe(0);
  expect(minutesLate(by(25), noon)).toBe(5);
  expect(minutesLate({ ...by(25), currentStep: null }, noon)).toBe(0);
});
