import { signalSources } from '@throughline/board';
import {
  type BoardNote,
  type BoardNotesPage,
  BoardNotesQuery,
  PAGE_SIZE,
} from '@throughline/protocol';
import { Router } from 'express';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `GET /api/boards/:id/notes`: what stands on a board, for those who pull notes or point at them. */
export function boardNotes(context: HttpContext): Router {
  const router = Router();
  router.get('/boards/:id/notes', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const { list, cursor, limit = PAGE_SIZE } = readBody(BoardNotesQuery, request.query);
    const looked = await context.rooms.look(board.id, signalSources);
    if (!looked) throw new HttpProblem('not-found');
    const notes = [...looked.result]
      .map(([id, source]): BoardNote => ({ id, ...source }))
      .filter((note) => list === undefined || note.list === list)
      .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
    const from = cursor === undefined ? 0 : notes.findIndex((note) => placeOf(note) > cursor);
    const items = from < 0 ? [] : notes.slice(from, from + limit);
    const last = items.at(-1);
    const next = last && last !== notes.at(-1) ? placeOf(last) : null;
    const page: BoardNotesPage = { items, next };
    response.json(page);
  });
  return router;
}

/** Where a page begins: it stays right when notes come and go between two pages. */
const placeOf = ({ list, id }: BoardNote) => `${list}_${id}`;
