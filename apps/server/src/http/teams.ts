import type { Network, NewBoard, Person, Team } from '@throughline/network';
import { NewTeamForm, TeamChange } from '@throughline/protocol';
import { Router } from 'express';
import { badgeOf } from '../boards/badge-of.ts';
import { newEmpathyMap } from '../boards/new-board.ts';
import { firstTemplate } from '../boards/templates-of.ts';
import { newId } from '../people/secrets.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { requireNetwork } from './networks.ts';
import { presentWholeTeam } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/networks/:id/teams` and `/api/teams/:id`. */
export function teams(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();

  router.get('/networks/:id/teams', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    response.json((await directory.teams(network.id)).map(presentWholeTeam));
  });

  router.post('/networks/:id/teams', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'team.add', { networkId: network.id });
    const form = readBody(NewTeamForm, request.body);
    const team = await addNewTeam(context, { network, by: person }, form);
    sendVersioned(response.status(201), presentWholeTeam(team));
  });

  router.patch('/teams/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    requireRight(session, 'team.change', team);
    const { name, badge, organisation, size, setting } = readBody(TeamChange, request.body);
    const given = { name, badge, organisation, size, setting };
    const change = Object.fromEntries(
      Object.entries(given).filter(([, value]) => value !== undefined),
    );
    const version = requireVersion(request);
    const thing = { networkId: team.networkId, thingId: team.id };
    requireChanged(
      await audited(context, person, 'team.change', thing, () =>
        directory.changeTeam(team.id, version, change),
      ),
    );
    const changed = requireSeen(session, await directory.team(team.id));
    sendVersioned(response, presentWholeTeam(changed));
  });

  router.delete('/teams/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    requireRight(session, 'team.delete', team);
    const boards = await directory.boardsOfTeam(team.id);
    const thing = { networkId: team.networkId, thingId: team.id };
    await audited(context, person, 'team.delete', thing, () => directory.deleteTeam(team.id));
    await context.deleted({ boards });
    response.status(204).end();
  });

  return router;
}

/**
 * Makes a team, with a board in each convening that is not sealed.
 * @throws HttpProblem `too-many-teams`
 */
export async function addNewTeam(
  context: HttpContext,
  { network, by }: { network: Network; by: Person },
  { badge, ...form }: NewTeamForm,
): Promise<Team> {
  const { directory } = context;
  const before = await directory.teams(network.id);
  if (before.length >= network.settings.maxTeams) throw new HttpProblem('too-many-teams');
  const team: Team = {
    ...form,
    id: newId(),
    networkId: network.id,
    badge: badge ?? badgeOf(form.name),
    version: 0,
  };
  const boards = await boardsFor(context, team);
  const added = { networkId: network.id, thingId: team.id };
  await audited(context, by, 'team.add', added, () => directory.addTeam(team, boards));
  return team;
}

/** An empathy map for a team that comes later, in each convening that is not sealed. */
async function boardsFor({ directory, desk, now }: HttpContext, team: Team): Promise<NewBoard[]> {
  const template = await firstTemplate(directory, team.networkId, 'empathy-map');
  const boards: NewBoard[] = [];
  for (const { id } of await directory.convenings(team.networkId)) {
    const state = await desk.state(id);
    if (!state || state.stage === 'sealed') continue;
    const position = (await directory.boardsOfConvening(id)).length;
    boards.push(newEmpathyMap(team, { conveningId: id, position, now: now(), template }));
  }
  return boards;
}
