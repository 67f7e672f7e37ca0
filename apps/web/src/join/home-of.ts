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
 * The path of the page where a signed-in person belongs. Who sits at a table goes to its board while
 * a convening runs, else to the team's page; everybody else to the network, or to all of them.
 * @returns undefined for one who belongs nowhere
 */
export function homeOf(session: Session): string | undefined {
  const { me, networks, convenings } = session;
  if (me.state === 'waiting') return '/waiting';
  if (me.team !== null && !isStaff(session)) {
    const running = convenings.find(({ stage }) => stage === 'open');
    const board = running && ownBoardAt(session, running.id);
    return board === undefined ? `/team/${me.team.id}` : `/board/${board.id}`;
  }
  const [network, another] = networks;
  if (me.level === 'steward' && (network === undefined || another !== undefined)) {
    return '/networks';
  }
  return network && `/network/${network.id}`;
}

/** Where one goes who came in by a convening's door: straight to the table, whatever its stage. */
export function tableOf(session: Session, conveningId: string): string {
  const board = session.me.state === 'waiting' ? undefined : ownBoardAt(session, conveningId);
  return board === undefined ? (homeOf(session) ?? '/') : `/board/${board.id}`;
}
