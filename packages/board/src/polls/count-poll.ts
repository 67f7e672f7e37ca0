import type { Ballot, PaperForm, PollDefinition, PollResult } from '@throughline/protocol';

/** Fewer ballots than this in a secret vote would tell who voted how: each of two knows the other's. */
export const FEWEST_SECRET_BALLOTS = 3;

/** Counts a vote. Of a ballot nothing is left in what comes out but its part of the sums. */
export function countPoll(
  poll: PollDefinition,
  ballots: readonly Ballot[],
  paper: PaperForm | null,
): PollResult {
  const tooFew = poll.secret && ballots.length > 0 && ballots.length < FEWEST_SECRET_BALLOTS;
  const told = tooFew ? [] : ballots;
  const ordered = poll.kind === 'ranking' ? countOrder(poll, told) : undefined;
  return {
    ballots: ballots.length,
    tooFew,
    counts:
      ordered?.points ??
      inOptions(
        poll,
        told.flatMap(({ marks }) => marks),
      ),
    paper: paper && { people: paper.people, counts: inOptions(poll, paper.marks) },
    beatsAll: ordered?.beatsAll ?? null,
  };
}

function inOptions({ options }: PollDefinition, marks: PaperForm['marks']): number[] {
  const sums = new Map<string, number>();
  for (const { option, count } of marks) sums.set(option, (sums.get(option) ?? 0) + count);
  return options.map(({ id }) => sums.get(id) ?? 0);
}

/**
 * The Borda count, as comparisons: on each ballot an option has a point for each other one that it is put
 * before, and half of one where the ballot orders neither. On a full ballot of n options that is n − 1 for the
 * first, down to 0. (J.-C. de Borda, Mémoire sur les élections au scrutin, 1781.) Beside it the option that wins
 * every comparison with another one, where there is one (Condorcet, 1785): it need not have the most points.
 */
function countOrder({ options }: PollDefinition, ballots: readonly Ballot[]) {
  const ids = options.map(({ id }) => id);
  const places = ballots.map(
    ({ marks }) => new Map(marks.map(({ option, count }) => [option, count])),
  );
  const preferring = (one: string, other: string) =>
    places.reduce((sum, of) => sum + preference(of.get(one), of.get(other)), 0);
  const others = (one: string) => ids.filter((id) => id !== one);
  const points = ids.map((one) =>
    others(one).reduce((sum, other) => sum + preferring(one, other), 0),
  );
  const beatsAll =
    ids.find((one) => others(one).every((other) => preferring(one, other) > ballots.length / 2)) ??
    null;
  return { points, beatsAll };
}

function preference(place: number | undefined, other: number | undefined): number {
  if (place === undefined && other === undefined) return 0.5;
  return (place ?? Number.POSITIVE_INFINITY) < (other ?? Number.POSITIVE_INFINITY) ? 1 : 0;
}
