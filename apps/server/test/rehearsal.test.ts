import {
  ConveningSummaryList,
  NetworkHome,
  NetworkList,
  PeoplePage,
  Session,
} from '@throughline/protocol';
import { filesHolding } from '@throughline/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RehearsalHall } from './rehearsal-hall.ts';

let hall: RehearsalHall;
beforeEach(async () => {
  hall = await RehearsalHall.open();
});
afterEach(() => hall.close());

/** What lies in the log of each board of a convening. */
async function logsOf(conveningId: string): Promise<string> {
  const { directory, updateLog } = hall.running.server.storage;
  const boards = await directory.boardsOfConvening(conveningId);
  const logs = await Promise.all(
    boards.map(async ({ id }) => {
      const stored = await updateLog.load(id);
      return [
        id,
        stored?.epoch,
        stored?.updates.map(({ bytes }) => [...bytes]),
        stored?.owners.size,
      ];
    }),
  );
  return JSON.stringify(logs);
}

/** To a step that people work on at their tables. */
const start = (id: string) => hall.command(id, { type: 'go-to-step', step: 1 });

describe('a rehearsal', () => {
  it('RH-1 has the agenda and the empty boards of its convening, is open, marked, and one of each', async () => {
    const { convening } = await hall.running.sample();
    const real = await hall.convening(convening.id);
    const [one, other] = await Promise.all([
      hall.rehearse({ people: 6, pace: 'calm' }),
      hall.rehearse({ people: 6, pace: 'calm' }),
    ]);
    expect(other.id).toBe(one.id);
    expect(one.name.en).toBe(`${real.name.en} · Rehearsal`);
    expect(one.name.es).toBe(`${real.name.es} · Ensayo`);
    expect(one.state).toMatchObject({ rehearsalOf: real.id, stage: 'open', currentStep: null });
    expect(one.state.agenda).toEqual(real.state.agenda);
    expect(one.rehearsal).toMatchObject({ of: real.id, running: true, people: 6, pace: 'calm' });
    expect(one.rehearsal?.cast).toHaveLength(6);
    expect((await hall.convening(real.id)).rehearsalId).toBe(one.id);
    const { directory } = hall.running.server.storage;
    const kinds = async (id: string) =>
      (await directory.boardsOfConvening(id)).map(({ kind, owner }) => [kind, owner]);
    expect(await kinds(one.id)).toEqual(await kinds(real.id));
    expect(await hall.notesOf(one.id)).toEqual([]);
    expect(one.teams.map(({ people }) => people)).toEqual([2, 2, 2]);
    const again = await hall.ask('POST', `/convenings/${one.id}/rehearsal`, {
      people: 1,
      pace: 'calm',
    });
    expect(again.status).toBe(409);
  });

  it('RH-2 stands in no list and no count, and its door lets nobody in', async () => {
    const { convening } = await hall.running.sample();
    const lists = async () => {
      const ana = await hall.running.join(`Ana${Math.random()}`);
      const asAna = (path: string) => hall.running.request(`/api${path}`, { cookie: ana.cookie });
      const { networkId } = convening;
      const counts = NetworkList.parse(await (await hall.ask('GET', '/networks')).json());
      const home = NetworkHome.parse(
        await (await hall.ask('GET', `/networks/${networkId}/home`)).json(),
      );
      const hers = NetworkHome.parse(await (await asAna(`/networks/${networkId}/home`)).json());
      const session = Session.parse(await (await asAna('/me')).json());
      const listed = ConveningSummaryList.parse(
        await (await hall.ask('GET', `/networks/${networkId}/convenings`)).json(),
      );
      const run = await (await hall.ask('GET', '/convenings')).json();
      return {
        counts: counts.map(({ convenings }) => convenings),
        home: home.convenings.map(({ id }) => id),
        boards: home.boards.map(({ id }) => id),
        next: home.nextConvening?.id,
        hers: [hers.convenings.map(({ id }) => id), hers.boards.map(({ id }) => id)],
        session: [session.convenings.map(({ id }) => id), session.boards.map(({ id }) => id)],
        listed: listed.map(({ id }) => id),
        run: (run as { id: string }[]).map(({ id }) => id),
      };
    };
    const before = await lists();
    const rehearsal = await hall.rehearse({ people: 6, pace: 'busy' });
    expect(await lists()).toEqual(before);
    const joined = await hall.running.post('/api/join', {
      key: rehearsal.joinCode,
      name: 'Bo',
      teamId: rehearsal.teams[0]?.id,
      role: 'parent',
      language: 'en',
    });
    expect(joined.status).toBe(404);
  });

  it('RH-3 N-56 is seen by those who run the network, and by nobody else on any wire', async () => {
    const { id } = await hall.rehearse({ people: 3, pace: 'calm' });
    const ana = await hall.running.join('Ana');
    const asAna = (path: string) => hall.running.request(`/api${path}`, { cookie: ana.cookie });
    const [board] = await hall.running.server.storage.directory.boardsOfConvening(id);
    await hall.command(id, { type: 'set-gallery', open: true });
    expect((await asAna(`/boards/${board?.id}`)).status).toBe(404);
    expect((await asAna(`/convenings/${id}`)).status).toBe(403);
    for (const [method, body] of [
      ['PATCH', '{}'],
      ['DELETE', undefined],
    ] as const) {
      const response = await hall.running.request(`/api/convenings/${id}/rehearsal`, {
        method,
        cookie: ana.cookie,
        headers: { 'Content-Type': 'application/json' },
        ...(body === undefined ? {} : { body }),
      });
      expect(response.status).toBe(403);
    }
    expect((await hall.ask('GET', `/boards/${board?.id}`)).status).toBe(200);
  });

  it('RH-7 RH-8 takes 60 people at most, and a convening that is none cannot be cleared as one', async () => {
    const { convening } = await hall.running.sample();
    const path = `/convenings/${convening.id}/rehearsal`;
    expect((await hall.ask('POST', path, { people: 61, pace: 'busy' })).status).toBe(422);
    expect((await hall.ask('DELETE', path)).status).toBe(404);
    expect((await hall.ask('PATCH', path, { running: true })).status).toBe(404);
    expect((await hall.convening(convening.id)).rehearsalId).toBeNull();
  });
});

it('RH-2 lets nothing of it be pulled or copied elsewhere', async () => {
  const { convening } = await hall.running.sample();
  const { id, teams } = await hall.rehearse({ people: 3, pace: 'calm' });
  const { directory } = hall.running.server.storage;
  const [source] = await directory.boardsOfConvening(id);
  const copy = { what: 'all', owner: source?.owner };
  for (const conveningId of [convening.id, null]) {
    const asked = await hall.ask('POST', `/boards/${source?.id}/copies`, { ...copy, conveningId });
    expect([asked.status, ((await asked.json()) as { fields?: unknown }).fields]).toEqual([
      422,
      { conveningId: 'invalid' },
    ]);
  }
  const inside = await hall.ask('POST', `/boards/${source?.id}/copies`, {
    ...copy,
    conveningId: id,
  });
  expect(inside.status).toBe(201);
  const patterns = (await directory.boardsOfConvening(convening.id)).find(
    ({ kind }) => kind === 'pattern-board',
  );
  expect(patterns, String(teams.length)).toBeDefined();
  const pull = { commandId: 'command-1', boardId: source?.id, noteIds: ['note-none'] };
  expect((await hall.ask('POST', `/boards/${patterns?.id}/signals`, pull)).status).toBe(404);
});

describe('simulated people', () => {
  it('RH-4 sit at the tables, write on the rehearsal’s boards and never on a real one', async () => {
    const { convening } = await hall.running.sample();
    const before = await logsOf(convening.id);
    const journal = (await hall.running.server.desk.state(convening.id))?.version;
    const { id } = await hall.rehearse({ people: 9, pace: 'busy' });
    await start(id);
    await hall.pass(60);
    const notes = await hall.notesOf(id);
    expect(notes.length).toBeGreaterThan(10);
    expect(await logsOf(convening.id)).toBe(before);
    expect((await hall.running.server.desk.state(convening.id))?.version).toBe(journal);
    const { networkId } = convening;
    const people = PeoplePage.parse(
      await (await hall.ask('GET', `/networks/${networkId}/people`)).json(),
    );
    expect(people.items).toEqual([]);
    const { directory } = hall.running.server.storage;
    expect(await directory.attendance(id)).toEqual([]);
  });

  it('RH-5 write as fast as they are asked to', async () => {
    const written: number[] = [];
    for (const pace of ['calm', 'brisk', 'busy'] as const) {
      const { id } = await hall.rehearse({ people: 9, pace });
      await start(id);
      await hall.pass(180);
      written.push((await hall.notesOf(id)).length);
      await hall.ask('DELETE', `/convenings/${id}/rehearsal`);
    }
    const [calm = 0, brisk = 0, busy = 0] = written;
    expect(brisk, String(written)).toBeGreaterThan(1.4 * calm);
    expect(busy, String(written)).toBeGreaterThan(1.6 * brisk);
    // 9 people, about one note in 90, in 40 and in 15 seconds each; some rest, some come late.
    expect(calm).toBeLessThan(30);
    expect(busy).toBeGreaterThan(50);
  });

  it('RH-6 follow the room: nothing before the first step, while it stands, or where pens are down', async () => {
    const { id } = await hall.rehearse({ people: 9, pace: 'busy' });
    await hall.pass(40);
    expect(await hall.notesOf(id)).toEqual([]);
    await start(id);
    await hall.pass(40);
    await hall.command(id, { type: 'pause-timer' });
    const standing = (await hall.notesOf(id)).length;
    expect(standing).toBeGreaterThan(0);
    await hall.pass(60);
    expect((await hall.notesOf(id)).length).toBe(standing);
    await hall.command(id, { type: 'resume-timer' });
    await hall.command(id, { type: 'set-board-lock', on: true });
    await hall.pass(60);
    expect((await hall.notesOf(id)).length).toBe(standing);
    await hall.command(id, { type: 'set-board-lock', on: false });
    await hall.pass(40);
    expect((await hall.notesOf(id)).length).toBeGreaterThan(standing);
  });

  it('RH-6 ask for help and say that they are done, as tables do', async () => {
    const { id, state: planned } = await hall.rehearse({ people: 12, pace: 'busy' });
    const stepId = planned.agenda[1]?.id;
    await hall.command(id, { type: 'set-step-minutes', steps: [{ stepId, minutes: 4 }] });
    await start(id);
    await hall.pass(270);
    const state = await hall.running.server.desk.state(id);
    const teams = new Set((await hall.convening(id)).teams.map((team) => team.id));
    expect(state?.done.length).toBeGreaterThan(0);
    expect(state?.done.every((tableId) => teams.has(tableId))).toBe(true);
  });

  it('RH-6 keep to themselves what each writes alone, until it is revealed', async () => {
    const { id, state } = await hall.rehearse({ people: 9, pace: 'busy' });
    const first = state.agenda[1];
    if (!first) throw new Error('the sample has no second step');
    await hall.command(id, {
      type: 'put-step',
      step: { ...first, writing: 'alone' },
      before: first.id,
    });
    await start(id);
    await hall.pass(60);
    expect(await hall.notesOf(id)).toEqual([]);
    await hall.command(id, { type: 'go-to-step', step: 2 });
    await hall.reveal(id, first.id);
    const revealed = await hall.notesOf(id);
    expect(revealed.length).toBeGreaterThan(5);
    await hall.reveal(id, first.id);
    expect(await hall.notesOf(id)).toEqual(revealed);
    expect((await hall.running.server.desk.state(id))?.written[0]?.boardIds).toHaveLength(3);
  });

  it('RH-7 leave after ten minutes without anybody who watches, and after two hours in any case', async () => {
    const { id } = await hall.rehearse({ people: 3, pace: 'calm' });
    await hall.pass(9 * 60);
    expect((await hall.convening(id)).rehearsal?.running).toBe(true);
    await hall.pass(2 * 60);
    expect((await hall.convening(id)).rehearsal?.running).toBe(false);
    await hall.watch(id);
    await hall.ask('PATCH', `/convenings/${id}/rehearsal`, { running: true, pace: 'busy' });
    await hall.pass(119 * 60);
    expect((await hall.convening(id)).rehearsal).toMatchObject({ running: true, pace: 'busy' });
    await hall.pass(2 * 60);
    expect((await hall.convening(id)).rehearsal?.running).toBe(false);
  });
});

describe('clearing', () => {
  it('RH-8 leaves nothing of a rehearsal in any file, and the convening as it was', async () => {
    const { convening } = await hall.running.sample();
    const before = await hall.convening(convening.id);
    const { id } = await hall.rehearse({ people: 9, pace: 'busy' });
    await start(id);
    await hall.pass(60);
    const [note = ''] = await hall.notesOf(id);
    const words = note.replace(/<[^>]*>/g, '');
    const { dataDir } = hall.running.config;
    expect(await filesHolding(words, dataDir)).not.toEqual([]);
    expect(await filesHolding(id, dataDir)).not.toEqual([]);
    expect((await hall.ask('DELETE', `/convenings/${id}/rehearsal`)).status).toBe(204);
    for (const trace of [words, id, `sim-${id}`]) {
      expect(await filesHolding(trace, dataDir)).toEqual([]);
    }
    await hall.pass(60);
    expect(await filesHolding(id, dataDir)).toEqual([]);
    expect((await hall.ask('GET', `/convenings/${id}`)).status).toBe(404);
    expect(await hall.convening(convening.id)).toEqual(before);
  });

  it('RH-8 goes with its convening', async () => {
    const { convening } = await hall.running.sample();
    const { id } = await hall.rehearse({ people: 3, pace: 'busy' });
    expect((await hall.ask('DELETE', `/convenings/${convening.id}`)).status).toBe(204);
    expect((await hall.ask('GET', `/convenings/${id}`)).status).toBe(404);
    expect(await hall.running.server.storage.directory.rehearsals()).toEqual([]);
  });
});

it('RH-7 a server that starts again has the rehearsal, marked, and nobody in it until they are called back', async () => {
  const { dataDir } = hall.running.config;
  const { id } = await hall.rehearse({ people: 6, pace: 'busy' });
  await start(id);
  await hall.pass(40);
  const before = await hall.notesOf(id);
  await hall.close({ keepData: true });
  hall = await RehearsalHall.open(dataDir);
  const found = await hall.convening(id);
  expect(found.rehearsal).toMatchObject({ running: false });
  expect(found.state).toMatchObject({ currentStep: 1 });
  expect(found.state.rehearsalOf).toBe(found.rehearsal?.of);
  await hall.pass(60);
  expect(await hall.notesOf(id)).toEqual(before);
  const change = { running: true, people: 6, pace: 'busy' };
  expect((await hall.ask('PATCH', `/convenings/${id}/rehearsal`, change)).status).toBe(200);
  await hall.pass(60);
  expect((await hall.notesOf(id)).length).toBeGreaterThan(before.length);
  expect((await hall.ask('DELETE', `/convenings/${id}/rehearsal`)).status).toBe(204);
  expect(await filesHolding(id, dataDir)).toEqual([]);
});
