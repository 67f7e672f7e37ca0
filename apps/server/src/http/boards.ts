import type { BoardInfo } from '@throughline/protocol';
import { Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { type HttpContext, requireSession } from './context.ts';
import { presentBoard } from './present.ts';
import { HttpProblem } from './problem.ts';

/** `GET /api/boards/:id`: what a page needs before it opens the document. */
export function boards(context: HttpContext): Router {
  const { directory, desk } = context;
  const router = Router();
  router.get('/boards/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await directory.board(request.params.id);
    // A board that one may not know of is answered like one that is not there.
    if (!board || !session.may('board.read', await knowBoard(desk, board))) {
      throw new HttpProblem('not-found');
    }
    const { owner } = board;
    const team = owner.type === 'team' ? await directory.team(owner.teamId) : undefined;
    const info: BoardInfo = {
      ...presentBoard(desk, board, team, person),
      owner,
      epoch: board.epoch,
      schemaVersion: board.schemaVersion,
    };
    response.json(info);
  });
  return router;
}
