import type { Directory, Network, Team } from '@throughline/network';
import type { Bundle } from '@throughline/reports';
import { MAX_BOARDS } from '../http/make-boards.ts';
import { HttpProblem } from '../http/problem.ts';

/** A team of a bundle, and the team here whose boards its boards join; undefined: it becomes a new team. */
export interface TeamPlan {
  readonly team: Bundle['teams'][number];
  readonly joins: Team | undefined;
}

/** The team itself where it is of this network, or else the one that has its name. */
export function planTeams(bundle: Bundle, teams: readonly Team[]): readonly TeamPlan[] {
  const left = new Set(teams);
  const take = (found: Team | undefined) => {
    if (found) left.delete(found);
    return found;
  };
  const same = new Map(
    bundle.teams.map((team) => [team, take([...left].find(({ id }) => id === team.id))]),
  );
  return bundle.teams.map((team) => ({
    team,
    joins: same.get(team) ?? take([...left].find(({ name }) => folded(name) === folded(team.name))),
  }));
}

const folded = (name: string) => name.normalize('NFKC').trim().toLowerCase();

/** @throws HttpProblem `too-many-teams`, `too-large`: the network has as much as it may have */
export async function requireRoom(
  directory: Pick<Directory, 'teams' | 'boardsOfNetwork'>,
  network: Network,
  { bundle, plan }: { bundle: Bundle; plan: readonly TeamPlan[] },
): Promise<void> {
  const teams = await directory.teams(network.id);
  const added = plan.filter(({ joins }) => joins === undefined).length;
  if (added > 0 && teams.length + added > network.settings.maxTeams) {
    throw new HttpProblem('too-many-teams');
  }
  const boards = await directory.boardsOfNetwork(network.id);
  if (boards.length + bundle.boards.length > MAX_BOARDS) throw new HttpProblem('too-large');
}
