import {
  type Board,
  composition,
  dayOf,
  type Network,
  nextConvening,
  type PeopleCount,
  type Person,
  type Team,
} from '@throughline/network';
import type { BoardOnShelf, NetworkHome, TeamHome } from '@throughline/protocol';
import { Router } from 'express';
import type { LiveSession } from '../people/signed-in.ts';
import { type HttpContext, requireSeen, requireSession } from './context.ts';
import { presentNetwork, requireNetwork } from './networks.ts';
import { presentBoard, presentConvenings, presentWholeTeam, readable, teamOf } from './present.ts';
import { presentTeammate } from './present-person.ts';
import { HttpProblem } from './problem.ts';

/** `/api/networks/:id/home` and `/api/teams/:id/home`: what each of these screens shows, in one answer. */
export function homes(context: HttpContext): Router {
  const { directory, desk, now } = context;
  const router = Router();

  router.get('/networks/:id/home', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const [phases, teams, people, shown] = await Promise.all([
      directory.phases(network.id),
      directory.teams(network.id),
      directory.countPeople(network.id),
      directory.convenings(network.id).then((records) => presentConvenings(desk, records)),
    ]);
    const boards = await directory.boardsOfNetwork(network.id);
    const home: NetworkHome = {
      network: await presentNetwork(context, network),
      phases: [...phases],
      convenings: shown,
      nextConvening: nextConvening(shown, dayOf(now())),
      teams: teams.map((team) => presentTeamOnHome(session, network, team, people)),
      boards: await presentShelf(context, boards, teams, person, network.id),
      people: session.may('people.list', { networkId: network.id }) ? countStates(people) : null,
    };
    response.json(home);
  });

  router.get('/teams/:id/home', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    const thing = { networkId: team.networkId, teamId: team.id };
    const network = await requireNetwork(context, session, team.networkId);
    if (!session.may('team.see', thing)) throw new HttpProblem('not-allowed');
    const [people, boards, shown] = await Promise.all([
      directory.countPeople(network.id),
      directory.boardsOfTeam(team.id),
      directory.convenings(network.id).then((records) => presentConvenings(desk, records)),
    ]);
    const members = session.may('team.see-members', thing)
      ? (await directory.teamMembers(team.id)).map(presentTeammate)
      : null;
    const home: TeamHome = {
      network: await presentNetwork(context, network),
      team: presentTeamOnHome(session, network, team, people),
      members,
      convenings: shown,
      nextConvening: nextConvening(shown, dayOf(now())),
      boards: await presentShelf(context, boards, [team], person, network.id),
    };
    response.json(home);
  });

  return router;
}

function presentTeamOnHome(
  session: LiveSession,
  { settings }: Network,
  team: Team,
  people: readonly PeopleCount[],
): NetworkHome['teams'][number] {
  const { networkId, id: teamId } = team;
  const members = people.filter(
    (count) => count.teamId === teamId && count.level !== 'partner' && isCounted(count),
  );
  return {
    ...presentWholeTeam(team),
    composition: session.may('team.see-members', { networkId, teamId })
      ? composition(members, settings.composition)
      : null,
  };
}

/** Who is expected is on the team too: the facilitator plans with the roster. */
const isCounted = ({ state, level }: PeopleCount) =>
  (state === 'here' || state === 'expected') && level !== 'observer';

async function presentShelf(
  { directory, desk, gists }: HttpContext,
  boards: readonly Board[],
  teams: readonly Team[],
  person: Person,
  networkId: string,
): Promise<BoardOnShelf[]> {
  const news = await directory.boardNews(person.id, networkId);
  const shown = readable(desk, boards, person);
  const gistOf = await gists.of(shown);
  return shown.map((board) => ({
    ...presentBoard(desk, board, teamOf(board, teams), person),
    owner: board.owner,
    news: news.get(board.id) ?? 'never-opened',
    gist: gistOf.get(board.id) ?? null,
  }));
}

function countStates(people: readonly PeopleCount[]): NonNullable<NetworkHome['people']> {
  const counts = { expected: 0, waiting: 0, here: 0, unmatched: 0 };
  for (const { state, announced, level, people: number } of people) {
    if (state !== 'gone') counts[state] += number;
    if (state === 'here' && !announced && level === 'member') counts.unmatched += number;
  }
  return counts;
}
