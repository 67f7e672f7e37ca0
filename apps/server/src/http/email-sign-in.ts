import { EmailSignInRequest, EmailSignInVerify } from '@throughline/protocol';
import { Router } from 'express';
import { hashSecret } from '../people/secrets.ts';
import { signInStaff, signsInByKey } from '../sign-in/staff-sign-in.ts';
import type { HttpContext } from './context.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/sign-in/email`: in by a link that is sent to the address on the roster. */
export function emailSignIn(context: HttpContext): Router {
  const { directory, oneTimeSecrets, emailLinks, now } = context;
  const router = Router();

  router.post('/sign-in/email', async (request, response) => {
    if (!emailLinks) throw new HttpProblem('not-found');
    const { email } = readBody(EmailSignInRequest, request.body);
    if (!(await emailLinks.ask(email))) throw new HttpProblem('too-many-tries');
    response.status(202).end();
  });

  router.post('/sign-in/email/verify', async (request, response) => {
    if (!emailLinks) throw new HttpProblem('not-found');
    const { secret } = readBody(EmailSignInVerify, request.body);
    const personId = await oneTimeSecrets.redeem('email', hashSecret(secret), now());
    const person = personId && (await directory.person(personId));
    if (!person || !signsInByKey(person)) throw new HttpProblem('invalid-link');
    const present = await signInStaff(context, request, response, person);
    response.status(201).json(await presentSession(context, present));
  });

  return router;
}
