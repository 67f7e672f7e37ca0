import type { WaysToSignIn } from '@throughline/protocol';
import { Router } from 'express';
import type { HttpContext } from './context.ts';

/** `GET /api/sign-in`: which ways in this server offers, at the address by which one came. */
export function signInWays({ relyingPartyFor, emailLinks, openId }: HttpContext): Router {
  const router = Router();
  router.get('/sign-in', (request, response) => {
    const ways: WaysToSignIn = {
      passkey: relyingPartyFor(request) !== undefined,
      email: emailLinks !== undefined,
      openId: openId ? { name: openId.name } : null,
    };
    response.json(ways);
  });
  return router;
}
