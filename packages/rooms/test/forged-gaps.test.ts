import { CLOSE_CODES } from '@throughline/protocol';
import { expect, it } from 'vitest';
import { forgedGaps, sendForgedGaps } from './forged-gaps.ts';

// What it costs is measured by the command `forged-gaps`; here only what becomes of it.
it('R-7 of 4,000 forged gaps the first closes, and no other is looked at', async () => {
  const result = await sendForgedGaps(forgedGaps(4_000), { answersFirst: true });
  expect(result).toMatchObject({
    closedWith: CLOSE_CODES.updateRefused,
    takenBeforeClose: 1,
    entriesStored: 0,
  });
});

it('R-8 and R-20 of 4,000 that overtake an answer that never comes, 120 are looked at', async () => {
  const result = await sendForgedGaps(forgedGaps(4_000), { answersFirst: false });
  expect(result).toMatchObject({
    closedWith: CLOSE_CODES.tooFast,
    takenBeforeClose: 121,
    entriesStored: 0,
  });
});
