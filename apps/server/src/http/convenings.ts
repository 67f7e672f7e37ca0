import { newState } from '@throughline/convening';
import type { ConveningRecord } from '@throughline/network';
import { ConveningChange, type ConveningForStaff, NewConveningForm } from '@throughline/protocol';
import { type Request, Router } from 'express';
import { newEmpathyMap } from '../boards/new-board.ts';
import { firstTemplate } from '../boards/templates-of.ts';
import { newId, newJoinCode, newJoinToken } from '../people/secrets.ts';
import { audited, type HttpContext, requireRight, requireSeen, requireSession } from './context.ts';
import { requireChanged, requireVersion, sendVersioned } from './if-match.ts';
import { requireNetwork } from './networks.ts';
import { presentConvening, presentConvenings, presentTeam } from './present.ts';
import { HttpProblem } from './problem.ts';
import { readBody } from './read-body.ts';

/** `/api/convenings`, `/api/networks/:id/convenings` and `/api/convenings/:id`. */
export function convenings(context: HttpContext): Router {
  const { directory, desk, gists, now } = context;
  const router = Router();

  router.get('/convenings', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const all = await directory.convenings(person.networkId ?? undefined);
    const mine = all.filter((record) => session.may('convening.run', record));
    response.json(await Promise.all(mine.map((record) => forStaff(context, record, request))));
  });

  router.get('/networks/:id/convenings', async (request, response) => {
    const { session } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    response.json(await presentConvenings(desk, await directory.convenings(network.id)));
  });

  router.post('/networks/:id/convenings', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const network = await requireNetwork(context, session, request.params.id);
    requireRight(session, 'convening.make', { networkId: network.id });
    const { agenda, ...form } = readBody(NewConveningForm, request.body);
    await requirePhaseOf(context, network.id, form.phaseId);
    const stepIds = new Set(agenda?.map(({ id }) => id));
    if (stepIds.size < (agenda?.length ?? 0)) {
      throw new HttpProblem('invalid-form', { agenda: 'invalid' });
    }
    const record: ConveningRecord = {
      id: newId(),
      networkId: network.id,
      phaseId: form.phaseId ?? null,
      name: form.name,
      date: form.date ?? null,
      place: form.place ?? '',
      format: form.format ?? 'in-person',
      rehearsalOf: null,
      joinCode: newJoinCode(),
      joinToken: newJoinToken(),
      createdAt: now(),
      version: 0,
    };
    const teams = await directory.teams(network.id);
    const template = await firstTemplate(directory, network.id, 'empathy-map');
    const boards = teams.map((team, position) =>
      newEmpathyMap(team, { conveningId: record.id, position, now: now(), template }),
    );
    const thing = { networkId: network.id, thingId: record.id };
    await audited(context, person, 'convening.make', thing, () =>
      directory.addConvening({ record, state: newState(record.id, agenda), boards }),
    );
    sendVersioned(response.status(201), await forStaff(context, record, request));
  });

  router.get('/convenings/:id', async (request, response) => {
    const { session } = await requireSession(context, request);
    const record = requireSeen(session, await directory.convening(request.params.id));
    requireRight(session, 'convening.run', record);
    sendVersioned(response, await forStaff(context, record, request));
  });

  router.get('/convenings/:id/reports', async (request, response) => {
    const { session } = await requireSession(context, request);
    const record = requireSeen(session, await directory.convening(request.params.id));
    requireRight(session, 'convening.run', record);
    const reported = await gists.reported(await directory.boardsOfConvening(record.id));
    response.json([...reported].map(([boardId, lines]) => ({ boardId, lines })));
  });

  router.patch('/convenings/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const record = requireSeen(session, await directory.convening(request.params.id));
    requireRight(session, 'convening.change', record);
    const change = readBody(ConveningChange, request.body);
    await requirePhaseOf(context, record.networkId, change.phaseId);
    const given = Object.fromEntries(
      Object.entries(change).filter(([, value]) => value !== undefined),
    );
    const version = requireVersion(request);
    const thing = { networkId: record.networkId, thingId: record.id };
    requireChanged(
      await audited(context, person, 'convening.change', thing, () =>
        directory.changeConvening(record.id, version, given),
      ),
    );
    const changed = requireSeen(session, await directory.convening(record.id));
    sendVersioned(response, await forStaff(context, changed, request));
  });

  router.delete('/convenings/:id', async (request, response) => {
    const { session, person } = await requireSession(context, request);
    const record = requireSeen(session, await directory.convening(request.params.id));
    const { id, networkId } = record;
    requireRight(session, 'convening.delete', { networkId });
    if (record.rehearsalOf !== null) throw new HttpProblem('wrong-stage');
    await context.rehearsals.clearAll({ conveningId: id });
    const boards = await directory.boardsOfConvening(id);
    await audited(context, person, 'convening.delete', { networkId, thingId: id }, () =>
      directory.deleteConvening(id),
    );
    await context.deleted({ boards, conveningIds: [id] });
    response.status(204).end();
  });

  return router;
}

/** @throws HttpProblem `invalid-form` for a phase of another network */
async function requirePhaseOf(
  { directory }: HttpContext,
  networkId: string,
  phaseId: string | null | undefined,
): Promise<void> {
  if (!phaseId) return;
  const phase = await directory.phase(phaseId);
  if (phase?.networkId !== networkId) {
    throw new HttpProblem('invalid-form', { phaseId: 'unknown' });
  }
}

/** A convening for those who run it; of a rehearsal, the people are those that are simulated. */
export async function forStaff(
  { directory, desk, rehearsals, originFor }: HttpContext,
  record: ConveningRecord,
  request: Request,
): Promise<ConveningForStaff> {
  const { id, networkId, joinCode, joinToken, version } = record;
  const [state, network, teams, boards, people, attendance, rehearsal] = await Promise.all([
    desk.state(id),
    directory.network(networkId),
    directory.teams(networkId),
    directory.boardsOfConvening(id),
    directory.countPeople(networkId),
    directory.countAttendance(networkId),
    rehearsals.of(id),
  ]);
  const info = await rehearsals.info(record);
  if (!state || !network) throw new HttpProblem('not-found');
  const sum = (counts: typeof people) => counts.reduce((all, count) => all + count.people, 0);
  return {
    ...presentConvening(record, state.stage),
    version,
    state,
    sample: network.sample,
    origin: originFor(request),
    joinCode,
    joinToken,
    teams: teams.map((team) => ({
      ...presentTeam(team),
      people: info
        ? info.cast.filter(({ teamId }) => teamId === team.id).length
        : sum(people.filter(({ teamId, state }) => teamId === team.id && state === 'here')),
      boardId:
        boards.find(
          ({ kind, owner }) =>
            kind === 'empathy-map' && owner.type === 'team' && owner.teamId === team.id,
        )?.id ?? null,
    })),
    attended: attendance.get(id) ?? 0,
    waiting: info ? 0 : sum(people.filter(({ state }) => state === 'waiting')),
    rehearsal: info,
    rehearsalId: rehearsal?.id ?? null,
  };
}
