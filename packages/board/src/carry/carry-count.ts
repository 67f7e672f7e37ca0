import {
  type BoardKind,
  CARRY_CHOICES,
  type CarryChoice,
  type PromiseState,
} from '@throughline/protocol';
import type * as Y from 'yjs';
import { readGoal } from '../goal-statement/read-goal.ts';
import { type InInsights, whatComesAlong } from './what-comes-along.ts';

/** How much of a board comes along with each choice, and how its promises stand. */
export interface CarryCount {
  readonly lines: Record<CarryChoice, number>;
  readonly promises: Record<PromiseState, number>;
}

export function carryCount(kind: BoardKind, doc: Y.Doc, inInsights: InInsights): CarryCount {
  const lines = { all: 0, unresolved: 0, structure: 0 };
  for (const what of CARRY_CHOICES) lines[what] = whatComesAlong(kind, doc, what, inInsights).size;
  const promises = { open: 0, kept: 0, changed: 0, dropped: 0 };
  const steps = kind === 'goal-statement' ? readGoal(doc).items.under(null, 'step') : [];
  for (const { values } of steps) promises[values.state]++;
  return { lines, promises };
}
