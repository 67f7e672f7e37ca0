import type { PasskeyRecord, Person } from '@throughline/network';
import { NewPasskeyForm, type PasskeyInfo, type PasskeyOptions } from '@throughline/protocol';
import { type Request, Router } from 'express';
import type { RelyingParty } from '../sign-in/relying-party.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/me/passkeys`: one's own passkeys; make one, see them, delete one. */
export function mePasskeys(context: HttpContext): Router {
  const { passkeys, passkeyCeremonies, now } = context;
  const router = Router();

  router.get('/me/passkeys', async (request, response) => {
    const { person } = await requireKeyHolder(context, request);
    response.json((await passkeys.ofPerson(person.id)).map(presentPasskey));
  });

  router.post('/me/passkeys/options', async (request, response) => {
    const { session, person } = await requireKeyHolder(context, request);
    const party = requireRelyingParty(context, request);
    const known = await passkeys.ofPerson(person.id);
    const { tokenHash } = session;
    const options = await passkeyCeremonies.beginRegistration(tokenHash, party, person, known);
    response.json({ options: { ...options } } satisfies PasskeyOptions);
  });

  router.post('/me/passkeys', async (request, response) => {
    const { session, person } = await requireKeyHolder(context, request);
    const form = readBody(NewPasskeyForm, request.body);
    const party = requireRelyingParty(context, request);
    const { tokenHash } = session;
    const made = await passkeyCeremonies.finishRegistration(
      tokenHash,
      party,
      person,
      form.response,
    );
    if (!made || (await passkeys.find(made.id))) {
      throw new HttpProblem('invalid-form', { response: 'invalid' });
    }
    const passkey: PasskeyRecord = {
      ...made,
      personId: person.id,
      device: form.device,
      createdAt: now(),
      lastUsedAt: null,
    };
    await audited(context, person, 'me.add-passkey', themselves(person), () =>
      passkeys.add(passkey),
    );
    response.status(201).json(presentPasskey(passkey));
  });

  router.delete('/me/passkeys/:id', async (request, response) => {
    const { person } = await requireKeyHolder(context, request);
    const passkey = await passkeys.find(request.params.id);
    if (passkey?.personId !== person.id) throw new HttpProblem('not-found');
    await audited(context, person, 'me.remove-passkey', themselves(person), () =>
      passkeys.remove(passkey.id, person.id),
    );
    response.status(204).end();
  });

  return router;
}

/** A passkey's own id is told to its browser only: the entry names whose it is. */
const themselves = ({ networkId, id }: Person) => ({ networkId, thingId: id });

async function requireKeyHolder(context: HttpContext, request: Request) {
  const { session, person } = await requireSession(context, request);
  requireRight(session, 'me.passkey', { networkId: person.networkId, personId: person.id });
  return { session, person };
}

/** @throws HttpProblem `not-found` where browsers make no passkeys */
export function requireRelyingParty(
  { relyingPartyFor }: HttpContext,
  request: Request,
): RelyingParty {
  const party = relyingPartyFor(request);
  if (!party) throw new HttpProblem('not-found');
  return party;
}

const presentPasskey = ({ id, device, createdAt, lastUsedAt }: PasskeyRecord): PasskeyInfo => ({
  id,
  device,
  createdAt,
  lastUsedAt,
});
