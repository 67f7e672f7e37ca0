import type { Figures, Pace, Variant } from '../scenarios/scenario.ts';
import type { ContenderName } from '../servers/contenders.ts';

/** One run: one scenario at one size against one server. */
export interface RunOrder {
  readonly scenario: string;
  readonly variant: Variant;
  readonly contender: ContenderName;
  readonly pace: Pace;
}

/** How a run ended. */
export type RunEnd =
  | { readonly type: 'figures'; readonly figures: Figures }
  | { readonly type: 'failed'; readonly reason: string };
