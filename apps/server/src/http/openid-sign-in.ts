import type { Person } from '@throughline/network';
import {
  LIMITS,
  OPEN_ID_TROUBLE_PATH,
  OpenIdRequest,
  type OpenIdStart,
  PRESENCE_COLORS,
} from '@throughline/protocol';
import { Router } from 'express';
import * as z from 'zod/mini';
import { hashSecret, newId, newSecret } from '../people/secrets.ts';
import { useInvitationAsNew } from '../people/use-invitation.ts';
import { Begun } from '../sign-in/begun.ts';
import { personBehind } from '../sign-in/person-behind.ts';
import { signInStaff } from '../sign-in/staff-sign-in.ts';
import type { HttpContext } from './context.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

const LIFETIME_MS = 10 * 60_000;

/** What somebody's way back from the provider has to fit, and what they came with. */
const OnTheWay = z.object({
  checks: z.object({ state: z.string(), nonce: z.string(), verifier: z.string() }),
  invitation: z.optional(z.string()),
});

/** `/api/sign-in/openid`: in by an account of the district's own provider. */
export function openIdSignIn(context: HttpContext): Router {
  const { openId, signInCookie, shortLived, now } = context;
  const begun = new Begun({
    kept: shortLived,
    what: 'OpenID sign-in',
    schema: OnTheWay,
    lifetimeMs: LIFETIME_MS,
    now,
  });
  const router = Router();

  router.post('/sign-in/openid', async (request, response) => {
    if (!openId) throw new HttpProblem('not-found');
    const { invitation } = readBody(OpenIdRequest, request.body);
    const { url, checks } = await openId.begin();
    const browser = newSecret();
    await begun.put(browser, { checks, invitation });
    response.setHeader('Set-Cookie', signInCookie.set(browser));
    response.json({ url } satisfies OpenIdStart);
  });

  router.get('/sign-in/openid/callback', async (request, response) => {
    if (!openId) throw new HttpProblem('not-found');
    const secret = signInCookie.read(request.headers.cookie);
    const flow = await begun.take(secret);
    response.setHeader('Set-Cookie', signInCookie.clear());
    const query = request.originalUrl.split('?')[1] ?? '';
    // Whatever is wrong with it, the person is told the same, on a page.
    const identity = flow && (await openId.finish(query, flow.checks).catch(() => undefined));
    const person =
      identity &&
      (await personBehind(context, identity, () =>
        takeInvitation(context, flow.invitation, identity.name ?? ''),
      ));
    if (!person) {
      response.redirect(302, OPEN_ID_TROUBLE_PATH);
      return;
    }
    await signInStaff(context, request, response, person);
    response.redirect(302, '/');
  });

  return router;
}

/** Makes the person whom an invitation is for; undefined where it is not good, or for no staff. */
async function takeInvitation(
  context: HttpContext,
  secret: string | undefined,
  name: string,
): Promise<Person | undefined> {
  const { invitations, now } = context;
  const invitation = secret && (await invitations.find(hashSecret(secret), now()));
  if (!invitation || !['steward', 'facilitator'].includes(invitation.level)) return undefined;
  const { networkId, teamId, level } = invitation;
  const person: Person = {
    id: newId(),
    key: newId(),
    otherKeys: [],
    networkId,
    teamId,
    name: name.slice(0, LIMITS.personName),
    role: 'other',
    superintendent: false,
    level,
    language: 'en',
    color: now() % PRESENCE_COLORS,
    email: null,
    state: 'here',
    announced: false,
    createdAt: now(),
    lastSeenAt: now(),
    version: 0,
  };
  return (await useInvitationAsNew(context, person, invitation)) ? person : undefined;
}
