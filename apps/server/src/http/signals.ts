import type { Board, SignalLink } from '@throughline/network';
import { DisputeForm, type PulledSignals, PullRequest } from '@throughline/protocol';
import { type Request, Router } from 'express';
import { boardNow, isAreaLocked, knowBoard } from '../control-plane/board-now.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/boards/:id/signals`: notes of other boards on a pattern board, and what their teams say to it. */
export function signals(context: HttpContext): Router {
  const { desk, signalDesk } = context;
  const router = Router();

  router.post('/boards/:id/signals', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'signal.pull', boardNow(desk, board));
    if (board.kind !== 'pattern-board') throw new HttpProblem('not-found');
    if (isAreaLocked(desk, board, 'signals')) throw new HttpProblem('not-allowed');
    const { boardId, commandId, noteIds } = readBody(PullRequest, request.body);
    const source = await requireSource(context, session, board, boardId);
    const pulled = await signalDesk.pull(board, source, { commandId, noteIds });
    if (pulled === 'full') throw new HttpProblem('too-large');
    const answer: PulledSignals = { signals: pulled.map(({ id, noteId }) => ({ id, noteId })) };
    response.status(201).json(answer);
  });

  router.delete('/boards/:id/signals/:signal', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    requireRight(session, 'signal.remove', boardNow(desk, board));
    if (isAreaLocked(desk, board, 'signals')) throw new HttpProblem('not-allowed');
    await signalDesk.remove(await requireSignal(context, board, request.params.signal));
    response.status(204).end();
  });

  router.post('/boards/:id/signals/:signal/dispute', async (request, response) => {
    const { link, person } = await requireOwnSignal(context, request);
    await signalDesk.dispute(link, person, readBody(DisputeForm, request.body));
    response.status(204).end();
  });

  router.delete('/boards/:id/signals/:signal/dispute', async (request, response) => {
    const { link } = await requireOwnSignal(context, request);
    await signalDesk.withdrawDispute(link);
    response.status(204).end();
  });

  return router;
}

/**
 * A board from which somebody may pull notes: one of the same network that they may read.
 * @throws HttpProblem `not-found`, also for one that they may not know of
 */
async function requireSource(
  context: HttpContext,
  session: LiveSession,
  board: Board,
  sourceId: string,
): Promise<Board> {
  const source = await requireBoard(context, session, sourceId);
  // What a team showed its buddy alone is not carried to the network.
  const withoutBuddy = { ...boardNow(context.desk, source), openTo: null };
  if (!session.may('board.read', withoutBuddy)) throw new HttpProblem('not-allowed');
  // A rehearsal’s notes are nobody’s, and stay in it.
  const { desk } = context;
  const leaves = boardNow(desk, source).rehearsal && source.conveningId !== board.conveningId;
  if (source.networkId !== board.networkId || source.id === board.id || leaves) {
    throw new HttpProblem('not-found');
  }
  return source;
}

async function requireSignal(
  { signalDesk }: HttpContext,
  board: Board,
  signalId: string,
): Promise<SignalLink> {
  const link = await signalDesk.find(board.id, signalId);
  if (!link) throw new HttpProblem('not-found');
  return link;
}

/** A signal that somebody's own team may dispute, whether they may read the pattern board or not. */
async function requireOwnSignal(
  context: HttpContext,
  request: Request<{ id: string; signal: string }>,
) {
  const { session, person } = await requireSession(context, request);
  const board = await context.directory.board(request.params.id);
  if (!board || !session.may('network.see', board)) throw new HttpProblem('not-found');
  const link = await requireSignal(context, board, request.params.signal);
  const { locked } = await knowBoard(context.desk, board);
  const { networkId } = board;
  requireRight(session, 'signal.dispute', { networkId, teamId: link.teamId, locked });
  return { link, person };
}
