import type { MyData } from '@throughline/protocol';
import { Router } from 'express';
import { dataAbout } from '../privacy/data-about.ts';
import { type HttpContext, noteAct, requireRight, requireSession } from './context.ts';

/** `GET /api/me/data`: everything that is held about whoever asks. */
export function myData(context: HttpContext): Router {
  const router = Router();
  router.get('/me/data', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    requireRight(session, 'me.data', { networkId: person.networkId, personId: person.id });
    const data: MyData = await dataAbout(context, person);
    // Before it leaves: nothing is given away of which the log does not know.
    await noteAct(context, person, 'me.data', { networkId: person.networkId, thingId: person.id });
    response.json(data);
  });
  return router;
}
