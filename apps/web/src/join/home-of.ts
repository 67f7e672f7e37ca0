import type { BoardSummary, Session } from '@throughline/protocol';

/** The board of this person's own team, else the first that they may read; undefined when there is none. */
export function ownBoard({ me, boards }: Session): BoardSummary | undefined {
  return boards.find((board) => board.team !== null && board.team.id === me.team?.id) ?? boards[0];
}

/** Whether this person runs convenings. */
export function isStaff({ me }: Session): boolean {
  return me.level === 'steward' || me.level === 'facilitator';
}

/** The path of the page where a signed-in person belongs, or undefined when they have none. */
export function homeOf(session: Session): string | undefined {
  if (isStaff(session)) return '/convening';
  const board = ownBoard(session);
  return board === undefined ? undefined : `/board/${board.id}`;
}
