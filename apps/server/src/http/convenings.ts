import { type ConveningRecord, may } from '@throughline/network';
import type { ConveningForStaff } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireSession } from './context.ts';
import { presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';

/** `GET /api/convenings` and `DELETE /api/convenings/:id`, for those who run them. */
export function convenings(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();

  router.get('/convenings', async (request, response) => {
    const { person } = await requireSession(context, request);
    const all = await directory.convenings();
    const mine = all.filter(({ id }) => may(person, { action: 'convening.run', conveningId: id }));
    const presented = await Promise.all(
      mine.map((record) => presentConvening(context, record, context.originFor(request))),
    );
    response.json(presented.filter((convening) => convening !== undefined));
  });

  router.delete('/convenings/:id', async (request, response) => {
    const { person } = await requireSession(context, request);
    const convening = await directory.convening(request.params.id);
    if (!convening) throw new HttpProblem('not-found');
    if (!may(person, { action: 'convening.delete', conveningId: convening.id })) {
      throw new HttpProblem('not-allowed');
    }
    const boardIds = (await directory.boards(convening.id)).map(({ id }) => id);
    await directory.deleteConvening(convening.id);
    await context.conveningDeleted(convening.id, boardIds);
    response.status(204).end();
  });

  return router;
}

async function presentConvening(
  { directory, desk }: HttpContext,
  { id, sample, joinCode, joinToken }: ConveningRecord,
  origin: string,
): Promise<ConveningForStaff | undefined> {
  const state = await desk.state(id);
  if (!state) return undefined;
  const [teams, boards, people] = await Promise.all([
    directory.teams(id),
    directory.boards(id),
    directory.countPeople(id),
  ]);
  const withBoards = teams.flatMap((team) => {
    const board = boards.find(({ teamId }) => teamId === team.id);
    return board
      ? [{ ...presentTeam(team), people: people.get(team.id) ?? 0, boardId: board.id }]
      : [];
  });
  return { state, sample, origin, joinCode, joinToken, teams: withBoards };
}
