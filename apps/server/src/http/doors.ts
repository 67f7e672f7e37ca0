import type { ConveningRecord } from '@throughline/network';
import { type DoorInfo, DoorKey, JOIN_CODE_LENGTH, normaliseJoinCode } from '@throughline/protocol';
import { type Request, Router } from 'express';
import type { HttpContext } from './context.ts';
import { presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';

/** `GET /api/doors/:key`: what a join page shows. Unknown and closed doors get one and the same answer. */
export function doors(context: HttpContext): Router {
  const router = Router();
  router.get('/doors/:key', async (request, response) => {
    const convening = await openDoor(context, request, request.params.key);
    const teams = await context.directory.teams(convening.id);
    const info: DoorInfo = {
      convening: { id: convening.id, name: convening.name },
      teams: teams.map(presentTeam),
    };
    response.json(info);
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
): Promise<ConveningRecord> {
  const address = request.ip ?? '';
  const code = normaliseJoinCode(key);
  const mayBeCode = code.length <= JOIN_CODE_LENGTH;
  if (mayBeCode && !(await doorLimits.turn(address))) throw new HttpProblem('too-many-tries');
  const found = DoorKey.safeParse(key).success
    ? await directory.conveningByDoorKey(mayBeCode ? code : key)
    : undefined;
  if (found && (await desk.state(found.id))?.door === 'open') return found;
  await doorLimits.wrong(address);
  throw new HttpProblem('door-not-open');
}
