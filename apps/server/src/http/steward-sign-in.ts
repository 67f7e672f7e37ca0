import type { Person } from '@throughline/network';
import { StewardSignIn } from '@throughline/protocol';
import { Router } from 'express';
import { hashSecret, newId } from '../people/secrets.ts';
import { audited, type HttpContext } from './context.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `POST /api/steward/sign-in`: uses up the one-time link that the server printed at its start. */
export function stewardSignIn(context: HttpContext): Router {
  const { directory, stewardLinks, signedIn, now } = context;
  const router = Router();
  router.post('/steward/sign-in', async (request, response) => {
    const { token } = readBody(StewardSignIn, request.body);
    if (!(await stewardLinks.redeem(hashSecret(token)))) throw new HttpProblem('invalid-link');
    const steward: Person = {
      id: newId(),
      key: newId(),
      otherKeys: [],
      networkId: null,
      teamId: null,
      name: '',
      role: 'other',
      superintendent: false,
      level: 'steward',
      language: 'en',
      color: 0,
      email: null,
      state: 'here',
      announced: false,
      createdAt: now(),
      lastSeenAt: now(),
      version: 0,
    };
    const made = { networkId: null, thingId: steward.id };
    await audited(context, steward, 'sign-in.steward-link', made, () =>
      directory.addPerson(steward),
    );
    const before = await signedIn.find(request.headers.cookie);
    response.setHeader('Set-Cookie', await signedIn.begin(steward, before));
    response.status(201).json(await presentSession(context, steward));
  });
  return router;
}
