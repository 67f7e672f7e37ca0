import type { Person, PulseRecord, Team } from '@throughline/network';
import {
  NewPulseForm,
  type PulseAnswer,
  PulseAnswerForm,
  type PulseLink,
  PulseLinksForm,
  type PulseToAnswer,
  type SentPulse,
} from '@throughline/protocol';
import { type Request, Router } from 'express';
import { askedOf, presentPulse, pulseOf, standingOfTeams } from '../between/standing-of-teams.ts';
import { newId } from '../people/secrets.ts';
import type { LiveSession } from '../people/signed-in.ts';
import { makePulseLink } from '../people/ways-back.ts';
import {
  audited,
  type HttpContext,
  noteAct,
  requireRight,
  requireSeen,
  requireSession,
} from './context.ts';
import { requireNetwork } from './networks.ts';
import { presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

const DAY_MS = 86_400_000;

/** `/api/pulses`: three questions between two convenings, by a link of one's own. */
export function pulses(context: HttpContext): Router {
  const { directory, now } = context;
  const router = Router();

  router.get('/teams/:id/pulse', async (request, response) => {
    const { session } = await requireSession(context, request);
    const team = requireSeen(session, await directory.team(request.params.id));
    requireRight(session, 'team.see-members', { networkId: team.networkId, teamId: team.id });
    response.json(await pulseOf(context, team));
  });

  router.get('/networks/:id/pulses', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'pulse.run', { networkId: network.id });
    response.json(await standingOfTeams(context, network.id));
  });

  router.post('/networks/:id/pulses', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'pulse.run', { networkId: network.id });
    const { teamId, days } = readBody(NewPulseForm, request.body);
    const teams = await teamsFor(context, network.id, teamId);
    const sentAt = now();
    const pulse: PulseRecord = {
      id: newId(),
      networkId: network.id,
      teamId,
      sentAt,
      closesAt: sentAt + days * DAY_MS,
    };
    const thing = { networkId: network.id, thingId: pulse.id };
    await audited(context, person, 'pulses.send', thing, () => context.pulses.send(pulse));
    response.status(201).json(await sent(context, session, pulse, teams));
  });

  router.post('/pulses/:id/links', async (request, response) => {
    const { session, person, pulse } = await requirePulse(context, request);
    requireRight(session, 'pulse.run', { networkId: pulse.networkId });
    if (!presentPulse(pulse, now()).open) throw new HttpProblem('wrong-stage');
    const { teamId } = readBody(PulseLinksForm, request.body);
    if (teamId !== null && pulse.teamId !== null && teamId !== pulse.teamId) {
      throw new HttpProblem('invalid-form', { teamId: 'unknown' });
    }
    const teams = await teamsFor(context, pulse.networkId, teamId ?? pulse.teamId);
    const thing = { networkId: pulse.networkId, thingId: pulse.id };
    await noteAct(context, person, 'pulse.links', thing);
    response.status(201).json(await sent(context, session, pulse, teams));
  });

  router.post('/pulses/:id/close', async (request, response) => {
    const { session, person, pulse } = await requirePulse(context, request);
    requireRight(session, 'pulse.run', { networkId: pulse.networkId });
    const thing = { networkId: pulse.networkId, thingId: pulse.id };
    await audited(context, person, 'pulse.close', thing, () =>
      context.pulses.close(pulse.id, now()),
    );
    response.status(204).end();
  });

  router.get('/pulses/:id', async (request, response) => {
    const { session, person, pulse } = await requirePulse(context, request);
    const team = await requireAsked(context, session, { person, pulse });
    const network = await requireNetwork(context, session, pulse.networkId);
    const said = await context.pulses.answers(pulse.id);
    const own = said.find(({ personId }) => personId === person.id);
    const answer: PulseToAnswer = {
      pulse: presentPulse(pulse, now()),
      network: network.name,
      team: presentTeam(team),
      mine: own ? presentOwn(own) : null,
    };
    response.json(answer);
  });

  router.put('/pulses/:id/answer', async (request, response) => {
    const { session, person, pulse } = await requirePulse(context, request);
    await requireAsked(context, session, { person, pulse });
    const form = readBody(PulseAnswerForm, request.body);
    const answer = { ...form, pulseId: pulse.id, personId: person.id, at: now() };
    if (!(await context.pulses.answer(answer))) throw new HttpProblem('wrong-stage');
    response.status(204).end();
  });

  return router;
}

const presentOwn = ({ done, isStuck, stuck, need, at }: PulseAnswer): PulseAnswer => ({
  done,
  isStuck,
  stuck,
  need,
  at,
});

async function requirePulse(context: HttpContext, request: Request<{ id: string }>) {
  const { session, person } = await requireSession(context, request);
  const pulse = requireSeen(session, await context.pulses.find(request.params.id));
  return { session, person, pulse };
}

/** @returns the team for which this person is asked. @throws HttpProblem `not-allowed` */
async function requireAsked(
  { directory }: HttpContext,
  session: LiveSession,
  { person, pulse }: { person: Person; pulse: PulseRecord },
): Promise<Team> {
  const teamId = pulse.teamId ?? person.teamId ?? '';
  requireRight(session, 'pulse.answer', { networkId: pulse.networkId, teamId });
  return requireSeen(session, await directory.team(teamId));
}

/** @throws HttpProblem `invalid-form` for a team that is not there */
async function teamsFor(
  { directory }: HttpContext,
  networkId: string,
  teamId: string | null,
): Promise<readonly Team[]> {
  const all = await directory.teams(networkId);
  if (teamId === null) return all;
  const team = all.find(({ id }) => id === teamId);
  if (!team) throw new HttpProblem('invalid-form', { teamId: 'unknown' });
  return [team];
}

/** A link for everybody whom it asks and for whom this person may make one. */
async function sent(
  context: HttpContext,
  session: LiveSession,
  pulse: PulseRecord,
  teams: readonly Team[],
): Promise<SentPulse> {
  const links: PulseLink[] = [];
  for (const { id: teamId } of teams) {
    for (const person of await askedOf(context, teamId)) {
      if (!session.may('person.make-card', person)) continue;
      const path = await makePulseLink(context, person, pulse);
      links.push({ personId: person.id, name: person.name, teamId, path });
    }
  }
  return { pulse: presentPulse(pulse, context.now()), links };
}
