import type { ConveningSummary, PhaseInfo } from '@throughline/protocol';

/** The phases that are to be told beside the convenings: one that only is a convening's day is told by it. */
export function phasesBeside(
  phases: readonly PhaseInfo[],
  convenings: readonly ConveningSummary[],
): PhaseInfo[] {
  return phases.filter(
    ({ kind, startsOn, endsOn }) =>
      kind !== 'convening' ||
      !convenings.some(({ date }) => date !== null && startsOn <= date && date <= endsOn),
  );
}
