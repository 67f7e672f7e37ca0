import { MeChange } from '@throughline/protocol';
import { Router } from 'express';
import { type HttpContext, requireSession } from './context.ts';
import { presentSession } from './present.ts';
import { readBody } from './read-body.ts';

/** `GET` and `PATCH /api/me`: who this browser is signed in as. */
export function me(context: HttpContext): Router {
  const { directory } = context;
  const router = Router();

  router.get('/me', async (request, response) => {
    const { person } = await requireSession(context, request);
    response.json(await presentSession(directory, person));
  });

  router.patch('/me', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const { language } = readBody(MeChange, request.body);
    await directory.setLanguage(person.id, language);
    const changed = { ...person, language };
    session.change(changed);
    response.json(await presentSession(directory, changed));
  });

  return router;
}
