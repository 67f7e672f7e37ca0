import { breakoutNow, breakoutOf } from '@throughline/convening';
import type { Breakout, ConveningState, Step } from '@throughline/protocol';

/** What the wall shows large. */
export type WallView =
  | { readonly is: 'over' }
  | { readonly is: 'welcome' }
  | { readonly is: 'prompt'; readonly step: Step }
  | { readonly is: 'boards'; readonly boards: readonly WallBoardOf[] }
  | { readonly is: 'note'; readonly boardId: string; readonly noteId: string }
  | { readonly is: 'poll'; readonly boardId: string; readonly pollId: string }
  | { readonly is: 'report'; readonly boardId: string; readonly endsAt: number }
  /** Between two report-outs: who was heard, and who is next. */
  | { readonly is: 'reports'; readonly step: Step }
  /** What was said at the end of the convening before, beside what is said now: of one team, or null, of all. */
  | { readonly is: 'then-now'; readonly teamId: string | null }
  /** People are out in these groups, or go there. */
  | { readonly is: 'out'; readonly breakout: Breakout };

/** A board on the wall, and what its group is called where it is a group's. */
export interface WallBoardOf {
  readonly boardId: string;
  readonly name: string | undefined;
}

/**
 * What the wall shows: what is in front of everybody goes before where people are, and that before what the step
 * asks for.
 */
export function wallViewOf(state: ConveningState): WallView {
  const { stage, currentStep, agenda, report, spotlight } = state;
  if (stage === 'closed' || stage === 'sealed') return { is: 'over' };
  if (report !== null) return { is: 'report', ...report };
  if (spotlight?.is === 'boards') {
    return { is: 'boards', boards: named(state, spotlight.boardIds) };
  }
  if (spotlight !== null) return spotlight;
  const out = breakoutNow(state);
  if (out) return { is: 'out', breakout: out };
  const step = currentStep === null ? undefined : agenda[currentStep];
  if (step?.wall === 'reports') return { is: 'reports', step };
  if (step?.wall === 'then-now') return { is: 'then-now', teamId: null };
  const together = boardsOf(breakoutOf(state, state.together));
  if (together.length > 0) return { is: 'boards', boards: together };
  if (step?.wall === 'boards') {
    const ofGroups = boardsOf(breakoutOf(state, step.groups));
    if (ofGroups.length > 0) return { is: 'boards', boards: ofGroups };
  }
  return step === undefined ? { is: 'welcome' } : { is: 'prompt', step };
}

const boardsOf = (breakout: Breakout | undefined): readonly WallBoardOf[] =>
  (breakout?.groups ?? []).flatMap(({ boardId, name }) =>
    boardId === null ? [] : [{ boardId, name }],
  );

/** Boards with the names of the groups whose they are. */
function named({ breakouts }: ConveningState, ids: readonly string[]): readonly WallBoardOf[] {
  const names = new Map(
    breakouts.flatMap((one) => boardsOf(one)).map(({ boardId, name }) => [boardId, name]),
  );
  return ids.map((boardId) => ({ boardId, name: names.get(boardId) }));
}

/** How long the last message to everybody stays on the wall. */
const BROADCAST_MS = 3 * 60_000;

/** The message that stands on the wall now, and for how long still; null for none. */
export function messageNow(
  { broadcast, stage }: Pick<ConveningState, 'broadcast' | 'stage'>,
  now: number,
): { readonly text: string; readonly leftMs: number } | null {
  if (broadcast === null || stage !== 'open') return null;
  const leftMs = broadcast.at + BROADCAST_MS - now;
  return leftMs > 0 ? { text: broadcast.text, leftMs } : null;
}
