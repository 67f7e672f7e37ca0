import type { BoardSummary, Session } from '@throughline/protocol';

/** The board of this person's own team for a convening; undefined when there is none. */
export function ownBoardAt({ me, boards }: Session, conveningId: string): BoardSummary | undefined {
  if (me.team === null) return undefined;
  const { id } = me.team;
  return boards.find((board) => board.conveningId === conveningId && board.team?.id === id);
}

/** Whether this person runs convenings. */
export function isStaff({ me }: Session): boolean {
  return me.level === 'steward' || me.level === 'facilitator';
}

/**
 * Where one goes who came in by a convening's door: straight to the table, whatever its stage; who
 * has none, or has to wait, to where they belong.
 */
export function tableOf(session: Session, conveningId: string): string {
  const board = session.me.state === 'waiting' ? undefined : ownBoardAt(session, conveningId);
  return board === undefined ? '/' : `/board/${board.id}`;
}
