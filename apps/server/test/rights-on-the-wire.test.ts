import type { Decidable } from '@throughline/convening';
import { CLOSE_CODES, FRAME, parseServerNotice, Session, updateFrame } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
let steward: Guest;
beforeAll(async () => {
  running = await Running.start();
  steward = await running.steward();
});
afterAll(() => running.stop());

let commands = 0;
async function command(order: Decidable) {
  const { convening } = await running.sample();
  commands++;
  return running.server.desk.carryOut(convening.id, `command-${commands}`, order);
}

async function lineTo(guest: Guest, boardId: string) {
  const line = new (running.webSocketFor(guest.cookie))(
    `${running.documentsUrl}/${boardId}`,
  ) as unknown as WebSocket;
  const closed = new Promise<number>((resolve) => line.on('close', resolve));
  // The server's first frame: the room is open, and this line is in it.
  const entered = new Promise<boolean>((resolve) => {
    line.once('message', () => resolve(true));
    line.once('close', () => resolve(false));
  });
  line.on('error', () => {});
  return { line, closed, entered: await entered };
}

/** One keystroke, as a whole document of its own. */
function keystroke(): Uint8Array {
  const doc = new Y.Doc();
  doc.getText('wire').insert(0, 'x');
  return updateFrame(Y.encodeStateAsUpdate(doc));
}

const NOTHING = Uint8Array.of(0, 1, 2, 0, 0);
const storedEntries = async (boardId: string) =>
  (await running.server.storage.updateLog.load(boardId))?.updates.length ?? 0;

it('N-10 a lock bites on the next keystroke, and opens again', async () => {
  const ana = await running.join('Ana');
  const { line, closed } = await lineTo(ana, ana.boardId);
  line.send(NOTHING);
  const before = await storedEntries(ana.boardId);
  line.send(keystroke());
  await eventually('it to be stored', async () => (await storedEntries(ana.boardId)) > before);

  await command({ type: 'set-board-lock', on: true });
  const locked = await storedEntries(ana.boardId);
  line.send(keystroke());
  expect(await closed).toBe(CLOSE_CODES.forbidden);
  expect(await storedEntries(ana.boardId)).toBe(locked);
  expect(await running.boardInfo(ana)).toMatchObject({ access: 'read', mayComment: false });

  await command({ type: 'set-board-lock', on: false });
  expect(await running.boardInfo(ana)).toMatchObject({ access: 'write' });
});

it('S-12 a page is told of a lock, a seal and another level before its next key, and of the way back', async () => {
  const ana = await running.join('Ana');
  const line = new (running.webSocketFor(ana.cookie))(
    `${running.documentsUrl}/${ana.boardId}?acks=1`,
  ) as unknown as WebSocket;
  const told: boolean[] = [];
  line.on('message', (data: Buffer) => {
    const notice = data[0] === FRAME.rights ? parseServerNotice(data) : undefined;
    if (notice?.type === 'rights') told.push(notice.mayWrite);
  });
  const isTold = (...sequence: boolean[]) =>
    eventually('it to be told', () => JSON.stringify(told) === JSON.stringify(sequence));
  const level = (to: string, version: number) =>
    running.post(
      `/api/people/${ana.session.me.id}`,
      { level: to },
      { method: 'PATCH', cookie: steward.cookie, headers: { 'If-Match': `"${version}"` } },
    );
  await isTold(true);
  await command({ type: 'set-gallery', open: true });
  await command({ type: 'set-gallery', open: false });
  await command({ type: 'set-board-lock', on: true });
  await isTold(true, false);
  await command({ type: 'set-board-lock', on: false });
  await isTold(true, false, true);
  expect((await level('observer', 0)).status).toBe(200);
  await isTold(true, false, true, false);
  expect((await level('member', 1)).status).toBe(200);
  await isTold(true, false, true, false, true);
  expect(line.readyState).toBe(line.OPEN);
  line.terminate();
});

it('N-10 nobody writes on a sealed convening, and all read who could', async () => {
  const ana = await running.join('Ana');
  await command({ type: 'seal-convening' });
  const { line, closed, entered } = await lineTo(ana, ana.boardId);
  expect(entered).toBe(true);
  line.send(keystroke());
  expect(await closed).toBe(CLOSE_CODES.forbidden);
  await command({ type: 'unseal-convening' });
  await command({ type: 'open-convening' });
  await command({ type: 'open-door', minutes: null });
});

it('N-7 an open gallery lets other teams read, and closing it lets them go', async () => {
  const [ana, bo] = [await running.join('Ana', 0), await running.join('Bo', 1)];
  expect(await (await lineTo(ana, bo.boardId)).closed).toBe(CLOSE_CODES.unknownDocument);

  await command({ type: 'set-gallery', open: true });
  expect(await running.boardInfo(ana, bo.boardId)).toMatchObject({
    access: 'read',
    mayComment: true,
  });
  const reading = await lineTo(ana, bo.boardId);
  expect(reading.entered).toBe(true);
  await command({ type: 'set-gallery', open: false });
  expect(await reading.closed).toBe(CLOSE_CODES.forbidden);
  expect(await (await lineTo(ana, bo.boardId)).closed).toBe(CLOSE_CODES.unknownDocument);
});

it('N-5 somebody who is sent away loses their line at once', async () => {
  const ana = await running.join('Ana');
  const { closed, entered } = await lineTo(ana, ana.boardId);
  expect(entered).toBe(true);
  const path = `/api/people/${ana.session.me.id}`;
  const removed = await running.request(path, { method: 'DELETE', cookie: steward.cookie });
  expect(removed.status).toBe(204);
  expect(await closed).toBe(CLOSE_CODES.forbidden);
});

it('N-26 who comes in by a lobby waits, knows for what, and may do nothing else', async () => {
  await command({ type: 'set-lobby', on: true });
  const ana = await running.join('Ana');
  await command({ type: 'set-lobby', on: false });
  expect(ana.session).toMatchObject({ me: { state: 'waiting' }, convenings: [], boards: [] });
  expect(ana.session.networks).toHaveLength(1);
  const bo = await running.join('Bo');
  expect(await (await lineTo(ana, bo.boardId)).closed).toBe(CLOSE_CODES.unknownDocument);
  const { convening } = await running.sample();
  const path = `/api/networks/${convening.networkId}/home`;
  expect((await running.request(path, { cookie: ana.cookie })).status).toBe(404);
});

it('N-26 a locked door is answered like one that is closed, and who is in may come back', async () => {
  const ana = await running.join('Ana');
  await command({ type: 'set-door-lock', on: true });
  const { convening } = await running.sample();
  const locked = await running.request(`/api/doors/${convening.joinCode}`);
  const unknown = await running.request('/api/doors/ZZZZZZZ');
  expect(await locked.text()).toBe(await unknown.text());
  expect((await running.request('/api/me', { cookie: ana.cookie })).status).toBe(200);
  await command({ type: 'set-door-lock', on: false });
});

it('N-27 somebody who belongs to the network comes in without being made twice', async () => {
  const ana = await running.join('Ana');
  const { convening } = await running.sample();
  const { directory } = running.server.storage;
  const before = await directory.countPeople(convening.networkId);
  const path = `/api/doors/${convening.joinToken}/enter`;
  const entered = await running.post(path, {}, { cookie: ana.cookie });
  expect(Session.parse(await entered.json()).me.id).toBe(ana.session.me.id);
  expect(await directory.countPeople(convening.networkId)).toEqual(before);
  expect((await running.post(path, {})).status).toBe(401);
});

it('A-08 a session gets another id when somebody signs in over it, and the old one is dead', async () => {
  const ana = await running.join('Ana');
  const token = (await running.server.makeStewardLink()).split('#')[1];
  const risen = await running.post('/api/steward/sign-in', { token }, { cookie: ana.cookie });
  const cookie = (risen.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
  expect(cookie).not.toBe(ana.cookie);
  expect((await running.request('/api/me', { cookie: ana.cookie })).status).toBe(401);
  expect((await running.request('/api/me', { cookie })).status).toBe(200);
});
