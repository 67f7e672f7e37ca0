import { letsNewcomersIn } from '@throughline/convening';
import type { ConveningRecord } from '@throughline/network';
import {
  type ConveningState,
  type DoorInfo,
  DoorKey,
  JOIN_CODE_LENGTH,
  normaliseJoinCode,
} from '@throughline/protocol';
import { type Request, Router } from 'express';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { presentSession, presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';

/**
 * `GET /api/doors/:key`: what a join page shows. Unknown, closed and locked doors get one and the
 * same answer. `POST /api/doors/:key/enter`: somebody who belongs here already has come.
 */
export function doors(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/doors/:key', async (request, response) => {
    const { convening, state } = await openDoor(context, request, request.params.key);
    const { id, networkId, name } = convening;
    const teams = await directory.teams(networkId);
    const info: DoorInfo = {
      convening: { id, networkId, name },
      teams: teams.map(presentTeam),
      lobby: state.door.lobby,
    };
    response.json(info);
  });

  router.post('/doors/:key/enter', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { convening } = await openDoor(context, request, request.params.key);
    requireRight(session, 'convening.see', convening);
    // A steward of the server looks in everywhere; that is no attendance.
    if (person.networkId !== null) await directory.attend(convening.id, person.id, now());
    response.json(await presentSession(context, person));
  });

  return router;
}

/**
 * The convening whose door this code or token opens right now.
 * @throws HttpProblem `door-not-open`, or `too-many-tries` once this address and the whole server
 * are above their budgets for wrong codes
 */
export async function openDoor(
  { directory, desk, doorLimits }: HttpContext,
  request: Request,
  key: string,
): Promise<{ convening: ConveningRecord; state: ConveningState }> {
  const address = request.ip ?? '';
  const code = normaliseJoinCode(key);
  const mayBeCode = code.length <= JOIN_CODE_LENGTH;
  if (mayBeCode && !(await doorLimits.turn(address))) throw new HttpProblem('too-many-tries');
  const found = DoorKey.safeParse(key).success
    ? await directory.conveningByDoorKey(mayBeCode ? code : key)
    : undefined;
  const state = found && (await desk.state(found.id));
  if (found && state && letsNewcomersIn(state)) return { convening: found, state };
  await doorLimits.wrong(address);
  throw new HttpProblem('door-not-open');
}
