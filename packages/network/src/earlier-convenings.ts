import type { ConveningSummary } from '@throughline/protocol';
import { dayOf } from './kept-until.ts';
import type { ConveningRecord } from './records.ts';

type Dated = Pick<ConveningRecord, 'id' | 'date' | 'createdAt'>;

/**
 * The convenings of a network that have begun and were before one, the latest first: by their days, or those on which
 * they were made; of one day by when they were made. Pure.
 */
export function earlierConvenings<One extends Dated>(
  all: readonly One[],
  stageOf: (one: One) => ConveningSummary['stage'] | undefined,
  one: Dated,
): readonly One[] {
  return all
    .filter((other) => {
      const stage = stageOf(other);
      return (
        other.id !== one.id && stage !== undefined && stage !== 'planned' && isBefore(other, one)
      );
    })
    .sort((a, b) => (isBefore(a, b) ? 1 : -1));
}

function isBefore(a: Dated, b: Dated): boolean {
  const [dayA, dayB] = [a, b].map(({ date, createdAt }) => date ?? dayOf(createdAt));
  if (dayA !== dayB) return (dayA ?? '') < (dayB ?? '');
  return a.createdAt < b.createdAt || (a.createdAt === b.createdAt && a.id < b.id);
}
