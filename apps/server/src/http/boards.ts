import { may } from '@throughline/network';
import type { BoardInfo } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireSession } from './context.ts';
import { presentBoard } from './present.ts';
import { HttpProblem } from './problem.ts';

/** `GET /api/boards/:id`: what a page needs before it opens the document. */
export function boards(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();
  router.get('/boards/:id', async (request, response) => {
    const { person } = await requireSession(context, request);
    const board = await directory.board(request.params.id);
    const team = board && (await directory.team(board.teamId));
    // A board that one may not know of is answered like one that is not there.
    if (!board || !team || !may(person, { action: 'board.read', board })) {
      throw new HttpProblem('not-found');
    }
    const info: BoardInfo = {
      ...presentBoard(board, team, person),
      conveningId: board.conveningId,
      epoch: board.epoch,
      schemaVersion: board.schemaVersion,
    };
    response.json(info);
  });
  return router;
}
