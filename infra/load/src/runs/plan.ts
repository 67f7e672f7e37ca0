import type { Scenario, Sizes, Variant } from '../scenarios/scenario.ts';
import { type ContenderName, contenderNamed } from '../servers/contenders.ts';

/** One run of the plan. */
export interface PlannedRun {
  readonly scenario: Scenario;
  readonly variant: Variant;
  readonly contender: ContenderName;
  /** From 1. */
  readonly round: number;
}

/** What was asked for. */
export interface Wanted {
  readonly scenarios: readonly Scenario[];
  readonly contenders: readonly ContenderName[];
  readonly sizes: Sizes;
  readonly rounds: number;
}

/** Every run in its order: within a size the servers take turns (A B C, A B C …), so that a slow minute of the machine meets all of them. */
export function planRuns({ scenarios, contenders, sizes, rounds }: Wanted): PlannedRun[] {
  return scenarios.flatMap((scenario) => {
    const suited = contenders.filter((name) => scenario.suits(contenderNamed(name)));
    return scenario
      .variants(sizes)
      .flatMap((variant) =>
        Array.from({ length: rounds }, (_, index) => index + 1).flatMap((round) =>
          suited.map((contender) => ({ scenario, variant, contender, round })),
        ),
      );
  });
}
