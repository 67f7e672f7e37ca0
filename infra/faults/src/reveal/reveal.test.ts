import { expect, it } from 'vitest';
import { KILLED_AT, killInReveals, REVEAL_STEPS } from './reveal-run.ts';

it('PW-9 a reveal that is killed at any of its steps loses no note and doubles none', async () => {
  const { kills, faults } = await killInReveals(REVEAL_STEPS, 1);
  expect(faults).toEqual([]);
  expect(kills).toBe(REVEAL_STEPS.length);
}, 120_000);

it('PW-9 is caught where what was taken is lost, or put once more (control)', async () => {
  for (const meddling of ['lose-taken', 'forget-that-it-was-put'] as const) {
    const { faults } = await killInReveals([KILLED_AT[meddling]], 1, meddling);
    expect(faults.length).toBeGreaterThan(0);
  }
}, 120_000);
