import { COACH_QUESTIONS, type CoachReason } from '@throughline/board';
import { expect, test } from 'vitest';
import { goal } from '../../../../i18n/en/goal.ts';

/** The reasons that a question can have beside `missing`. */
const MORE: Readonly<Record<string, readonly CoachReason[]>> = {
  'for-whom': ['too-wide'],
  'from-to': ['same'],
  barrier: ['blames-people'],
  harm: ['no-guard'],
  'first-check': ['after-the-end'],
  evidence: ['assumption'],
};

test('the coach has words for each question and for each of its reasons', () => {
  for (const question of COACH_QUESTIONS) {
    expect(goal.coach.questions[question]).toMatch(/\?$/);
    const reasons = Object.keys(goal.coach.reasons[question]);
    expect(reasons.sort()).toEqual(['missing', ...(MORE[question] ?? [])].sort());
  }
});
