import {
  type Board,
  boardThing,
  type ConveningRecord,
  earlierConvenings,
} from '@throughline/network';
import { CarryForm, type CarryPreview, CarryQuery, type CarrySource } from '@throughline/protocol';
import { Router } from 'express';
import { ownerOf } from '../forward/room-for.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { requireBoard } from './boards.ts';
import { audited, type HttpContext, requireSeen, requireSession } from './context.ts';
import { requirePlace } from './make-boards.ts';
import { presentConvenings, presentTeam, teamOf } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/convenings/:id/carry`: what begins with what an earlier convening left. */
export function carryForward(context: HttpContext): Router {
  const { directory, desk, forwardDesk } = context;
  const router = Router();

  router.get('/convenings/:id/carry', async (request, response) => {
    const { session } = await requireSession(context, request);
    const into = await requireConvening(context, session, request.params.id);
    const { from: asked } = readBody(CarryQuery, request.query);
    const earlier = await earlierThan(context, into);
    const from = asked === undefined ? earlier[0] : earlier.find(({ id }) => id === asked);
    if (asked !== undefined && !from) throw new HttpProblem('invalid-form', { from: 'unknown' });
    const sources = from ? await carriable(context, session, { from, into }) : [];
    const foreseen = from ? await forwardDesk.foresee(into, sources, from.id) : new Map();
    const teams = await directory.teams(into.networkId);
    const answer: CarryPreview = {
      earlier: await presentConvenings(desk, earlier),
      from: from?.id ?? null,
      boards: sources.flatMap((board): CarrySource[] => {
        const found = foreseen.get(board.id);
        if (!found) return [];
        const team = teamOf(board, teams);
        const { id: boardId, kind, title } = board;
        return [{ boardId, kind, title, team: team ? presentTeam(team) : null, ...found }];
      }),
    };
    response.json(answer);
  });

  router.post('/convenings/:id/carry', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const into = requireSeen(session, await directory.convening(request.params.id));
    const { commandId, from: fromId, what, boardIds } = readBody(CarryForm, request.body);
    const from = (await earlierThan(context, into)).find(({ id }) => id === fromId);
    if (!from) throw new HttpProblem('invalid-form', { from: 'unknown' });
    if (into.rehearsalOf !== null) throw new HttpProblem('wrong-stage');
    const positions = new Map<string, number>();
    const boards = [];
    for (const id of new Set(boardIds)) {
      const source = await requireBoard(context, session, id);
      const { networkId, owner } = source;
      if (source.conveningId !== from.id || owner.type === 'group') {
        throw new HttpProblem('invalid-form', { boardIds: 'unknown' });
      }
      const place = { networkId, owner, conveningId: into.id };
      const first =
        positions.get(ownerOf(source)) ?? (await requirePlace(context, session, place)).position;
      positions.set(ownerOf(source), first);
      boards.push({ source, position: first + boards.length });
    }
    const thing = { networkId: into.networkId, thingId: into.id };
    const carried = await forwardDesk.carry({
      commandId,
      what,
      from,
      into,
      boards,
      during: (work) => audited(context, person, 'convening.carry', thing, work),
    });
    response.status(201).json(carried);
  });

  return router;
}

/**
 * A convening that somebody may see.
 * @throws HttpProblem `not-found`
 */
export async function requireConvening(
  { directory }: HttpContext,
  session: LiveSession,
  id: string,
): Promise<ConveningRecord> {
  const record = requireSeen(session, await directory.convening(id));
  if (!session.may('convening.see', record)) throw new HttpProblem('not-found');
  return record;
}

/** Those of its network that have begun and were before it, the latest first. */
export async function earlierThan(
  { directory, desk }: HttpContext,
  into: ConveningRecord,
): Promise<readonly ConveningRecord[]> {
  const all = await directory.convenings(into.networkId);
  const stages = new Map(
    await Promise.all(all.map(async ({ id }) => [id, (await desk.state(id))?.stage] as const)),
  );
  return earlierConvenings(all, ({ id }) => stages.get(id), into);
}

/** The boards of one convening with which this person may begin boards of another. */
async function carriable(
  { directory, desk }: HttpContext,
  session: LiveSession,
  { from, into }: { from: ConveningRecord; into: ConveningRecord },
): Promise<readonly Board[]> {
  const state = await desk.state(into.id);
  if (!state || state.stage === 'sealed' || into.rehearsalOf !== null) return [];
  const { boardsLocked: locked, galleryOpen } = state;
  const as = { locked, galleryOpen, onShow: false, rehearsal: false };
  const boards = await directory.boardsOfConvening(from.id);
  return boards.filter(
    (board) => board.owner.type !== 'group' && session.may('board.make', boardThing(board, as)),
  );
}
