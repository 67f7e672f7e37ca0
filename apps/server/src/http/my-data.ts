import type { MyData } from '@throughline/protocol';
import { Router } from 'express';
import { dataAbout } from '../privacy/data-about.ts';
import { type HttpContext, noteAct, requireRight, requireSession } from './context.ts';

const NOTED_FOR_MS = 86_400_000;

/** `GET /api/me/data`: everything that is held about whoever asks. */
export function myData(context: HttpContext): Router {
  const router = Router();
  router.get('/me/data', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    requireRight(session, 'me.data', { networkId: person.networkId, personId: person.id });
    const data: MyData = await dataAbout(context, person);
    // Before it leaves: nothing is given away of which the log does not know.
    if (!data.acts.some(isRecent(context.now()))) {
      const thing = { networkId: person.networkId, thingId: person.id };
      await noteAct(context, person, 'me.data', thing);
    }
    response.json(data);
  });
  return router;
}

/** Looking again is not another act: who keeps asking does not fill the log. */
const isRecent =
  (now: number) =>
  ({ action, at }: MyData['acts'][number]) =>
    action === 'me.data' && at > now - NOTED_FOR_MS;
