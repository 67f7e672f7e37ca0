import type { Person } from '@throughline/network';
import { JoinRequest, PRESENCE_COLORS } from '@throughline/protocol';
import { Router } from 'express';
import { newId } from '../people/secrets.ts';
import type { HttpContext } from './context.ts';
import { openDoor } from './doors.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `POST /api/join`: a name, a team, a role and a language, and one is in. */
export function join(context: HttpContext): Router {
  const { directory, signedIn, now } = context;
  const router = Router();

  router.post('/join', async (request, response) => {
    const { key, ...form } = readBody(JoinRequest, request.body);
    const convening = await openDoor(context, request, key);
    const teams = await directory.teams(convening.id);
    if (!teams.some((team) => team.id === form.teamId)) {
      throw new HttpProblem('invalid-form', { teamId: 'unknown' });
    }
    const joined = await directory.countPeople(convening.id);
    const person: Person = {
      ...form,
      id: newId(),
      key: newId(),
      conveningId: convening.id,
      level: 'member',
      color: [...joined.values()].reduce((sum, count) => sum + count, 0) % PRESENCE_COLORS,
      createdAt: now(),
    };
    await directory.addPerson(person);
    response.setHeader('Set-Cookie', await signedIn.begin(person));
    response.status(201).json(await presentSession(directory, person));
  });

  return router;
}
