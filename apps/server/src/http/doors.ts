import { letsNewcomersIn } from '@throughline/convening';
import { type ConveningRecord, MOST_PEOPLE } from '@throughline/network';
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
import { requireTry } from './require-try.ts';

/**
 * `GET /api/doors/:key`: what a join page shows. Unknown, closed, locked and full doors get one
 * and the same answer. `POST /api/doors/:key/enter`: somebody who belongs here already has come.
 */
export function doors(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/doors/:key', async (request, response) => {
    const { convening, state } = await openDoor(context, request, request.params.key, {
      newcomer: true,
    });
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
    const { convening } = await openDoor(context, request, request.params.key, {
      newcomer: false,
    });
    requireRight(session, 'convening.see', convening);
    // A steward of the server looks in everywhere; that is no attendance.
    if (person.networkId !== null) await directory.attend(convening.id, person.id, now());
    response.json(await presentSession(context, person));
  });

  return router;
}

/**
 * The convening whose door this code or token opens right now.
 * @param newcomer whether it has to have room for one more
 * @throws HttpProblem `door-not-open`, or `needs-proof` while too many wrong codes come in
 */
export async function openDoor(
  context: HttpContext,
  request: Request,
  key: string,
  { newcomer }: { newcomer: boolean },
): Promise<OpenDoor> {
  const code = normaliseJoinCode(key);
  // The tokens of QR codes cannot be guessed.
  const isTyped = code.length <= JOIN_CODE_LENGTH;
  const attempt = isTyped ? await requireTry(context.doorLimits, request, key) : undefined;
  try {
    const door = await lookForDoor(context, isTyped ? code : key, newcomer);
    await attempt?.end(door !== undefined);
    if (door) return door;
  } catch (error) {
    // It was not looked up: that says nothing against who tried.
    await attempt?.end(true);
    throw error;
  }
  throw new HttpProblem('door-not-open');
}

interface OpenDoor {
  convening: ConveningRecord;
  state: ConveningState;
}

async function lookForDoor(
  { directory, desk }: HttpContext,
  key: string,
  newcomer: boolean,
): Promise<OpenDoor | undefined> {
  if (!DoorKey.safeParse(key).success) return undefined;
  const convening = await directory.conveningByDoorKey(key);
  const state = convening && (await desk.newest(convening.id));
  if (!state || !letsNewcomersIn(state)) return undefined;
  if (newcomer) {
    const counts = await directory.countPeople(convening.networkId);
    if (counts.reduce((sum, { people }) => sum + people, 0) >= MOST_PEOPLE) return undefined;
  }
  return { convening, state };
}
