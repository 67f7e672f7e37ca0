import type { PlannedRun } from '../runs/plan.ts';
import type { RunEnd } from '../runs/run-messages.ts';

/** A run that has been carried out. */
export interface FinishedRun extends PlannedRun {
  readonly end: RunEnd;
}

/** One figure over the rounds; NaN where no round has it. */
export interface Spread {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** All rounds of one server at one size. */
export interface Summary {
  readonly scenario: string;
  readonly variant: string;
  readonly contender: string;
  readonly rounds: number;
  readonly figures: ReadonlyMap<string, Spread>;
  /** Why rounds failed, each reason once. */
  readonly failures: readonly string[];
}

/** Brings the rounds of each server and size together, in the order in which they were run. */
export function summarise(runs: readonly FinishedRun[]): Summary[] {
  const groups = Map.groupBy(runs, (run) =>
    JSON.stringify([run.scenario.name, run.variant.label, run.contender]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    return [
      {
        scenario: first.scenario.name,
        variant: first.variant.label,
        contender: first.contender,
        rounds: group.length,
        figures: spreadsOf(group),
        failures: failuresOf(group),
      },
    ];
  });
}

/** Smallest, middle and largest; of an even number the mean of the two in the middle. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  const median = ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
  return { min: sorted.at(0) ?? Number.NaN, median, max: sorted.at(-1) ?? Number.NaN };
}

function spreadsOf(group: readonly FinishedRun[]): ReadonlyMap<string, Spread> {
  const found = group.flatMap(({ end }) => (end.type === 'figures' ? [end.figures] : []));
  const names = new Set(found.flatMap((figures) => Object.keys(figures)));
  return new Map(
    [...names].map((name) => [name, spreadOf(found.map((figures) => figures[name] ?? Number.NaN))]),
  );
}

function failuresOf(group: readonly FinishedRun[]): string[] {
  const reasons = group.flatMap(({ end }) => (end.type === 'failed' ? [end.reason] : []));
  return [...new Set(reasons)];
}
