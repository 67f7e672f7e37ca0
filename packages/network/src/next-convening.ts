import type { ConveningSummary, Day } from '@throughline/protocol';

/**
 * The convening that a home puts first: one that is open, else the next planned one by its day, one
 * of today included, else a planned one without a day, else a planned one whose day has passed; else
 * null. Pure.
 */
export function nextConvening<One extends Pick<ConveningSummary, 'stage' | 'date'>>(
  convenings: readonly One[],
  today: Day,
): One | null {
  const open = convenings.find(({ stage }) => stage === 'open');
  if (open) return open;
  const planned = convenings.filter(({ stage }) => stage === 'planned');
  const byDate = planned
    .filter(({ date }) => date !== null)
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : 1));
  return (
    byDate.find(({ date }) => (date ?? '') >= today) ??
    planned.find(({ date }) => date === null) ??
    byDate.at(-1) ??
    null
  );
}
