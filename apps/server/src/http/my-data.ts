import type { MyData } from '@throughline/protocol';
import { Router } from 'express';
import { dataAbout } from '../privacy/data-about.ts';
import { type HttpContext, requireRight, requireSession } from './context.ts';

/** `GET /api/me/data`: everything that is held about whoever asks. */
export function myData(context: HttpContext): Router {
  const router = Router();
  router.get('/me/data', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    requireRight(session, 'me.data', { networkId: person.networkId, personId: person.id });
    response.json((await dataAbout(context, person)) satisfies MyData);
  });
  return router;
}
