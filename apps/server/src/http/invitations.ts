import { type InvitationRecord, isAbove, type Person, type Team } from '@throughline/network';
import {
  InvitationAcceptance,
  type InvitationInfo,
  type NewInvitation,
  NewInvitationForm,
} from '@throughline/protocol';
import { Router } from 'express';
import { hashSecret, newId, newLinkSecret } from '../people/secrets.ts';
import { useInvitation, useInvitationAsNew } from '../people/use-invitation.ts';
import { changePerson } from './change-person.ts';
import { audited, type HttpContext, requireRight, requireSession } from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentSession, presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';
import { requireTeamOf } from './require-person.ts';

/** Long enough for somebody who reads their post once a week. */
const INVITATION_LIFETIME_MS = 14 * 86_400_000;

/** `/api/networks/:id/invitations`, `/api/invitations/:id` and `/api/invitations/accept`. */
export function invitations(context: HttpContext): Router {
  const { directory, invitations, signedIn, now } = context;
  const router = Router();

  router.get('/networks/:id/invitations', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'invitation.list', { networkId: network.id });
    const teams = await directory.teams(network.id);
    const all = await invitations.ofNetwork(network.id);
    response.json(all.map((invitation) => presentInvitation(invitation, teams)));
  });

  router.post('/networks/:id/invitations', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    const { level, teamId } = readBody(NewInvitationForm, request.body);
    requireRight(session, 'invitation.make', { networkId: network.id, level });
    const teams = await requireTeamOf(context, network.id, teamId);
    const secret = newLinkSecret();
    const invitation: InvitationRecord = {
      id: newId(),
      hash: hashSecret(secret),
      networkId: network.id,
      level,
      teamId,
      createdAt: now(),
      expiresAt: now() + INVITATION_LIFETIME_MS,
      usedBy: null,
      usedAt: null,
    };
    const thing = { networkId: network.id, thingId: invitation.id };
    await audited(context, actor, 'invitation.make', thing, () => invitations.make(invitation));
    const made: NewInvitation = {
      ...presentInvitation(invitation, teams),
      path: `/invited#${secret}`,
    };
    response.status(201).json(made);
  });

  router.delete('/invitations/:id', async (request, response) => {
    const { session, person: actor } = await requireSession(context, request);
    const invitation = await invitations.invitation(request.params.id);
    const networkId = invitation?.networkId;
    if (!invitation || !networkId || !session.may('invitation.list', { networkId })) {
      throw new HttpProblem('not-found');
    }
    requireRight(session, 'invitation.make', { networkId, level: invitation.level });
    const thing = { networkId, thingId: invitation.id };
    await audited(context, actor, 'invitation.revoke', thing, () =>
      invitations.revoke(invitation.id),
    );
    response.status(204).end();
  });

  router.post('/invitations/accept', async (request, response) => {
    const { secret, ...form } = readBody(InvitationAcceptance, request.body);
    const hash = hashSecret(secret);
    const invitation = await invitations.find(hash, now());
    if (!invitation) throw new HttpProblem('invalid-link');
    const before = await signedIn.find(request.headers.cookie);
    const known = before?.person;
    const isKnown = known?.state === 'here' && known.networkId === invitation.networkId;
    const person = isKnown
      ? await raise(context, known, invitation)
      : await add(context, form, invitation);
    response.setHeader('Set-Cookie', await signedIn.begin(person, before));
    response.status(201).json(await presentSession(context, person));
  });

  return router;
}

const presentInvitation = (
  { id, level, teamId, createdAt, expiresAt, usedAt }: InvitationRecord,
  teams: readonly Team[],
): InvitationInfo => {
  const team = teams.find((one) => one.id === teamId);
  return { id, level, team: team ? presentTeam(team) : null, createdAt, expiresAt, usedAt };
};

/** Somebody who is here already is raised to what they were invited to, and never brought lower. */
async function raise(
  context: HttpContext,
  person: Person,
  invitation: InvitationRecord,
): Promise<Person> {
  const { networkId, level, teamId } = invitation;
  if (!(await useInvitation(context, person, invitation))) {
    throw new HttpProblem('invalid-link');
  }
  if (!isAbove({ level }, person)) return person;
  // Their other sessions would rise too, each under the id that it has.
  await context.signedIn.endAllOf(person);
  // The rise is an act of its own, stored with its own entry: an invitation may be used without one.
  return audited(context, person, 'person.change', { networkId, thingId: person.id }, () =>
    changePerson(context, person.id, { level, teamId: teamId ?? person.teamId }),
  );
}

async function add(
  context: HttpContext,
  form: Pick<Person, 'name' | 'role' | 'language'>,
  invitation: InvitationRecord,
): Promise<Person> {
  const { now } = context;
  const { networkId, level, teamId } = invitation;
  const person: Person = {
    ...form,
    id: newId(),
    key: newId(),
    otherKeys: [],
    networkId,
    teamId,
    superintendent: false,
    level,
    color: 0,
    email: null,
    state: 'here',
    announced: true,
    createdAt: now(),
    lastSeenAt: now(),
    version: 0,
  };
  // Else somebody was quicker with the same link.
  if (!(await useInvitationAsNew(context, person, invitation))) {
    throw new HttpProblem('invalid-link');
  }
  return person;
}
