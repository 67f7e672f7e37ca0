import { copyBoard } from '@throughline/board';
import { type Board, boardThing, type NewBoard, type Person } from '@throughline/network';
import {
  BoardCopyForm,
  type BoardInfo,
  NewBoardForm,
  type NewBoardOwner,
} from '@throughline/protocol';
import { Router } from 'express';
import { type CopyPlace, copyOfBoard } from '../boards/copy-of-board.ts';
import { newBoard } from '../boards/new-board.ts';
import { templateFor } from '../boards/templates-of.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { presentWholeBoard, requireBoard } from './boards.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** How many boards a network has at most. */
export const MAX_BOARDS = 2_000;

/** `POST /api/networks/:id/boards` and `POST /api/boards/:id/copies`. */
export function makeBoards(context: HttpContext): Router {
  const { directory, desk, updateLog } = context;
  const router = Router();

  router.post('/networks/:id/boards', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { id: networkId } = await requireNetwork(context, session, request.params.id);
    const { kind, templateId = null, ...form } = readBody(NewBoardForm, request.body);
    const place = await requirePlace(context, session, { networkId, ...form });
    const template = await templateFor(directory, networkId, { kind, templateId });
    if (template?.kind !== kind) throw new HttpProblem('invalid-form', { templateId: 'unknown' });
    // What kind of notes these are only the template knows.
    const title = place.title ?? (kind === 'notes' ? template.name[person.language] : null);
    const info = await add(context, person, newBoard(kind, { ...place, title, template }));
    response.status(201).json(info);
  });

  router.post('/boards/:id/copies', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoard(context, session, request.params.id);
    const { what, ...form } = readBody(BoardCopyForm, request.body);
    const place = await requirePlace(context, session, { networkId: board.networkId, ...form });
    const isRehearsal = (conveningId: string | null) =>
      conveningId !== null && desk.known(conveningId)?.rehearsalOf !== undefined;
    // What stands in a rehearsal stays in it.
    if (isRehearsal(board.conveningId) && place.conveningId !== board.conveningId) {
      throw new HttpProblem('invalid-form', { conveningId: 'invalid' });
    }
    if (what === 'all' && !staysAmongReaders(board, place)) {
      throw new HttpProblem('invalid-form', { owner: 'invalid' });
    }
    const stored = await updateLog.load(board.id);
    if (!stored) throw new HttpProblem('not-found');
    const keepAuthors = hasSameReaders(board, place);
    const copy = copyOfBoard(board, stored, place, (source, doc, owners) =>
      copyBoard(source, doc, { what, keepAuthors, owners }),
    );
    const info = await add(context, person, copy);
    if (copy.kind === 'pattern-board') await context.signalDesk.adopt(copy.id);
    response.status(201).json(info);
  });

  return router;
}

async function add(context: HttpContext, person: Person, made: NewBoard): Promise<BoardInfo> {
  await context.directory.addBoard(made);
  const board = await context.directory.board(made.id);
  if (!board) throw new HttpProblem('not-found');
  return presentWholeBoard(context, board, person);
}

interface Asked {
  readonly networkId: string;
  readonly owner: NewBoardOwner;
  readonly conveningId: string | null;
  readonly title?: string | null | undefined;
}

/**
 * Where a board may be made by this person: last in its convening.
 * @throws HttpProblem `invalid-form` for a team or convening of another network, `not-allowed`,
 * `wrong-stage` in a convening that is sealed, `too-large`
 */
export async function requirePlace(
  { directory, desk, now }: HttpContext,
  session: LiveSession,
  { networkId, owner, conveningId, title = null }: Asked,
): Promise<CopyPlace> {
  const team = owner.type === 'team' ? await directory.team(owner.teamId) : undefined;
  if (owner.type === 'team' && team?.networkId !== networkId) {
    throw new HttpProblem('invalid-form', { owner: 'unknown' });
  }
  const record = conveningId === null ? undefined : await directory.convening(conveningId);
  if (conveningId !== null && record?.networkId !== networkId) {
    throw new HttpProblem('invalid-form', { conveningId: 'unknown' });
  }
  const state = conveningId === null ? undefined : await desk.state(conveningId);
  const { boardsLocked: locked = false, galleryOpen = false } = state ?? {};
  const rehearsal = state?.rehearsalOf !== undefined;
  const place = boardThing({ networkId, owner }, { locked, galleryOpen, onShow: false, rehearsal });
  requireRight(session, 'board.make', place);
  if (state?.stage === 'sealed') throw new HttpProblem('wrong-stage');
  const boards = await directory.boardsOfNetwork(networkId);
  if (boards.length >= MAX_BOARDS) throw new HttpProblem('too-large');
  const beside = boards.filter((board) => board.conveningId === conveningId);
  const position = 1 + Math.max(-1, ...beside.map((board) => board.position));
  return { networkId, conveningId, owner, title, position, now: now() };
}

/** NK-3: words go where the same people read them, or fewer. */
const staysAmongReaders = (board: Board, { owner }: CopyPlace) =>
  isSameOwner(board, owner) || (board.owner.type === 'network' && owner.type === 'team');

/** A convening's gallery shows its boards to others than its team. */
const hasSameReaders = (board: Board, { owner, conveningId }: CopyPlace) =>
  isSameOwner(board, owner) && board.conveningId === conveningId;

function isSameOwner(board: Board, owner: CopyPlace['owner']): boolean {
  if (board.owner.type === 'team' && owner.type === 'team') {
    return board.owner.teamId === owner.teamId;
  }
  return board.owner.type === 'network' && owner.type === 'network';
}
