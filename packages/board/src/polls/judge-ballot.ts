import type { Ballot, PaperForm, PollDefinition } from '@throughline/protocol';

/** Why a ballot is none: an option that is not there, or more than somebody has to give. */
export type BallotFault = 'unknown' | 'too-much';

/** Whether somebody may vote so. */
export function ballotFault(poll: PollDefinition, { marks }: Ballot): BallotFault | undefined {
  const chosen = marks.map(({ option }) => option);
  const known = new Set(poll.options.map(({ id }) => id));
  if (!chosen.every((option) => known.has(option))) return 'unknown';
  if (new Set(chosen).size < chosen.length) return 'too-much';
  return isWithin(poll, marks) ? undefined : 'too-much';
}

function isWithin({ kind, dots, cumulative }: PollDefinition, marks: Ballot['marks']): boolean {
  const counts = marks.map(({ count }) => count);
  switch (kind) {
    case 'dots':
      return sum(counts) <= (dots ?? 0) && (cumulative || counts.every((count) => count === 1));
    case 'ranking':
      // First, second, third, with nothing left out between.
      return counts.toSorted((a, b) => a - b).every((place, index) => place === index + 1);
    case 'decision':
    case 'scale':
    case 'choice':
      return counts.length === 1 && counts[0] === 1;
  }
}

/** Whether so many people can have given this on paper. An order cannot be entered as counts. */
export function paperFault(
  { kind, dots, cumulative, options }: PollDefinition,
  { people, marks }: PaperForm,
): BallotFault | undefined {
  const known = new Set(options.map(({ id }) => id));
  const chosen = marks.map(({ option }) => option);
  if (kind === 'ranking' || !chosen.every((option) => known.has(option))) return 'unknown';
  const counts = marks.map(({ count }) => count);
  const each = dots ?? 1;
  const onOne = cumulative ? each : 1;
  const fits = sum(counts) <= people * each && counts.every((count) => count <= people * onOne);
  return fits && new Set(chosen).size === chosen.length ? undefined : 'too-much';
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
