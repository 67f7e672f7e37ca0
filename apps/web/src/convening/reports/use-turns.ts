import type { ConveningForStaff, ConveningState } from '@throughline/protocol';
import { useEffect, useMemo, useState } from 'react';
import { nextReporter, type Reporter, reportersOf } from './report-order.ts';

/** Who reports, who did already, and who is next. */
export interface Turns {
  readonly reporters: readonly Reporter[];
  /** Boards whose report-outs this screen has seen shown. */
  readonly told: ReadonlySet<string>;
  readonly next: Reporter | undefined;
}

/** Follows the report-outs of a convening. What was told before this screen was opened it does not know. */
export function useTurns(state: ConveningState, teams: ConveningForStaff['teams']): Turns {
  const [seen, setSeen] = useState<readonly string[]>([]);
  const now = state.report?.boardId;
  useEffect(() => {
    if (now !== undefined) setSeen((before) => [...before.filter((id) => id !== now), now]);
  }, [now]);
  return useMemo(() => {
    const reporters = reportersOf(state, teams);
    const told = new Set(seen);
    const next = nextReporter(reporters, { after: now ?? seen.at(-1), told });
    return { reporters, told, next };
  }, [state, teams, seen, now]);
}
