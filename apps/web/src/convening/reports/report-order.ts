import { breakoutNow, breakoutOf } from '@throughline/convening';
import type { ConveningForStaff, ConveningState } from '@throughline/protocol';

/** One who reports: a group, or a team at its table. */
export interface Reporter {
  readonly boardId: string;
  readonly name: string;
  /** Two letters; undefined for a group. */
  readonly badge: string | undefined;
}

type Teams = readonly Pick<ConveningForStaff['teams'][number], 'name' | 'badge' | 'boardId'>[];

/**
 * Who reports, in order: the groups that are out, or lie together, or belong to the step, each with its board; else
 * the teams at their tables.
 */
export function reportersOf(state: ConveningState, teams: Teams): readonly Reporter[] {
  const step = state.currentStep === null ? undefined : state.agenda[state.currentStep];
  const breakout =
    breakoutNow(state) ?? breakoutOf(state, state.together) ?? breakoutOf(state, step?.groups);
  const groups = (breakout?.groups ?? []).flatMap(({ boardId, name }) =>
    boardId === null ? [] : [{ boardId, name, badge: undefined }],
  );
  if (groups.length > 0) return groups;
  return teams.flatMap(({ boardId, name, badge }) =>
    boardId === null ? [] : [{ boardId, name, badge }],
  );
}

/**
 * Who reports next: the first after the one who reports now, or reported last, who was not heard yet.
 * @param told boards whose report-outs were shown
 */
export function nextReporter(
  reporters: readonly Reporter[],
  { after, told }: { after: string | undefined; told: ReadonlySet<string> },
): Reporter | undefined {
  const at = reporters.findIndex(({ boardId }) => boardId === after);
  const inTurn = [...reporters.slice(at + 1), ...reporters.slice(0, at + 1)];
  return inTurn.find(({ boardId }) => boardId !== after && !told.has(boardId));
}
