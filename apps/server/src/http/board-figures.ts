import { DataBoardFull, putFigures } from '@throughline/board';
import { type CardFigures, CardFiguresForm } from '@throughline/protocol';
import { Router } from 'express';
import { isAreaLocked, knowBoard } from '../control-plane/board-now.ts';
import { seriesOf } from '../datasets/series-of.ts';
import { newId } from '../people/secrets.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { requireDataset, requirePlaces } from './datasets.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `POST /api/boards/:id/figures`. SPEC of the network package, ND-4. */
export function boardFigures(context: HttpContext): Router {
  const router = Router();

  router.post('/boards/:id/figures', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'board.write', await knowBoard(context.desk, board));
    if (isAreaLocked(context.desk, board, 'cards')) throw new HttpProblem('not-allowed');
    const { cardId, datasetId, ...choice } = readBody(CardFiguresForm, request.body);
    const dataset = await requireDataset(context, session, datasetId);
    const ofAnother = dataset.networkId !== board.networkId;
    if (ofAnother || board.kind !== 'data-board') {
      throw new HttpProblem('invalid-form', { datasetId: 'unknown' });
    }
    const places = await requirePlaces(context, dataset, choice.location);
    const { title, source, threshold, sizesKnown } = dataset;
    const state = places.state ? dataset.state : null;
    const series = seriesOf(dataset, places, choice);
    const about = { datasetId, title, source, threshold, sizesKnown, state };
    const figures: CardFigures = { ...about, ...choice, series };
    try {
      await context.rooms.serve(board.id, newId(), (doc) => putFigures(doc, cardId, figures));
    } catch (error) {
      if (error instanceof DataBoardFull) throw new HttpProblem('too-large');
      throw error;
    }
    response.status(204).end();
  });

  return router;
}
