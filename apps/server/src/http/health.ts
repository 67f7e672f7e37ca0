import { Router } from 'express';

/** A check writes and syncs: however often it is asked for, it is made at most this often. */
const CHECK_EVERY_MS = 2_000;

/**
 * `GET /healthz`: 200 while what people write can be kept, 503 otherwise.
 * @param check throws while it cannot
 * @param now milliseconds
 */
export function health(check: () => Promise<void>, now: () => number): Router {
  const router = Router();
  let checkedAt = Number.NEGATIVE_INFINITY;
  let checked: Promise<void> = Promise.resolve();
  router.get('/', async (_request, response) => {
    response.setHeader('Cache-Control', 'no-store');
    if (now() - checkedAt >= CHECK_EVERY_MS) {
      checkedAt = now();
      checked = check();
    }
    const works = await checked.then(
      () => true,
      () => false,
    );
    response.status(works ? 200 : 503).json({ status: works ? 'ok' : 'not saving' });
  });
  return router;
}
