import type { Person } from '@throughline/network';
import { StewardSignIn } from '@throughline/protocol';
import { Router } from 'express';
import { hashSecret, newId } from '../people/secrets.ts';
import type { HttpContext } from './context.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `POST /api/steward/sign-in`: uses up the one-time link that the server printed at its start. */
export function stewardSignIn({ directory, stewardLinks, signedIn, now }: HttpContext): Router {
  const router = Router();
  router.post('/steward/sign-in', async (request, response) => {
    const { token } = readBody(StewardSignIn, request.body);
    if (!(await stewardLinks.redeem(hashSecret(token)))) throw new HttpProblem('invalid-link');
    const before = await signedIn.find(request.headers.cookie);
    if (before) await signedIn.end(before);
    const steward: Person = {
      id: newId(),
      key: newId(),
      conveningId: null,
      teamId: null,
      name: '',
      role: 'other',
      level: 'steward',
      language: 'en',
      color: 0,
      createdAt: now(),
    };
    await directory.addPerson(steward);
    response.setHeader('Set-Cookie', await signedIn.begin(steward));
    response.status(201).json(await presentSession(directory, steward));
  });
  return router;
}
