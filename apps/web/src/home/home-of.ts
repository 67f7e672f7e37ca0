import type { Session } from '@throughline/protocol';
import { isStaff, ownBoardAt } from '../join/table-of.ts';

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
