import { seeded } from '@throughline/testing';
import { describe, expect, it } from 'vitest';
import { typeAndReopen } from './opening-run.ts';

const EDITS = 10_000;
const { seed } = seeded();

describe(`a board with ${EDITS} edits behind it, its server killed again and again`, () => {
  it('has all that was acked, and never replays more than a fold and one tick', async () => {
    const report = await typeAndReopen({ folds: 'real', edits: EDITS, seed });
    expect(report.faults, `seed ${seed}`).toEqual([]);
    expect(report.edits).toBeGreaterThanOrEqual(EDITS);
  }, 120_000);

  it('is caught when nothing is folded (control)', async () => {
    const report = await typeAndReopen({ folds: 'never', edits: 2_000, seed });
    expect(
      report.faults.some((fault) => fault.endsWith('replayed')),
      `seed ${seed}`,
    ).toBe(true);
  }, 120_000);
});
