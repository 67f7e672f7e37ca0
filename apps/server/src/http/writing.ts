import type { WritingPlace } from '@throughline/protocol';
import { type Request, Router } from 'express';
import type { NoPlace } from '../private-writing/private-desk.ts';
import { type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';

/** `/api/convenings/:id/writing/:step`: where whoever asks writes alone in a step. */
export function writing(context: HttpContext): Router {
  const { privateDesk } = context;
  const router = Router();

  router.get('/convenings/:id/writing/:step', async (request, response) => {
    const { person, asked } = await requireOwnWriting(context, request);
    response.json(requirePlace(await privateDesk.place(person, asked)));
  });

  router.post('/convenings/:id/writing/:step', async (request, response) => {
    const { person, asked } = await requireOwnWriting(context, request);
    response.status(201).json(requirePlace(await privateDesk.begin(person, asked)));
  });

  return router;
}

async function requireOwnWriting(
  context: HttpContext,
  request: Request<{ id: string; step: string }>,
) {
  const { session, person } = await requireSession(context, request);
  const { id, step: stepId } = request.params;
  const { networkId } = requireSeen(session, await context.directory.convening(id));
  requireRight(session, 'private.write', { networkId, personId: person.id });
  return { person, asked: { conveningId: id, networkId, stepId } };
}

function requirePlace(place: WritingPlace | NoPlace): WritingPlace {
  if (typeof place === 'string') throw new HttpProblem(place);
  return place;
}
