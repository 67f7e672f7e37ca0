import { type Response, Router } from 'express';
import type { Readiness } from './readiness.ts';

/**
 * What programs ask that watch over this server.
 *
 * `GET /healthz`: 200 while what people write can be kept, 503 otherwise.
 * `GET /readyz`: 200 while people should be sent here, 503 otherwise, from the first moment of stopping on.
 * `GET /livez`: 200 as long as anything answers. A server whose database is away lives: ending it would help nobody.
 */
export function probes(readiness: Readiness): Router {
  const router = Router();
  router.get('/healthz', async (_request, response) => {
    const works = await readiness.saves();
    answer(response, works, works ? 'ok' : 'not saving');
  });
  router.get('/readyz', async (_request, response) => {
    const state = await readiness.state();
    answer(response, state === 'ready' || state === 'degraded', state);
  });
  router.get('/livez', (_request, response) => answer(response, true, 'ok'));
  return router;
}

function answer(response: Response, works: boolean, status: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.status(works ? 200 : 503).json({ status });
}
