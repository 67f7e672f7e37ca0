import { ConveningList, DoorInfo, Problem, Session } from '@throughline/protocol';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Running } from './running.ts';

let running: Running;
beforeAll(async () => {
  running = await Running.start();
});
afterAll(() => running.stop());

const form = async (over: Record<string, unknown> = {}) => {
  const { convening, teams } = await running.sample();
  return {
    key: convening.joinCode,
    name: 'Ana',
    teamId: teams[0]?.id,
    role: 'parent',
    language: 'es',
    ...over,
  };
};

describe('the door', () => {
  it('shows the teams for the code, however it is typed, and for the token of the QR code', async () => {
    const { convening, teams } = await running.sample();
    const typed = `${convening.joinCode.slice(0, 3)} ${convening.joinCode.slice(3).toLowerCase()}`;
    for (const key of [convening.joinCode, typed, convening.joinToken]) {
      const response = await running.request(`/api/doors/${encodeURIComponent(key)}`);
      expect(response.status).toBe(200);
      const info = DoorInfo.parse(await response.json());
      expect(info.teams.map((team) => team.name)).toEqual(teams.map((team) => team.name));
      expect(JSON.stringify(info)).not.toContain(convening.joinToken);
    }
  });

  it('gives a closed code and an unknown code the same answer, byte for byte', async () => {
    const { convening } = await running.sample();
    await running.server.desk.carryOut(convening.id, 'close-1', { type: 'close-door' });
    const closed = await running.request(`/api/doors/${convening.joinCode}`);
    const unknown = await running.request('/api/doors/ZZZZZZZ');
    expect([closed.status, unknown.status]).toEqual([404, 404]);
    expect(await closed.text()).toBe(await unknown.text());
    const join = await running.post('/api/join', await form());
    expect(Problem.parse(await join.json()).code).toBe('door-not-open');
    await running.server.desk.carryOut(convening.id, 'open-1', { type: 'open-door' });
  });
});

describe('joining', () => {
  it('brings somebody to their own team’s board, with a cookie that scripts cannot read', async () => {
    const response = await running.post('/api/join', await form());
    expect(response.status).toBe(201);
    const cookie = response.headers.getSetCookie()[0] ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const session = Session.parse(await response.json());
    expect(session.me).toMatchObject({
      name: 'Ana',
      role: 'parent',
      level: 'member',
      language: 'es',
    });
    expect(session.boards.filter(({ kind }) => kind === 'empathy-map')).toHaveLength(1);
    expect(session.boards[0]).toMatchObject({ access: 'write', team: session.me.team });
  });

  it('knows the same person again by the cookie', async () => {
    const ana = await running.join('Ana');
    const again = await (await running.request('/api/me', { cookie: ana.cookie })).json();
    expect(again).toEqual(ana.session);
  });

  it('says for each field what is wrong with it', async () => {
    const bad: [Record<string, unknown>, Record<string, string>][] = [
      [{ name: '   ' }, { name: 'required' }],
      [{ name: undefined }, { name: 'required' }],
      [{ name: 'x'.repeat(61) }, { name: 'too-long' }],
      [{ teamId: 'nobody-knows-it' }, { teamId: 'unknown' }],
      [
        { teamId: undefined, role: 'wizard' },
        { teamId: 'required', role: 'invalid' },
      ],
      [{ language: 'fr' }, { language: 'invalid' }],
    ];
    for (const [over, fields] of bad) {
      const response = await running.post('/api/join', await form(over));
      expect(response.status).toBe(422);
      expect(response.headers.get('content-type')).toContain('application/problem+json');
      expect(await response.json()).toMatchObject({ code: 'invalid-form', fields });
    }
  });

  it('takes names as they are: HTML, emoji, right-to-left, and words that programs trip over', async () => {
    for (const name of [
      '<b>Ana</b>',
      '👩‍👩‍👧 Ñandú',
      'مريم',
      '__proto__',
      'constructor',
      "'; DROP TABLE person;--",
    ]) {
      const guest = await running.join(name);
      expect(guest.session.me.name).toBe(name);
    }
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('ends the session on leaving', async () => {
    const ana = await running.join('Ana');
    expect((await running.post('/api/leave', {}, { cookie: ana.cookie })).status).toBe(204);
    expect((await running.request('/api/me', { cookie: ana.cookie })).status).toBe(401);
  });

  it('lets 120 people behind one address in, thirty of them after a wrong code', async () => {
    const { convening } = await running.sample();
    for (let i = 0; i < 30; i++) {
      expect((await running.request(`/api/doors/WRNG${i}`)).status).toBe(404);
    }
    const doors = await Promise.all(
      Array.from({ length: 120 }, () => running.request(`/api/doors/${convening.joinCode}`)),
    );
    expect(doors.filter(({ status }) => status !== 200)).toEqual([]);
  });
});

describe('what may not be', () => {
  it('refuses another site, a form post and a missing origin', async () => {
    const body = await form();
    const evil = { 'Sec-Fetch-Site': 'cross-site' };
    expect((await running.post('/api/join', body, { headers: evil })).status).toBe(403);
    const origin = { Origin: 'https://elsewhere.example' };
    expect((await running.post('/api/join', body, { headers: origin })).status).toBe(403);
    const asForm = await running.request('/api/join', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ name: 'Ana' }),
    });
    expect(asForm.status).toBe(422);
    const bare = await fetch(`${running.origin}/api/join`, { method: 'POST', body: '{}' });
    expect(bare.status).toBe(403);
  });

  it('answers broken and huge bodies and unknown paths with a problem, never with a 500', async () => {
    const headers = { 'Content-Type': 'application/json' };
    const broken = await running.request('/api/join', {
      method: 'POST',
      headers,
      body: '{"name":',
    });
    expect(broken.status).toBe(422);
    const huge = await running.post('/api/join', { name: 'x'.repeat(100_000) });
    expect(huge.status).toBe(413);
    expect((await running.request('/api/nothing')).status).toBe(404);
    expect((await running.request('/api/doors/%E0%A4%A')).status).toBe(422);
    expect((await running.request(`/api/doors/${'x'.repeat(3_000)}`)).status).toBe(404);
  });

  it('hides another team’s board as if it were not there', async () => {
    const [ana, bo] = [await running.join('Ana', 0), await running.join('Bo', 1)];
    expect(
      (await running.request(`/api/boards/${bo.boardId}`, { cookie: ana.cookie })).status,
    ).toBe(404);
    expect((await running.request(`/api/boards/${bo.boardId}`)).status).toBe(401);
    expect(await running.boardInfo(bo)).toMatchObject({ access: 'write', epoch: 1 });
  });

  it('shows convenings and their codes only to those who run them', async () => {
    const ana = await running.join('Ana');
    expect(await (await running.request('/api/convenings', { cookie: ana.cookie })).json()).toEqual(
      [],
    );
    const { convening } = await running.sample();
    const path = `/api/convenings/${convening.id}`;
    expect((await running.request(path, { method: 'DELETE', cookie: ana.cookie })).status).toBe(
      403,
    );
  });
});

describe('the steward', () => {
  it('signs in once with the printed link, and reads along on each board', async () => {
    const token = (await running.server.makeStewardLink()).split('#')[1];
    const first = await running.post('/api/steward/sign-in', { token });
    expect(first.status).toBe(201);
    const again = await running.post('/api/steward/sign-in', { token });
    expect(Problem.parse(await again.json()).code).toBe('invalid-link');

    const steward = await running.steward();
    const list = await running.request('/api/convenings', { cookie: steward.cookie });
    const [convening] = ConveningList.parse(await list.json());
    expect(convening?.teams).toHaveLength(3);
    const info = await running.boardInfo(steward, convening?.teams[0]?.boardId ?? undefined);
    expect(info.access).toBe('read');
  });

  it('deletes the sample, and everybody in it is signed out', async () => {
    const own = await Running.start();
    const [steward, ana] = [await own.steward(), await own.join('Ana')];
    const { convening } = await own.sample();
    const path = `/api/networks/${convening.networkId}`;
    expect((await own.request(path, { method: 'DELETE', cookie: ana.cookie })).status).toBe(403);
    expect((await own.request(path, { method: 'DELETE', cookie: steward.cookie })).status).toBe(
      204,
    );
    expect((await own.request('/api/me', { cookie: ana.cookie })).status).toBe(401);
    expect(await (await own.request('/api/convenings', { cookie: steward.cookie })).json()).toEqual(
      [],
    );
    const { dataDir } = own.config;
    await own.stop({ keepData: true });

    const later = await Running.start({ dataDir });
    expect(await later.server.storage.directory.networks()).toEqual([]);
    await later.stop();
  });
});

it('says that it is well, and sends headers that let nothing in from elsewhere', async () => {
  const response = await running.request('/healthz');
  expect(await response.json()).toEqual({ status: 'ok' });
  const policy = response.headers.get('content-security-policy');
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("object-src 'none'");
  expect(response.headers.get('x-powered-by')).toBeNull();
});
