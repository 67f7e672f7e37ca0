import { type BoardContent, contentForReaders, contentFromJson } from '@throughline/board';
import type { Board } from '@throughline/network';
import {
  type BoardVersion,
  type BoardVersions,
  type Restored,
  RestoreForm,
  VersionChange,
  type VersionContent,
  VersionForm,
} from '@throughline/protocol';
import type { VersionFacts } from '@throughline/rooms';
import { Router } from 'express';
import { isAreaLocked, knowBoard } from '../control-plane/board-now.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { presentVersions } from '../versions/present-version.ts';
import { hashOf, taken } from '../versions/taken.ts';
import { requireBoard } from './boards.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/boards/:id/versions`: what a board said before, and putting it back. */
export function boardVersions(context: HttpContext): Router {
  const { versions, keeper, restorer, desk } = context;
  const router = Router();

  router.get('/boards/:id/versions', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoardWithVersions(context, session, request.params.id);
    const thing = await knowBoard(desk, board);
    const facts = await versions.list(board.id);
    const answer: BoardVersions = {
      versions: (await shown(context, session, board, facts)).reverse(),
      changedSince: await isChangedSince(context, board.id),
      mayName: session.may('version.name', thing),
      mayRestore: session.may('version.restore', thing),
    };
    response.json(answer);
  });

  router.post('/boards/:id/versions', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoardWithVersions(context, session, request.params.id);
    requireRight(session, 'version.name', await knowBoard(desk, board));
    const { name } = readBody(VersionForm, request.body);
    const cause = { reason: 'named', name, by: person.key, always: true } as const;
    const made = await keeper.keep(board.id, cause);
    if (!made) throw new HttpProblem('not-found');
    response.status(201).json(await shownOne(context, session, board, made));
  });

  router.get('/boards/:id/versions/:version', async (request, response) => {
    const { session } = await requireSession(context, request);
    const board = await requireBoardWithVersions(context, session, request.params.id);
    const answer =
      request.params.version === 'now'
        ? await contentNow(context, board)
        : await contentOf(context, session, board, numberIn(request.params.version));
    response.json(answer);
  });

  router.patch('/boards/:id/versions/:version', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoardWithVersions(context, session, request.params.id);
    requireRight(session, 'version.name', await knowBoard(desk, board));
    const { name } = readBody(VersionChange, request.body);
    const number = numberIn(request.params.version);
    const known = await requireVersion(context, board, number);
    if (known.reason === 'sealed' || known.reason === 'carried')
      throw new HttpProblem('wrong-stage');
    await keeper.inTurn(board.id, () => versions.rename(board.id, number, name, person.key));
    const changed = await requireVersion(context, board, number);
    response.json(await shownOne(context, session, board, changed));
  });

  router.post('/boards/:id/versions/:version/restore', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const board = await requireBoardWithVersions(context, session, request.params.id);
    requireRight(session, 'version.restore', await knowBoard(desk, board));
    const { part } = readBody(RestoreForm, request.body);
    const number = numberIn(request.params.version);
    const thing = { networkId: board.networkId, thingId: board.id };
    const restored = await restorer.restore(board, {
      number,
      part,
      by: person.key,
      isLocked: (area) => isAreaLocked(desk, board, area),
      during: (work) => audited(context, person, 'version.restore', thing, work),
    });
    if (restored === 'unknown') throw new HttpProblem('not-found');
    if (restored === 'locked') throw new HttpProblem('not-allowed');
    const answer: Restored = {
      version: await shownOne(context, session, board, restored.version),
      before: restored.before ?? null,
    };
    response.status(201).json(answer);
  });

  return router;
}

/**
 * A board whose versions somebody may see. Who visits a gallery is answered as if it had none.
 * @throws HttpProblem `not-found`
 */
async function requireBoardWithVersions(
  context: HttpContext,
  session: LiveSession,
  boardId: string,
): Promise<Board> {
  const board = await requireBoard(context, session, boardId);
  if (!session.may('version.see', await knowBoard(context.desk, board))) {
    throw new HttpProblem('not-found');
  }
  return board;
}

/** @throws HttpProblem `not-found` */
function numberIn(version: string | undefined): number {
  if (version === undefined || !/^[1-9]\d{0,6}$/.test(version)) throw new HttpProblem('not-found');
  return Number(version);
}

async function requireVersion(
  { versions }: HttpContext,
  { id }: Board,
  number: number,
): Promise<VersionFacts> {
  const known = (await versions.list(id)).find((one) => one.number === number);
  if (!known) throw new HttpProblem('not-found');
  return known;
}

function shown(
  { directory }: HttpContext,
  session: LiveSession,
  { networkId, owner }: Board,
  facts: readonly VersionFacts[],
): Promise<BoardVersion[]> {
  const mayName =
    owner.type === 'team'
      ? session.may('team.see-members', { networkId, teamId: owner.teamId })
      : session.may('people.list', { networkId });
  return presentVersions(facts, { directory, networkId, mayName });
}

async function shownOne(
  context: HttpContext,
  session: LiveSession,
  board: Board,
  facts: VersionFacts,
): Promise<BoardVersion> {
  const [one] = await shown(context, session, board, [facts]);
  if (!one) throw new HttpProblem('not-found');
  return one;
}

async function contentOf(
  context: HttpContext,
  session: LiveSession,
  board: Board,
  number: number,
): Promise<VersionContent> {
  const stored = await context.versions.version(board.id, number);
  if (!stored) throw new HttpProblem('not-found');
  const content = await context.restorer.withoutWithdrawn(contentFromJson(stored.content));
  return {
    version: await shownOne(context, session, board, stored),
    hash: stored.hash,
    content: onWire(content),
  };
}

async function contentNow({ updateLog }: HttpContext, { id }: Board): Promise<VersionContent> {
  const stored = await updateLog.load(id);
  if (!stored) throw new HttpProblem('not-found');
  const { content } = taken(stored);
  return { version: null, hash: hashOf(content), content: onWire(content) };
}

const onWire = (content: BoardContent): VersionContent['content'] => {
  const { format, roots } = contentForReaders(content);
  return { format, hands: [], roots: { ...roots } };
};

async function isChangedSince({ versions, directory }: HttpContext, id: string): Promise<boolean> {
  const [looked, places] = [await versions.lookedAt(id), await directory.logPlaces([id])];
  const place = places.get(id);
  return place !== undefined && (looked?.epoch !== place.epoch || looked.seq < place.seq);
}
