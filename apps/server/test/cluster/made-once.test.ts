import { setFragmentText } from '@throughline/board';
import { openControl } from '@throughline/client';
import { evolve } from '@throughline/convening';
import {
  BoardVersions,
  type BoardVisitors,
  ConveningForStaff,
  type ConveningState,
  type PlannedBreakout,
  type TeamPresence,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { Asking } from '../asking.ts';
import type { Guest, Running } from '../running.ts';
import { SignalWorld, signalOn } from '../signal-world.ts';
import { BoardPage } from '../versions/board-people.ts';
import { choice, VotingWorld } from '../voting-world.ts';
import { Databases } from './databases.ts';
import { SeveralServers } from './several-servers.ts';

let databases: Databases;
let servers: SeveralServers;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  databases = await Databases.start();
});
afterAll(() => databases.stop());
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
  await servers.stop();
});

async function page(running: Running, guest: Guest): Promise<BoardPage> {
  const opened = await BoardPage.open(running, guest);
  open.push(opened);
  return opened;
}

/** Somebody's control connection to one of the servers. */
async function follow(running: Running, guest: Guest, conveningId?: string) {
  const seen: { state?: ConveningState; presence?: TeamPresence } = {};
  const control = openControl({
    serverUrl: running.origin,
    conveningId: conveningId ?? (await running.sample()).convening.id,
    extraHeaders: { cookie: guest.cookie, origin: running.origin },
    onState: (state) => {
      seen.state = state;
    },
    onEvent: (event) => {
      if (seen.state) seen.state = evolve(seen.state, event);
    },
    onPresence: (presence) => {
      seen.presence = presence;
    },
  });
  open.push(control);
  await eventually('the state', () => seen.state !== undefined);
  return { control, seen };
}

it('PU-2 whoever runs the room at one server is told who is at which board with the other', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const [ana, bo] = [await a.join('Ana'), await a.join('Bo')];
  const steward = await a.steward();
  await page(a, ana);
  await page(b, bo);
  // The same person at both counts once.
  await page(b, ana);
  for (const running of [a, b]) {
    const { control, seen } = await follow(running, steward);
    const teamId = ana.session.me.team?.id ?? '';
    await eventually('two to be counted', () => seen.presence?.[teamId] === 2);
    const names = async () =>
      ((await control.who(ana.boardId)) as BoardVisitors).map(({ name }) => name).sort();
    await eventually('both to be named', async () => String(await names()) === 'Ana,Bo');
  }
}, 30_000);

it('H-1 people at work on two servers leave one version, once the last has gone', async () => {
  servers = await SeveralServers.startOn(databases, {
    versionTimes: { quietMs: 400, workMs: 3_600_000 },
  });
  const { a, b } = servers;
  const [ana, bo] = [await a.join('Ana'), await a.join('Bo')];
  const [hers, his] = [await page(a, ana), await page(b, bo)];
  hers.add('said Ana');
  await hers.saved();
  await hers.close();
  // He writes on for twice as long as a board has to be quiet.
  for (const until = performance.now() + 800; performance.now() < until; ) {
    his.add('said Bo');
    await his.saved();
  }
  const path = `/boards/${ana.boardId}/versions`;
  const list = async () => (await new Asking(a).answer(BoardVersions, ana, 'GET', path)).versions;
  expect(await list()).toEqual([]);
  await his.close();
  await eventually('a version', async () => (await list()).length > 0);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const versions = await list();
  expect(versions.map(({ reason }) => reason)).toEqual(['session']);
  expect(versions[0]?.people?.map(({ name }) => name)).toEqual(['Ana', 'Bo']);
}, 30_000);

it('G-2 G-9 a signal that was pulled at one server follows its source at the other, also where neither reached the other', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const world = await SignalWorld.make(a);
  open.push(world);
  const ana = await a.join('Ana');
  const cy = await a.join('Cy', 1);
  const source = await world.open(ana, ana.boardId, b);
  const unheard = await world.open(cy, cy.boardId, b);
  const text = ({ doc }: typeof source, noteId: string, words: string) => {
    const note = doc.getMap('notes').get(noteId) as Y.Map<Y.XmlFragment>;
    const fragment = note.get('text');
    if (fragment) setFragmentText(fragment, words);
  };
  const steward = await a.steward();
  const pattern = await world.open(steward, world.patternBoardId, a);
  const first = await world.note(ana, source, 'Nobody asks me');
  const [heard = ''] = await world.pull(steward, [first], ana.boardId);
  text(source, first, 'Nobody ever asks me');
  await eventually(
    'the new words',
    () => signalOn(pattern, heard)?.text === 'Nobody ever asks me',
    2_500,
  );
  servers.cutOff(true);
  const second = await world.note(cy, unheard, 'The bus is late');
  await eventually('it to be read there', async () => {
    const [id] = await world.pull(steward, [second], cy.boardId);
    return id !== undefined;
  });
  text(unheard, second, 'The bus never comes');
  await eventually(
    'the new words',
    async () => {
      const looked = await a.server.storage.updateLog.load(world.patternBoardId);
      const said = (looked?.updates ?? []).map(({ bytes }) => Buffer.from(bytes).toString());
      return said.some((one) => one.includes('The bus never comes'));
    },
    15_000,
  );
}, 40_000);

it('votes that are cast at two servers are all counted, and none once the vote is over', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const world = await VotingWorld.make(a);
  const other = new Asking(b);
  const pollId = await world.open({ secret: false });
  const voters = await world.voters(30);
  const cast = ({ cookie }: { cookie: string }, index: number) =>
    index % 2
      ? other.outcome({ cookie }, 'PUT', `${world.pathOf(pollId)}/ballot`, choice(1))
      : world.cast({ cookie }, pollId, choice(1));
  const outcomes = await Promise.all([
    ...voters.map(cast),
    new Promise((resolve) => setTimeout(resolve, 20)).then(() => world.close(pollId)),
  ]);
  const taken = outcomes.filter((outcome) => String(outcome).startsWith('20')).length;
  expect(await cast(voters[1] as never, 1)).not.toMatch(/^20/);
  for (const { server } of [a, b]) {
    await eventually('all to be counted, and the vote to be shown as over', async () => {
      const looked = await server.rooms.look(world.boardId, (doc) =>
        JSON.stringify(doc.getMap('server:polls').toJSON()),
      );
      return (
        looked?.result.includes('"open":false') && looked.result.includes(`"ballots":${taken}`)
      );
    });
  }
}, 30_000);

it('N-50 N-51 people at two servers who are sent out are seated once, and each group has one board', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const guests: Guest[] = [];
  for (let person = 0; person < 8; person++) guests.push(await a.join(`Person ${person}`));
  const steward = await a.steward();
  const desk = await follow(b, steward);
  const people = await Promise.all(guests.map((guest, at) => follow(at % 2 ? a : b, guest)));
  const group = (id: string): PlannedBreakout['groups'][number] => ({
    ...{ id, name: id, people: [], teamIds: [], place: '', link: '' },
    roles: { scribe: null, timekeeper: null, reporter: null },
  });
  const breakout: PlannedBreakout = {
    ...{ id: 'mixed-1', name: 'Mixed', by: 'mix' },
    board: { kind: 'notes', templateId: null },
    groups: [group('red-1'), group('blue-1')],
  };
  for (const command of [
    { type: 'open-convening' },
    { type: 'put-breakout', breakout },
    { type: 'send-out', breakoutId: 'mixed-1' },
  ] as const) {
    expect(await desk.control.send(command)).toMatchObject({ ok: true });
  }
  const groupsOf = (seen: { state?: ConveningState }) => seen.state?.breakouts[0]?.groups ?? [];
  await eventually('everybody to see seats and boards', () =>
    people.every(({ seen }) => {
      const groups = groupsOf(seen);
      return groups.flatMap((one) => one.people).length === 8 && groups.every((one) => one.boardId);
    }),
  );
  const keys = groupsOf(desk.seen).flatMap((one) => one.people);
  expect(new Set(keys).size).toBe(8);
  const { directory } = a.server.storage;
  const boards = await directory.boardsOfConvening((await a.sample()).convening.id);
  const own = boards.filter(({ owner }) => owner.type === 'group').map(({ id }) => id);
  expect(own.toSorted()).toEqual(
    groupsOf(desk.seen)
      .map(({ boardId }) => boardId)
      .toSorted(),
  );
}, 30_000);

it('RH-9 a rehearsal that one server holds is told, changed and ended at the other, and ends with its server', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const steward = await a.steward();
  const { convening } = await a.sample();
  const ask = (running: Running, method: 'GET' | 'PATCH' | 'POST', id: string, body?: object) =>
    new Asking(running).answer(
      ConveningForStaff,
      steward,
      method,
      `/convenings/${id}${method === 'GET' ? '' : '/rehearsal'}`,
      body,
    );
  const begin = { people: 6, pace: 'calm' };
  const [made, also] = await Promise.all([
    ask(a, 'POST', convening.id, begin),
    ask(b, 'POST', convening.id, begin),
  ]);
  expect(also.id).toBe(made.id);
  const { id } = made;
  const info = async (running: Running) => (await ask(running, 'GET', id)).rehearsal;
  await eventually('both to tell the same', async () => {
    const [one, other] = [await info(a), await info(b)];
    return one?.running && JSON.stringify(one) === JSON.stringify(other);
  });
  const isAtA = () => a.server.rehearsals.isHere(id);
  await eventually('one server to have it', () => isAtA() !== b.server.rehearsals.isHere(id));
  const [holder, other] = isAtA() ? [a, b] : [b, a];
  await ask(other, 'PATCH', id, { people: 9, pace: 'busy' });
  expect(await info(holder)).toMatchObject({ running: true, people: 9, pace: 'busy' });
  expect((await info(holder))?.cast).toHaveLength(9);
  expect(holder.server.rehearsals.isHere(id)).toBe(true);
  expect(other.server.rehearsals.isHere(id)).toBe(false);
  await ask(other, 'PATCH', id, { running: false });
  await eventually('it to be over', async () => !(await info(other))?.running);
  expect(holder.server.rehearsals.isHere(id)).toBe(false);
  await ask(holder, 'PATCH', id, { running: true });
  await eventually('the other to know', async () => (await info(other))?.running === true);
  await holder.stop({ keepData: true });
  await eventually('it to have ended with its server', async () => !(await info(other))?.running);
}, 40_000);

it('deleted boards are gone at the other server too', async () => {
  servers = await SeveralServers.startOn(databases);
  const { a, b } = servers;
  const ana = await a.join('Ana');
  const steward = await a.steward();
  const hers = await page(b, ana);
  expect(await new Asking(a).outcome(steward, 'DELETE', `/boards/${ana.boardId}`)).toMatch(/^20/);
  await eventually('her line to end', () => {
    const status = hers.connection.status();
    return status.kind === 'ended' && status.reason === 'unknownDocument';
  });
}, 30_000);
