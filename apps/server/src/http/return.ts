import type { Person } from '@throughline/network';
import { PhraseRequest, ReturnRequest } from '@throughline/protocol';
import { type Request, type Response, Router } from 'express';
import { hashPhrase, newPhrase } from '../people/phrases.ts';
import { hashSecret } from '../people/secrets.ts';
import { makeWayBack } from '../people/ways-back.ts';
import { changePerson } from './change-person.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { presentSession } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { requirePerson } from './require-person.ts';
import { requireTry } from './require-try.ts';

/** A phrase is for the device beside one. */
const PHRASE_LIFETIME_MS = 10 * 60_000;

/** The ways back: a link of one's own, a printed card, and four words for another device. */
export function returning(context: HttpContext): Router {
  const { returnLinks, oneTimeSecrets, now } = context;
  const router = Router();

  router.post('/me/return-link', async (request, response) => {
    const person = await requireReturner(context, request);
    response.status(201).json(await makeWayBack(context, person, 'link'));
  });

  router.delete('/me/return-link', async (request, response) => {
    const person = await requireReturner(context, request);
    // A card that was printed for them is theirs as well.
    await returnLinks.revoke(person.id);
    response.status(204).end();
  });

  router.post('/people/:id/card', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const person = await requirePerson(context, session, request.params.id);
    requireRight(session, 'person.make-card', person);
    const theirs = { networkId: person.networkId, thingId: person.id };
    const card = await audited(context, actor, 'person.make-card', theirs, () =>
      makeWayBack(context, person, 'card'),
    );
    response.status(201).json(card);
  });

  router.post('/return', async (request, response) => {
    const { secret } = readBody(ReturnRequest, request.body);
    await comeBack(context, request, response, await returnLinks.find(hashSecret(secret), now()));
  });

  router.post('/me/phrase', async (request, response) => {
    const person = await requireReturner(context, request);
    const words = newPhrase(person.language);
    const hash = hashPhrase(words.join(' '), await context.pepper());
    const expiresAt = now() + PHRASE_LIFETIME_MS;
    await oneTimeSecrets.put({ kind: 'phrase', hash, personId: person.id, expiresAt });
    response.status(201).json({ words, expiresAt });
  });

  router.post('/phrase', async (request, response) => {
    const { words } = readBody(PhraseRequest, request.body);
    const attempt = await requireTry(context.phraseLimits, request, words);
    const hash = hashPhrase(words, await context.pepper());
    const personId = await oneTimeSecrets.redeem('phrase', hash, now());
    await attempt.end(personId !== undefined);
    await comeBack(context, request, response, personId);
  });

  return router;
}

async function requireReturner(context: HttpContext, request: Request): Promise<Person> {
  const { session, person } = await requireSession(context, request);
  requireRight(session, 'me.return', { networkId: person.networkId, personId: person.id });
  return person;
}

/** Signs in whom a secret brought back, under a new session id. */
async function comeBack(
  context: HttpContext,
  request: Request,
  response: Response,
  personId: string | undefined,
): Promise<void> {
  const { directory, signedIn } = context;
  const known = personId === undefined ? undefined : await directory.person(personId);
  // Who was sent away stays away until somebody lets them in again.
  if (!known || known.state === 'gone') throw new HttpProblem('invalid-link');
  const person =
    known.state === 'expected' ? await changePerson(context, known.id, { state: 'here' }) : known;
  await directory.seen(person.id, context.now());
  const before = await signedIn.find(request.headers.cookie);
  response.setHeader('Set-Cookie', await signedIn.begin(person, before));
  response.status(201).json(await presentSession(context, person));
}
