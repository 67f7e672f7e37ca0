import {
  ConveningForStaff,
  ConveningSummaryList,
  NetworkHome,
  NetworkInfo,
  NetworkList,
  PeoplePage,
  PersonInfo,
  PhaseInfo,
  PhaseList,
  Session,
  TeamHome,
  TeamInfo,
  TeamList,
} from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type * as z from 'zod/mini';
import { type Guest, Running } from './running.ts';

let running: Running;
let steward: Guest;
beforeAll(async () => {
  running = await Running.start();
  steward = await running.steward();
});
afterAll(() => running.stop());

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';
const twice = (text: string) => ({ en: text, es: text });

/** Asks as somebody; a change says which version it is a change to. */
async function ask(who: Guest, method: Method, path: string, body?: unknown, version?: number) {
  return running.request(`/api${path}`, {
    method,
    cookie: who.cookie,
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function answer<Schema extends z.ZodMiniType>(
  schema: Schema,
  asked: Promise<Response>,
  status = 200,
): Promise<z.output<Schema>> {
  const response = await asked;
  const body = await response.json();
  expect([response.status, body]).toEqual([status, body]);
  return schema.parse(body);
}

const problemOf = async (asked: Promise<Response>) => {
  const response = await asked;
  return [response.status, ((await response.json()) as { code: string }).code];
};

const makeNetwork = (name: string, settings = {}) =>
  answer(NetworkInfo, ask(steward, 'POST', '/networks', { name: twice(name), settings }), 201);
const makeTeam = (networkId: string, name: string) =>
  answer(
    TeamInfo,
    ask(steward, 'POST', `/networks/${networkId}/teams`, {
      name,
      organisation: 'district',
      size: 'small',
      setting: 'rural',
    }),
    201,
  );
const makeConvening = (networkId: string, form = {}) =>
  answer(
    ConveningForStaff,
    ask(steward, 'POST', `/networks/${networkId}/convenings`, { name: twice('One'), ...form }),
    201,
  );

describe('a network', () => {
  it('is made by a steward, listed with its size, changed, and deleted with everything', async () => {
    const made = await makeNetwork('Valley', { maxTeams: 3 });
    expect(made).toMatchObject({ version: 0, sample: false, settings: { maxTeams: 3 } });
    await makeTeam(made.id, 'North');
    const [newest] = await answer(NetworkList, ask(steward, 'GET', '/networks'));
    expect(newest).toMatchObject({ id: made.id, teams: 1, people: 0, convenings: 0 });
    const change = { name: twice('Hills'), settings: { retentionDays: 10 } };
    const changed = await answer(
      NetworkInfo,
      ask(steward, 'PATCH', `/networks/${made.id}`, change, 0),
    );
    expect(changed).toMatchObject({ version: 1, name: twice('Hills') });
    expect(changed.settings).toMatchObject({ maxTeams: 3, retentionDays: 10 });
    expect(changed.keptUntil < made.keptUntil).toBe(true);
    expect((await ask(steward, 'DELETE', `/networks/${made.id}`)).status).toBe(204);
    expect(await problemOf(ask(steward, 'GET', `/networks/${made.id}`))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('N-19 is changed only by one who says which version they have, and only that version', async () => {
    const { id } = await makeNetwork('Valley');
    const path = `/networks/${id}`;
    const change = { name: twice('Hills') };
    expect(await problemOf(ask(steward, 'PATCH', path, change))).toEqual([428, 'needs-version']);
    const first = await ask(steward, 'PATCH', path, change, 0);
    expect(first.headers.get('etag')).toBe('"1"');
    expect(await problemOf(ask(steward, 'PATCH', path, { name: twice('Late') }, 0))).toEqual([
      412,
      'changed-meanwhile',
    ]);
    expect((await answer(NetworkInfo, ask(steward, 'GET', path))).name).toEqual(twice('Hills'));
  });

  it('N-18 has no more teams than it may have', async () => {
    const { id } = await makeNetwork('Valley', { maxTeams: 1 });
    const team = await makeTeam(id, 'Mesa Linda Unified');
    expect(team.badge).toBe('ML');
    const form = { name: 'Two', organisation: 'charter', size: 'large', setting: 'urban' };
    expect(await problemOf(ask(steward, 'POST', `/networks/${id}/teams`, form))).toEqual([
      409,
      'too-many-teams',
    ]);
  });

  it('has phases, of which none ends before it begins', async () => {
    const { id } = await makeNetwork('Valley');
    const path = `/networks/${id}/phases`;
    const form = { name: twice('Visits'), kind: 'visits', startsOn: '2027-03-19' };
    const whole = { ...form, endsOn: '2027-04-13' };
    const phase = await answer(PhaseInfo, ask(steward, 'POST', path, whole), 201);
    expect(phase).toMatchObject({ ...whole, position: 0 });
    const backward = { ...form, endsOn: '2027-03-18' };
    expect((await ask(steward, 'POST', path, backward)).status).toBe(422);
    const change = { endsOn: '2027-03-01' };
    const to = (body: object, version?: number) =>
      ask(steward, 'PATCH', `/phases/${phase.id}`, body, version);
    expect((await to(change, 0)).status).toBe(422);
    expect(await problemOf(to(change))).toEqual([428, 'needs-version']);
    await answer(PhaseInfo, to({ endsOn: '2027-05-01', position: 4 }, 0));
    expect(await problemOf(to({ position: 5 }, 0))).toEqual([412, 'changed-meanwhile']);
    expect(await answer(PhaseList, ask(steward, 'GET', path))).toMatchObject([
      { endsOn: '2027-05-01', position: 4 },
    ]);
    expect((await ask(steward, 'DELETE', `/phases/${phase.id}`)).status).toBe(204);
    expect(await answer(PhaseList, ask(steward, 'GET', path))).toEqual([]);
  });
});

describe('a convening', () => {
  it('N-17 is made with a map for each team; a team that comes later gets its own', async () => {
    const { id } = await makeNetwork('Valley');
    await makeTeam(id, 'North');
    const convening = await makeConvening(id, { date: '2027-03-07', place: 'Library' });
    expect(convening).toMatchObject({ stage: 'planned', date: '2027-03-07', place: 'Library' });
    expect(convening.state.door.open).toBe(false);
    expect(convening.teams.map(({ boardId }) => typeof boardId)).toEqual(['string']);
    await makeTeam(id, 'South');
    const later = await answer(
      ConveningForStaff,
      ask(steward, 'GET', `/convenings/${convening.id}`),
    );
    expect(later.teams.map(({ name }) => name)).toEqual(['North', 'South']);
    for (const { boardId } of later.teams) {
      const info = await running.boardInfo(steward, boardId ?? undefined);
      expect(info).toMatchObject({ conveningId: convening.id, kind: 'empathy-map' });
    }
    expect(new Set(later.teams.map(({ boardId }) => boardId)).size).toBe(2);
  });

  it('is changed and deleted, and its teams outlast it', async () => {
    const { id } = await makeNetwork('Valley');
    await makeTeam(id, 'North');
    const { id: conveningId } = await makeConvening(id);
    const path = `/convenings/${conveningId}`;
    const changed = await answer(
      ConveningForStaff,
      ask(steward, 'PATCH', path, { date: '2027-05-10', format: 'hybrid' }, 0),
    );
    expect(changed).toMatchObject({ version: 1, date: '2027-05-10', format: 'hybrid' });
    const ofOther = { phaseId: 'phase-of-another' };
    expect((await ask(steward, 'PATCH', path, ofOther, 1)).status).toBe(422);
    const list = await answer(
      ConveningSummaryList,
      ask(steward, 'GET', `/networks/${id}/convenings`),
    );
    expect(list).toHaveLength(1);
    expect((await ask(steward, 'DELETE', path)).status).toBe(204);
    expect(await answer(TeamList, ask(steward, 'GET', `/networks/${id}/teams`))).toHaveLength(1);
    expect((await ask(steward, 'GET', path)).status).toBe(404);
  });
});

describe('people', () => {
  it('are put on the roster, listed page by page, changed at once everywhere, and sent away', async () => {
    const { convening, teams } = await running.sample();
    const { networkId } = convening;
    const path = `/networks/${networkId}/people`;
    const form = { name: 'Expected Eva', role: 'principal', teamId: teams[1]?.id };
    const eva = await answer(PersonInfo, ask(steward, 'POST', path, form), 201);
    expect(eva).toMatchObject({ state: 'expected', announced: true, team: { id: teams[1]?.id } });

    const ana = await running.join('Ana', 0);
    const page = await answer(PeoplePage, ask(steward, 'GET', `${path}?limit=1`));
    expect(page.items).toHaveLength(1);
    const rest = await answer(PeoplePage, ask(steward, 'GET', `${path}?cursor=${page.next}`));
    expect([...page.items, ...rest.items].map(({ name }) => name)).toEqual(['Ana', 'Expected Eva']);
    expect(JSON.stringify(rest)).not.toContain('otherKeys');

    // Moved to another team: her old board is not hers any more, with the same session.
    const moved = await answer(
      PersonInfo,
      ask(steward, 'PATCH', `/people/${ana.session.me.id}`, { teamId: teams[2]?.id }, 0),
    );
    expect(moved.team?.id).toBe(teams[2]?.id);
    expect((await ask(ana, 'GET', `/boards/${ana.boardId}`)).status).toBe(404);

    expect((await ask(steward, 'DELETE', `/people/${ana.session.me.id}`)).status).toBe(204);
    const session = await answer(Session, ask(ana, 'GET', '/me'));
    expect(session).toMatchObject({ me: { state: 'gone' }, networks: [], boards: [] });
    expect((await ask(ana, 'GET', `/networks/${networkId}`)).status).toBe(404);
  });

  it('A-14 are found by nobody of another network, nor anything else of it', async () => {
    const { id } = await makeNetwork('Elsewhere');
    const team = await makeTeam(id, 'North');
    const convening = await makeConvening(id);
    const phase = await answer(
      PhaseInfo,
      ask(steward, 'POST', `/networks/${id}/phases`, {
        name: twice('One'),
        kind: 'other',
        startsOn: '2027-01-01',
        endsOn: '2027-01-01',
      }),
      201,
    );
    const person = await answer(
      PersonInfo,
      ask(steward, 'POST', `/networks/${id}/people`, { name: 'Bo', role: 'parent' }),
      201,
    );
    const ana = await running.join('Ana');
    const asked: [Method, string][] = [
      ['GET', `/networks/${id}`],
      ['PATCH', `/networks/${id}`],
      ['DELETE', `/networks/${id}`],
      ['GET', `/networks/${id}/home`],
      ['GET', `/networks/${id}/phases`],
      ['POST', `/networks/${id}/phases`],
      ['PATCH', `/phases/${phase.id}`],
      ['DELETE', `/phases/${phase.id}`],
      ['GET', `/networks/${id}/teams`],
      ['POST', `/networks/${id}/teams`],
      ['PATCH', `/teams/${team.id}`],
      ['DELETE', `/teams/${team.id}`],
      ['GET', `/teams/${team.id}/home`],
      ['GET', `/networks/${id}/people`],
      ['POST', `/networks/${id}/people`],
      ['PATCH', `/people/${person.id}`],
      ['DELETE', `/people/${person.id}`],
      ['GET', `/networks/${id}/convenings`],
      ['POST', `/networks/${id}/convenings`],
      ['GET', `/convenings/${convening.id}`],
      ['PATCH', `/convenings/${convening.id}`],
      ['DELETE', `/convenings/${convening.id}`],
    ];
    for (const [method, path] of asked) {
      const body = method === 'POST' || method === 'PATCH' ? {} : undefined;
      const { status } = await ask(ana, method, path, body, 0);
      expect([method, path, status]).toEqual([method, path, 404]);
    }
  });
});

describe('the homes', () => {
  it('show a member their own team whole and the others by name, with what is new on each board', async () => {
    const { convening, teams } = await running.sample();
    const ana = await running.join('Ana', 0);
    const home = await answer(
      NetworkHome,
      ask(ana, 'GET', `/networks/${convening.networkId}/home`),
    );
    expect(home.nextConvening?.id).toBe(convening.id);
    expect(home.phases).toHaveLength(4);
    expect(home.people).toBeNull();
    expect(home.teams.map(({ composition }) => composition !== null)).toEqual([true, false, false]);
    const [own, ...common] = home.boards;
    expect(own).toMatchObject({ id: ana.boardId, news: 'never-opened', access: 'write' });
    expect(common.every(({ team }) => team === null || team.id === teams[0]?.id)).toBe(true);

    const team = await answer(TeamHome, ask(ana, 'GET', `/teams/${teams[0]?.id}/home`));
    expect(team.members?.some(({ key }) => key === ana.session.me.key)).toBe(true);
    expect(team.team.composition?.missingRequired).toContain('principal');
    expect((await ask(ana, 'GET', `/teams/${teams[1]?.id}/home`)).status).toBe(403);
  });

  it('show those who run the network every board and how many people there are', async () => {
    const { convening } = await running.sample();
    const path = `/networks/${convening.networkId}/home`;
    const home = await answer(NetworkHome, ask(steward, 'GET', path));
    const maps = home.boards.filter(({ kind }) => kind === 'empathy-map');
    expect(maps).toHaveLength(3);
    expect(home.people?.here).toBeGreaterThan(0);
    expect(home.teams.every(({ composition }) => composition !== null)).toBe(true);
  });
});

describe('V-15 the agenda of a convening that is made', () => {
  const plannedStep = (id: string) => ({
    id,
    title: twice('Arrive'),
    prompt: twice(''),
    minutes: 5,
    mode: 'plenary',
  });
  const make = async (agenda: readonly ReturnType<typeof plannedStep>[]) => {
    const { id } = await makeNetwork('Agendas');
    return ask(steward, 'POST', `/networks/${id}/convenings`, { name: twice('Day'), agenda });
  };
  const steps = (count: number) =>
    Array.from({ length: count }, (_, at) => plannedStep(`step-${at}`));

  it('holds 60 steps and not one more', async () => {
    expect((await make(steps(60))).status).toBe(201);
    expect(await problemOf(make(steps(61)))).toEqual([422, 'invalid-form']);
  });

  it('has an id of its own for each step', async () => {
    expect(await problemOf(make([plannedStep('a'), plannedStep('a')]))).toEqual([
      422,
      'invalid-form',
    ]);
  });
});
