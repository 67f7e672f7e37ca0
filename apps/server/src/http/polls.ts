import {
  ballotFault,
  kindOfBoard,
  outlineWords,
  paperFault,
  pollOf,
  TooManyPolls,
} from '@throughline/board';
import type { Board, PollRecord } from '@throughline/network';
import { Ballot, NewPollForm, type OwnBallot, PaperForm } from '@throughline/protocol';
import { type Request, Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { requireBoard } from './boards.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

type PollRequest = Request<{ id: string; poll: string }>;

/** `/api/boards/:id/polls`: votes on a board. What a ballot says is answered to nobody but its voter. */
export function polls(context: HttpContext): Router {
  const { pollDesk } = context;
  const router = Router();

  router.post('/boards/:id/polls', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const now = await knowBoard(context.desk, board);
    requireRight(session, 'poll.run', now);
    if (now.locked) throw new HttpProblem('wrong-stage');
    const form = readBody(NewPollForm, request.body);
    const poll = pollOf(form, context.now());
    if (typeof poll === 'string') throw new HttpProblem('invalid-form', { [poll]: 'invalid' });
    await requireEntries(context, board, form);
    await requireUnused(context, board, form);
    try {
      await pollDesk.open(board.id, poll);
    } catch (error) {
      if (error instanceof TooManyPolls) throw new HttpProblem('too-large');
      throw error;
    }
    response.status(201).end();
  });

  router.get('/boards/:id/polls/:poll/ballot', async (request, response) => {
    const { poll, person } = await requirePoll(context, request, 'poll.vote');
    const answer: OwnBallot = { ballot: (await pollDesk.ownBallot(poll, person.id)) ?? null };
    response.json(answer);
  });

  router.put('/boards/:id/polls/:poll/ballot', async (request, response) => {
    const { poll, person } = await requirePoll(context, request, 'poll.vote');
    const ballot = readBody(Ballot, request.body);
    requireOpen(poll);
    refuseFault(ballotFault(poll.definition, ballot));
    if (!(await pollDesk.cast(poll, person.id, ballot))) throw new HttpProblem('wrong-stage');
    response.status(204).end();
  });

  router.put('/boards/:id/polls/:poll/paper', async (request, response) => {
    const { poll } = await requirePoll(context, request, 'poll.run');
    const paper = readBody(PaperForm, request.body);
    requireOpen(poll);
    refuseFault(paperFault(poll.definition, paper));
    if (!(await pollDesk.setPaper(poll, paper))) throw new HttpProblem('wrong-stage');
    response.status(204).end();
  });

  router.post('/boards/:id/polls/:poll/close', async (request, response) => {
    const { poll } = await requirePoll(context, request, 'poll.run');
    await pollDesk.close(poll.definition.id);
    response.status(204).end();
  });

  return router;
}

async function requirePoll(
  context: HttpContext,
  request: PollRequest,
  action: 'poll.run' | 'poll.vote',
) {
  const { session, person } = await requireSession(context, request);
  const board = await requireBoard(context, session, request.params.id);
  requireRight(session, action, await knowBoard(context.desk, board));
  const poll = await context.pollDesk.find(board.id, request.params.poll);
  if (!poll) throw new HttpProblem('not-found');
  return { poll, person };
}

function requireOpen({ phase }: PollRecord): void {
  if (phase !== 'open') throw new HttpProblem('wrong-stage');
}

function refuseFault(fault: ReturnType<typeof ballotFault>): void {
  if (fault)
    throw new HttpProblem('invalid-form', { marks: fault === 'unknown' ? fault : 'invalid' });
}

/** What is voted on stands on the board: a vote holds no words of people's notes. */
async function requireEntries(
  { rooms }: HttpContext,
  { id, kind }: Board,
  { options }: NewPollForm,
): Promise<void> {
  const asked = options.flatMap((option) => ('entryId' in option ? [option.entryId] : []));
  const known = kindOfBoard(kind);
  if (asked.length === 0 || !known) return;
  const looked = await rooms.look(id, (doc) => outlineWords(known.outline(known.read(doc))));
  if (!asked.every((entryId) => looked?.result.has(entryId))) {
    throw new HttpProblem('invalid-form', { options: 'unknown' });
  }
}

/** An id is one vote's, on one board; asked again, it is the same vote. */
async function requireUnused(
  { polls: store }: HttpContext,
  board: Board,
  { id }: NewPollForm,
): Promise<void> {
  const taken = await store.find(id);
  if (taken && taken.boardId !== board.id) throw new HttpProblem('invalid-form', { id: 'invalid' });
}
