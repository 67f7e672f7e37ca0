import type { PollDefinition, PollKind, PollResult } from '@throughline/protocol';

/** One option of a result: what it has in all, and how much of that is from paper. */
export interface Counted {
  readonly id: string;
  readonly count: number;
  readonly paper: number;
}

/** What each option has, in the order of the poll. */
export function countedOptions(
  { options }: Pick<PollDefinition, 'options'>,
  { counts, paper }: PollResult,
): readonly Counted[] {
  return options.map(({ id }, index) => {
    const onPaper = paper?.counts[index] ?? 0;
    return { id, count: (counts[index] ?? 0) + onPaper, paper: onPaper };
  });
}

/** The options that have the most; several are level, and then it is for people to talk. None without a vote. */
export function leading(counted: readonly Counted[]): readonly string[] {
  const most = Math.max(0, ...counted.map(({ count }) => count));
  return most === 0 ? [] : counted.filter(({ count }) => count === most).map(({ id }) => id);
}

/** Where the order of the options says something itself. */
const KEEPS_ORDER: readonly PollKind[] = ['scale', 'decision'];

/** The options in the order in which a result is read: the most first, or as they were asked where that says something. */
export const inTellingOrder = (kind: PollKind, counted: readonly Counted[]): readonly Counted[] =>
  KEEPS_ORDER.includes(kind) ? counted : counted.toSorted((a, b) => b.count - a.count);

/** How many people voted, on devices and on paper. */
export const peopleIn = ({ ballots, paper }: PollResult): number => ballots + (paper?.people ?? 0);

/**
 * The middle of a scale: as many people at or below it as at or above. Between two steps it is the half.
 * @returns undefined where nobody voted
 */
export function middleOf(counted: readonly Counted[]): number | undefined {
  const each = counted.flatMap(({ count }, index) =>
    Array.from({ length: count }, () => index + 1),
  );
  const low = each[Math.floor((each.length - 1) / 2)];
  const high = each[Math.ceil((each.length - 1) / 2)];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}
