import { type PasskeyOptions, PasskeySignIn } from '@throughline/protocol';
import { Router } from 'express';
import { hashSecret, newSecret } from '../people/secrets.ts';
import { signInStaff, signsInByKey } from '../sign-in/staff-sign-in.ts';
import type { HttpContext } from './context.ts';
import { requireRelyingParty } from './me-passkeys.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/sign-in/passkey`: in by a passkey, without saying who one is before. */
export function passkeySignIn(context: HttpContext): Router {
  const { directory, passkeys, passkeyCeremonies, signInCookie, now } = context;
  const router = Router();

  router.post('/sign-in/passkey/options', async (request, response) => {
    const party = requireRelyingParty(context, request);
    const browser = newSecret();
    const options = await passkeyCeremonies.beginSignIn(hashSecret(browser), party);
    response.setHeader('Set-Cookie', signInCookie.set(browser));
    response.json({ options: { ...options } } satisfies PasskeyOptions);
  });

  router.post('/sign-in/passkey', async (request, response) => {
    const form = readBody(PasskeySignIn, request.body);
    const party = requireRelyingParty(context, request);
    const secret = signInCookie.read(request.headers.cookie);
    const browser = secret === undefined ? undefined : hashSecret(secret);
    const { id } = form.response;
    const passkey = typeof id === 'string' ? await passkeys.find(id) : undefined;
    const counter = await passkeyCeremonies.finishSignIn(browser, party, passkey, form.response);
    const person = passkey && (await directory.person(passkey.personId));
    // An unknown passkey, a wrong answer and one who may not come in are refused alike.
    if (!passkey || counter === undefined || !person || !signsInByKey(person)) throw refused();
    if (!(await passkeys.used(passkey.id, counter, now()))) throw refused();
    response.setHeader('Set-Cookie', signInCookie.clear());
    const present = await signInStaff(context, request, response, person);
    response.status(201).json(await presentSession(context, present));
  });

  return router;
}

const refused = () => new HttpProblem('invalid-form', { response: 'invalid' });
