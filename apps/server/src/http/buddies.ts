import type { Board } from '@throughline/network';
import {
  BuddyBoardForm,
  BuddyPairForm,
  type NetworkBuddies,
  type TeamBuddy,
  type TeamSummary,
} from '@throughline/protocol';
import { Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { requireBoard } from './boards.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentBoard, presentTeam, readable } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** Who is whose buddy, and which boards teams open to theirs. */
export function buddies(context: HttpContext): Router {
  const { directory, desk, buddyDesk } = context;
  const router = Router();

  router.get('/networks/:id/buddies', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'buddy.pair', { networkId: network.id });
    const teams = (await directory.teams(network.id)).map(presentTeam);
    response.json(pairsOf(context, teams));
  });

  router.post('/networks/:id/buddies', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'buddy.pair', { networkId: network.id });
    const { teamId, buddyId } = readBody(BuddyPairForm, request.body);
    const teams = await directory.teams(network.id);
    const isOfIt = (id: string) => teams.some((team) => team.id === id);
    if (!isOfIt(teamId)) throw new HttpProblem('invalid-form', { teamId: 'unknown' });
    if (!isOfIt(buddyId) || teamId === buddyId) {
      throw new HttpProblem('invalid-form', { buddyId: 'unknown' });
    }
    if (buddyDesk.buddyOf(teamId) !== buddyId) {
      const thing = { networkId: network.id, thingId: teamId };
      const paired = await audited(context, person, 'buddies.pair', thing, () =>
        buddyDesk.pair(teamId, buddyId, context.now()),
      );
      if (!paired) throw new HttpProblem('wrong-stage');
    }
    response.status(204).end();
  });

  router.delete('/teams/:id/buddy', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    requireRight(session, 'buddy.pair', { networkId: team.networkId });
    const thing = { networkId: team.networkId, thingId: team.id };
    await audited(context, person, 'buddies.part', thing, () => buddyDesk.part(team.id));
    response.status(204).end();
  });

  router.get('/teams/:id/buddy', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    requireRight(session, 'team.see-members', { networkId: team.networkId, teamId: team.id });
    const buddyId = buddyDesk.buddyOf(team.id);
    const buddy = buddyId === undefined ? undefined : await directory.team(buddyId);
    if (!buddy) {
      response.json({ buddy: null, boards: [], theirs: [] } satisfies TeamBuddy);
      return;
    }
    const own = await directory.boardsOfTeam(team.id);
    const theirs = await directory.boardsOfTeam(buddy.id);
    await Promise.all([...own, ...theirs].map((board) => knowBoard(desk, board)));
    const isOpen = ({ id }: Board) => buddyDesk.opened.has(id);
    const answer: TeamBuddy = {
      buddy: presentTeam(buddy),
      boards: readable(desk, own, person).map((board) => ({
        board: presentBoard(desk, board, team, person),
        open: isOpen(board),
      })),
      theirs: readable(desk, theirs.filter(isOpen), person).map((board) =>
        presentBoard(desk, board, buddy, person),
      ),
    };
    response.json(answer);
  });

  router.put('/boards/:id/buddy', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const { networkId, owner } = board;
    requireRight(session, 'buddy.open', {
      networkId,
      teamId: owner.type === 'team' ? owner.teamId : null,
    });
    const { open } = readBody(BuddyBoardForm, request.body);
    if (!open) await buddyDesk.close(board.id);
    else if (!(await buddyDesk.open(board.id))) throw new HttpProblem('wrong-stage');
    response.status(204).end();
  });

  return router;
}

function pairsOf({ buddyDesk }: HttpContext, teams: readonly TeamSummary[]): NetworkBuddies {
  return {
    pairs: buddyDesk.pairs.flatMap(({ teamIds, since }) => {
      // Their order is the network's, whichever of the two was named first.
      const [one, other] = teams.filter(({ id }) => teamIds.includes(id));
      return one && other ? [{ one, other, since }] : [];
    }),
    free: teams.filter(({ id }) => buddyDesk.buddyOf(id) === undefined),
  };
}
