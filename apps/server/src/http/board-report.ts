import { writeReport } from '@throughline/board';
import { Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';

/** `POST /api/boards/:id/report`. SPEC of the board package, BO-1. */
export function boardReport(context: HttpContext): Router {
  const router = Router();

  router.post('/boards/:id/report', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'board.write', await knowBoard(context.desk, board));
    // One command for each epoch, however many ask at once and on however many nodes: nobody's line is split.
    await context.rooms.serve(board.id, `report-${board.epoch}`, writeReport);
    response.status(204).end();
  });

  return router;
}
