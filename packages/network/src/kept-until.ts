import type { Day } from '@throughline/protocol';
import type { ConveningRecord, Network, Phase } from './records.ts';

const DAY_MS = 86_400_000;

/**
 * The day on which everything of a network is deleted: so many days after the last day that it has,
 * whether that is the end of a phase, a convening, or the day on which it was made. Pure.
 */
export function keptUntil(
  { createdAt, settings }: Pick<Network, 'createdAt' | 'settings'>,
  phases: readonly Pick<Phase, 'endsOn'>[],
  convenings: readonly Pick<ConveningRecord, 'date'>[],
): Day {
  const days = [
    dayOf(createdAt),
    ...phases.map(({ endsOn }) => endsOn),
    ...convenings.flatMap(({ date }) => date ?? []),
  ];
  const last = days.reduce((latest, day) => (day > latest ? day : latest));
  return dayOf(Date.parse(last) + settings.retentionDays * DAY_MS);
}

/** The day, in the time of Greenwich, of a moment in milliseconds since 1970. */
export const dayOf = (at: number): Day => new Date(at).toISOString().slice(0, 10);
