import type { Decidable } from '@throughline/convening';
import {
  AttendanceList,
  CONTROL_PATH,
  type Lobby,
  LobbyList,
  PersonInfo,
  PROTOCOL_VERSION,
  ReturnLink,
  Session,
  type You,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Asking } from './asking.ts';
import { type Guest, Running } from './running.ts';

let running: Running;
let asking: Asking;
let steward: Guest;
let conveningId: string;
let networkId: string;
const lines: Socket[] = [];
beforeAll(async () => {
  running = await Running.start();
  asking = new Asking(running);
  steward = await running.steward();
  const { convening } = await running.sample();
  conveningId = convening.id;
  networkId = convening.networkId;
});
afterEach(() => {
  for (const line of lines.splice(0)) line.disconnect();
});
afterAll(() => running.stop());

let commands = 0;
const command = (order: Decidable) =>
  running.server.desk.carryOut(conveningId, `lobby-command-${commands++}`, order);

/** A control connection that keeps what it is told. */
function listen(who: Guest) {
  const line = io(running.origin, {
    path: CONTROL_PATH,
    auth: { protocol: PROTOCOL_VERSION, convening: conveningId },
    extraHeaders: { Cookie: who.cookie, Origin: running.origin },
    transports: ['websocket'],
    forceNew: true,
    reconnection: false,
  });
  lines.push(line);
  const told = { you: [] as You[], lobby: [] as Lobby[], other: [] as string[], over: false };
  line.on('you', (you: You) => told.you.push(you));
  line.on('lobby', (lobby: Lobby) => told.lobby.push(lobby));
  line.onAny((name: string) => {
    if (name !== 'you') told.other.push(name);
  });
  line.on('disconnect', () => {
    told.over = true;
  });
  return told;
}

const lobbyNow = () => asking.answer(LobbyList, steward, 'GET', `/convenings/${conveningId}/lobby`);
const decide = (guest: Guest, what: 'admit' | 'refuse') =>
  asking.outcome(steward, 'POST', `/people/${guest.session.me.id}/${what}`);
const me = async (guest: Guest) => (await asking.answer(Session, guest, 'GET', '/me')).me;

describe('the lobby', () => {
  it('ND-5 tells who waits that they are let in or refused, and those who run it how many wait', async () => {
    await command({ type: 'set-lobby', on: true });
    const staff = listen(steward);
    await eventually('the first count', () => staff.lobby.length > 0);
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    expect((await lobbyNow()).map(({ name }) => name)).toEqual(['Ana', 'Bo']);
    const [toAna, toBo] = [listen(ana), listen(bo)];
    await eventually('both to be told', () => toAna.you.length > 0 && toBo.you.length > 0);
    expect([toAna.you, toAna.other]).toEqual([[{ state: 'waiting' }], []]);

    expect(await decide(ana, 'admit')).toBe('200');
    expect(await decide(bo, 'refuse')).toBe('200');
    await eventually('both to be let go', () => toAna.over && toBo.over);
    expect(toAna.you.at(-1)).toEqual({ state: 'here' });
    expect(toBo.you.at(-1)).toEqual({ state: 'gone' });
    await eventually('the last count', () => staff.lobby.at(-1)?.waiting === 0);
    expect(staff.lobby.map(({ waiting }) => waiting)).toContain(2);
    expect(await me(ana)).toMatchObject({ state: 'here' });
    expect(await asking.outcome(bo, 'POST', '/me/return-link')).toBe('403 not-allowed');
    await command({ type: 'set-lobby', on: false });
  });

  it('N-5 one who waits gives no command, and is told nothing of the convening', async () => {
    await command({ type: 'set-lobby', on: true });
    const ana = await running.join('Ana');
    const told = listen(ana);
    await eventually('being told', () => told.you.length > 0);
    const line = lines.at(-1);
    const reply = await line?.emitWithAck('command', {
      id: 'a-command',
      command: { type: 'set-lobby', on: false },
    });
    expect(reply).toEqual({ ok: false, refusal: 'not-allowed' });
    expect(told.other).toEqual([]);
    await command({ type: 'set-lobby', on: false });
  });

  it('N-27 those who run a convening are told who has come, and nobody else is', async () => {
    const ana = await running.join('Ana');
    const path = `/convenings/${conveningId}/attendance`;
    const came = await asking.answer(AttendanceList, steward, 'GET', path);
    expect(came.map(({ personId }) => personId)).toContain(ana.session.me.id);
    expect(new Set(came.map(({ personId }) => personId)).size).toBe(came.length);
    expect(await asking.outcome(ana, 'GET', path)).toBe('403 not-allowed');
    const elsewhere = '/convenings/no-such-convening/attendance';
    expect(await asking.outcome(steward, 'GET', elsewhere)).toBe('404 not-found');
  });

  it('N-11 is decided by those who run it, as often as they ask, and who is in is not refused', async () => {
    await command({ type: 'set-lobby', on: true });
    const ana = await running.join('Ana');
    const bo = await running.join('Bo');
    await command({ type: 'set-lobby', on: false });
    const path = `/people/${ana.session.me.id}/admit`;
    expect(await asking.outcome(bo, 'POST', path)).toBe('404 not-found');
    expect([await decide(ana, 'admit'), await decide(ana, 'admit')]).toEqual(['200', '200']);
    expect(await decide(ana, 'refuse')).toBe('409 wrong-stage');
    expect([await decide(bo, 'refuse'), await decide(bo, 'refuse')]).toEqual(['200', '200']);
    expect(await decide(bo, 'admit')).toBe('200');
  });
});

const roster = (form: Record<string, unknown>) =>
  asking.answer(PersonInfo, steward, 'POST', `/networks/${networkId}/people`, {
    role: 'principal',
    ...form,
  });
const ofRunning = () => running.server.storage;

describe('people who come unannounced', () => {
  it('NB-3 are matched with the roster under the id, the key and the connections that they have', async () => {
    const { teams } = await running.sample();
    const ana = await running.join('Anita');
    const entry = await roster({ name: 'Ana Núñez', teamId: teams[1]?.id, superintendent: true });
    const card = await asking.answer(ReturnLink, steward, 'POST', `/people/${entry.id}/card`);
    const path = `/people/${ana.session.me.id}/match`;
    for (let time = 0; time < 2; time++) {
      const body = { expectedId: entry.id };
      const matched = await asking.answer(PersonInfo, steward, 'POST', path, body);
      expect(matched).toMatchObject({
        id: ana.session.me.id,
        key: ana.session.me.key,
        name: 'Ana Núñez',
        role: 'principal',
        superintendent: true,
        announced: true,
        state: 'here',
        team: { id: teams[1]?.id },
      });
    }
    expect(await me(ana)).toMatchObject({ name: 'Ana Núñez', team: { id: teams[1]?.id } });
    const [, secret = ''] = card.path.split('#');
    const byCard = await asking.comesBy('/return', { secret });
    expect(byCard.session.me.id).toBe(ana.session.me.id);
    const person = await ofRunning().directory.person(ana.session.me.id);
    expect(person?.otherKeys).toEqual([entry.key]);
  });

  it('NB-3 are not matched with somebody who came already, nor with another network’s entry', async () => {
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    const path = `/people/${ana.session.me.id}/match`;
    const match = (expectedId: string) => asking.outcome(steward, 'POST', path, { expectedId });
    expect(await match(bo.session.me.id)).toBe('409 wrong-stage');
    expect(await match(ana.session.me.id)).toBe('422 invalid-form');
    expect(await match(steward.session.me.id)).toBe('404 not-found');
    expect(await asking.outcome(bo, 'POST', path, { expectedId: 'nobody' })).toBe('404 not-found');
  });
});

describe('two entries of one person', () => {
  it('NB-3 become one: keys, sessions, links and attendance of both go on, within a second', async () => {
    const [phone, laptop] = [await running.join('Ana'), await running.join('Ana Ruiz', 1)];
    const secrets = await Promise.all(
      [phone, laptop].map(async (guest) => {
        const { path } = await asking.answer(ReturnLink, guest, 'POST', '/me/return-link');
        return path.split('#')[1] ?? '';
      }),
    );
    const toLaptop = listen(laptop);
    await eventually('the line to be open', () => toLaptop.other.includes('state'));
    const [stays, goes] = [phone.session.me, laptop.session.me];
    const begun = performance.now();
    for (let time = 0; time < 2; time++) {
      const body = { otherId: goes.id };
      const merged = await asking.answer(
        PersonInfo,
        steward,
        'POST',
        `/people/${stays.id}/merge`,
        body,
      );
      expect(merged).toMatchObject({ id: stays.id, name: 'Ana' });
    }
    await eventually('the line to come again as the merged one', () => toLaptop.over);
    expect(await me(laptop)).toEqual(await me(phone));
    expect(performance.now() - begun).toBeLessThan(1_000);
    for (const secret of secrets) {
      expect((await asking.comesBy('/return', { secret })).session.me.id).toBe(stays.id);
    }
    const { directory } = ofRunning();
    expect((await directory.personByKey(goes.key))?.id).toBe(stays.id);
    expect(await directory.attendanceOf(stays.id)).toHaveLength(1);
    expect(await directory.person(goes.id)).toBeUndefined();
  });

  it('NB-3 raise nobody: a session that would rise by it ends', async () => {
    const [member, other] = [await running.join('Ana'), await running.join('Ana')];
    const facilitator = await roster({ name: 'Ana', level: 'facilitator' });
    const into = (id: string, otherId: string) =>
      asking.outcome(steward, 'POST', `/people/${id}/merge`, { otherId });
    expect(await into(facilitator.id, member.session.me.id)).toBe('200');
    expect(await asking.outcome(member, 'GET', '/me')).toBe('401 signed-out');
    expect(await into(other.session.me.id, facilitator.id)).toBe('200');
    expect(await me(other)).toMatchObject({ level: 'member' });
  });
});
