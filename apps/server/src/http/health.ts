import { Router } from 'express';

/**
 * `GET /healthz`: 200 while what people write can be kept, 503 otherwise.
 * @param check throws while it cannot
 */
export function health(check: () => Promise<void>): Router {
  const router = Router();
  router.get('/', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    try {
      await check();
      response.json({ status: 'ok' });
    } catch {
      response.status(503).json({ status: 'not saving' });
    }
  });
  return router;
}
