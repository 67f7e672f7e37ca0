import type { Person } from '@throughline/network';
import { EraseRequest } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireRight, requireSession } from './context.ts';
import { readBody } from './read-body.ts';
import { requirePerson } from './require-person.ts';

/** `POST /api/me/erase` and `POST /api/people/:id/erase`. */
export function erase(context: HttpContext): Router {
  const { eraser, signedIn, now } = context;
  const router = Router();

  const eraseAs = (actor: Person, action: 'me.erase' | 'person.erase', person: Person) =>
    eraser.erase(person, {
      networkId: person.networkId,
      actorKey: actor.key,
      action,
      thingId: person.id,
      at: now(),
    });

  router.post('/me/erase', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    requireRight(session, 'me.erase', { networkId: person.networkId, personId: person.id });
    readBody(EraseRequest, request.body);
    const receipt = await eraseAs(person, 'me.erase', person);
    response.setHeader('Set-Cookie', await signedIn.end(session));
    response.json(receipt);
  });

  router.post('/people/:id/erase', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const person = await requirePerson(context, session, request.params.id);
    requireRight(session, 'person.erase', person);
    readBody(EraseRequest, request.body);
    response.json(await eraseAs(actor, 'person.erase', person));
  });

  return router;
}
