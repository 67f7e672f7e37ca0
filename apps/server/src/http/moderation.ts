import { authorOfNote, parkNote, restoreNote, setWordHints, tellOfAsk } from '@throughline/board';
import type { Board } from '@throughline/network';
import { type AskedNotes, Id, WordHintsForm } from '@throughline/protocol';
import { type Request, Router } from 'express';
import { knowBoard } from '../control-plane/board-now.ts';
import { newId } from '../people/secrets.ts';
import { requireBoard } from './boards.ts';
import { audited, type HttpContext, noteAct, requireRight, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

type NoteRequest = Request<{ id: string; note: string }>;

/**
 * `/api/boards/:id/notes/:note`: looking after what is written on a board. Nothing that is answered here says, or
 * hangs on, who wrote a note; only that nobody can be asked where it names nobody.
 */
export function moderation(context: HttpContext): Router {
  const { rooms, rephrasings } = context;
  const router = Router();

  router.post('/boards/:id/notes/:note/park', async (request, response) => {
    const { person, board, noteId } = await requireNote(context, request);
    await noteAct(context, person, 'note.park', { networkId: board.networkId, thingId: noteId });
    await rooms.serve(board.id, newId(), (doc) => void parkNote(doc, noteId));
    response.status(204).end();
  });

  router.post('/boards/:id/notes/:note/restore', async (request, response) => {
    const { person, board, noteId } = await requireNote(context, request);
    await noteAct(context, person, 'note.restore', { networkId: board.networkId, thingId: noteId });
    await rooms.serve(board.id, newId(), (doc) => void restoreNote(doc, noteId));
    response.status(204).end();
  });

  router.post('/boards/:id/notes/:note/rephrase', async (request, response) => {
    const { person, board, noteId, author } = await requireNote(context, request);
    if (author === '') throw new HttpProblem('wrong-stage');
    const { id: boardId, networkId } = board;
    const isAsked = await audited(context, person, 'note.ask', { networkId, thingId: noteId }, () =>
      rephrasings.ask({ boardId, noteId }, author),
    );
    if (!isAsked) throw new HttpProblem('wrong-stage');
    await rooms.serve(boardId, newId(), tellOfAsk);
    response.status(204).end();
  });

  router.delete('/boards/:id/notes/:note/rephrase', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const keys = [person.key, ...person.otherKeys];
    await rephrasings.remove({ boardId: board.id, noteId: request.params.note }, keys);
    response.status(204).end();
  });

  router.get('/boards/:id/rephrase', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const keys = [person.key, ...person.otherKeys];
    const answer: AskedNotes = { noteIds: [...(await rephrasings.askedOf(board.id, keys))] };
    response.json(answer);
  });

  router.put('/boards/:id/word-hints', async (request, response) => {
    const { board } = await requireModerator(context, request);
    const { on } = readBody(WordHintsForm, request.body);
    await rooms.serve(board.id, newId(), (doc) => setWordHints(doc, on));
    response.status(204).end();
  });

  return router;
}

async function requireModerator(context: HttpContext, request: Request<{ id: string }>) {
  const { session, person } = await requireSession(context, request);
  const board = await requireBoard(context, session, request.params.id);
  requireRight(session, 'note.moderate', await knowBoard(context.desk, board));
  return { person, board };
}

async function requireNote(context: HttpContext, request: NoteRequest) {
  const found = await requireModerator(context, request);
  const noteId = Id.safeParse(request.params.note).data;
  const author = noteId && (await authorOn(context, found.board, noteId));
  if (noteId === undefined || author === undefined) throw new HttpProblem('not-found');
  return { ...found, noteId, author };
}

async function authorOn({ rooms }: HttpContext, { id }: Board, noteId: string) {
  const looked = await rooms.look(id, (doc) => authorOfNote(doc, noteId));
  return looked?.result;
}
