import type { Person } from '@throughline/network';
import { JoinRequest, PRESENCE_COLORS } from '@throughline/protocol';
import { Router } from 'express';
import { newId } from '../people/secrets.ts';
import type { HttpContext } from './context.ts';
import { openDoor } from './doors.ts';
import { presentSession } from './present.ts';
import { readBody } from './read-body.ts';
import { requireTeamOf } from './require-person.ts';

/** `POST /api/join`: a name, a team, a role and a language, and one is in, or in the lobby. */
export function join(context: HttpContext): Router {
  const { directory, signedIn, now } = context;
  const router = Router();

  router.post('/join', async (request, response) => {
    const { key, ...form } = readBody(JoinRequest, request.body);
    const { convening, state } = await openDoor(context, request, key, { newcomer: true });
    await requireTeamOf(context, convening.networkId, form.teamId);
    const counts = await directory.countPeople(convening.networkId);
    const person: Person = {
      ...form,
      id: newId(),
      key: newId(),
      otherKeys: [],
      networkId: convening.networkId,
      superintendent: false,
      level: 'member',
      color: counts.reduce((sum, { people }) => sum + people, 0) % PRESENCE_COLORS,
      email: null,
      state: state.door.lobby ? 'waiting' : 'here',
      announced: false,
      createdAt: now(),
      lastSeenAt: now(),
      version: 0,
    };
    await directory.addPerson(person);
    // Also for one who waits: it says at which door.
    await directory.attend(convening.id, person.id, now());
    if (person.state === 'waiting') context.lobbyChanged(convening.networkId);
    const before = await signedIn.find(request.headers.cookie);
    response.setHeader('Set-Cookie', await signedIn.begin(person, before));
    response.status(201).json(await presentSession(context, person));
  });

  return router;
}
