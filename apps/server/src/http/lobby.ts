import type { Person } from '@throughline/network';
import type { AttendanceList, LobbyList } from '@throughline/protocol';
import { Router } from 'express';
import { waitingAt } from '../people/lobby.ts';
import { changePerson } from './change-person.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { presentPerson } from './present-person.ts';
import { HttpProblem } from './problem.ts';
import { requirePerson } from './require-person.ts';

/** Who has come to a convening, who waits at its door, and `POST /api/people/:id/admit` and `/refuse`. */
export function lobby(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();

  router.get('/convenings/:id/lobby', async (request, response) => {
    const { session } = await requireSession(context, request);
    const convening = requireSeen(session, await directory.convening(request.params.id));
    requireRight(session, 'convening.run', convening);
    const teams = await directory.teams(convening.networkId);
    const list: LobbyList = (await waitingAt(directory, convening)).map(({ person, since }) => ({
      ...presentPerson(person, teams),
      waitingSince: since,
    }));
    response.json(list);
  });

  router.get('/convenings/:id/attendance', async (request, response) => {
    const { session } = await requireSession(context, request);
    const convening = requireSeen(session, await directory.convening(request.params.id));
    requireRight(session, 'convening.run', convening);
    const list: AttendanceList = (await directory.attendance(convening.id)).map(
      ({ personId, firstAt, lastAt }) => ({ personId, firstAt, lastAt }),
    );
    response.json(list);
  });

  const decide = (decision: 'admit' | 'refuse', state: 'here' | 'gone') =>
    router.post(`/people/:id/${decision}`, async (request, response) => {
      const { session, person: actor } = await requireSession(context, request);
      const person = await requirePerson(context, session, request.params.id);
      requireRight(session, 'person.admit', person);
      const { id, networkId } = person;
      const thing = { networkId, thingId: id };
      // Two may decide at once: the second finds it done, and stores nothing.
      const decide = (before: Person) => {
        if (before.state === state) return undefined;
        // Who is in is sent away by removing them, which is another act.
        if (state === 'gone' && before.state === 'here') throw new HttpProblem('wrong-stage');
        return { state };
      };
      const decided = await audited(context, actor, `person.${decision}`, thing, () =>
        changePerson(context, id, decide),
      );
      if (person.state !== state) context.lobbyChanged(networkId);
      response.json(presentPerson(decided, await directory.teams(networkId)));
    });
  decide('admit', 'here');
  decide('refuse', 'gone');

  return router;
}
