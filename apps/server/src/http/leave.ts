import { Router } from 'express';
import { type HttpContext, requireSession } from './context.ts';

/** `POST /api/leave`: this browser's session ends, and its connections with it. */
export function leave(context: HttpContext): Router {
  const router = Router();
  router.post('/leave', async (request, response) => {
    const { session } = await requireSession(context, request);
    response.setHeader('Set-Cookie', await context.signedIn.end(session));
    response.status(204).end();
  });
  return router;
}
