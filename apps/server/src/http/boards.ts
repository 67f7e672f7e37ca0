import type { Board, Person } from '@throughline/network';
import { BoardChange, type BoardInfo, BoardPlace } from '@throughline/protocol';
import { Router } from 'express';
import { boardNow, knowBoard } from '../control-plane/board-now.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { presentBoard } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/boards/:id`: what a page needs before it opens the document, and what is not in the document. */
export function boards(context: HttpContext): Router {
  const { directory, desk } = context;
  const router = Router();

  router.get('/boards/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    response.json(await presentWholeBoard(context, board, person));
  });

  router.patch('/boards/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'board.rename', await knowBoard(desk, board));
    const { title } = readBody(BoardChange, request.body);
    requireUnsealed(context, board);
    if (title !== undefined) await directory.renameBoard(board.id, title);
    const changed = await requireBoard(context, session, board.id);
    response.json(await presentWholeBoard(context, changed, person));
  });

  router.post('/boards/:id/place', async (request, response) => {
    const { session } = await requireSession(context, request);
    const { id, networkId, conveningId } = await requireBoard(context, session, request.params.id);
    requireRight(session, 'board.order', { networkId });
    const { before } = readBody(BoardPlace, request.body);
    const all = await directory.boardsOfNetwork(networkId);
    const others = all.filter((other) => other.conveningId === conveningId && other.id !== id);
    const found = others.findIndex((other) => other.id === before);
    if (before !== null && found < 0) throw new HttpProblem('invalid-form', { before: 'unknown' });
    const index = before === null ? others.length : found;
    await directory.orderBoards(others.map((other) => other.id).toSpliced(index, 0, id));
    response.status(204).end();
  });

  router.delete('/boards/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'board.delete', board);
    requireUnsealed(context, board);
    const thing = { networkId: board.networkId, thingId: board.id };
    await audited(context, person, 'board.delete', thing, () => directory.deleteBoard(board.id));
    await context.deleted({ boards: [board] });
    response.status(204).end();
  });

  return router;
}

/**
 * A board that somebody may read; one that they may not know of is answered like one that is not
 * there. The state of its convening is known from then on.
 * @throws HttpProblem `not-found`
 */
export async function requireBoard(
  { directory, desk }: HttpContext,
  session: LiveSession,
  boardId: string,
): Promise<Board> {
  const board = await directory.board(boardId);
  if (!board || !session.may('board.read', await knowBoard(desk, board))) {
    throw new HttpProblem('not-found');
  }
  return board;
}

/** A board with all that its page needs. The state of its convening has to be known. */
export async function presentWholeBoard(
  { directory, desk }: HttpContext,
  board: Board,
  person: Person,
): Promise<BoardInfo> {
  const { owner, epoch, schemaVersion } = board;
  const team = owner.type === 'team' ? await directory.team(owner.teamId) : undefined;
  const { openTo } = boardNow(desk, board);
  const isBuddy = person.teamId !== null && person.level === 'member' && openTo === person.teamId;
  return {
    ...presentBoard(desk, board, team, person),
    owner,
    ...(isBuddy ? { asBuddy: true } : {}),
    epoch,
    schemaVersion,
  };
}

/** @throws HttpProblem `wrong-stage`: what is sealed stays as it was */
function requireUnsealed({ desk }: HttpContext, { conveningId }: Board): void {
  if (conveningId !== null && desk.known(conveningId)?.stage === 'sealed') {
    throw new HttpProblem('wrong-stage');
  }
}
