import { CLOSE_CODES, CONTROL_PATH, etagOf, PROTOCOL_VERSION } from '@throughline/protocol';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { Browser } from './browser.ts';
import { Running } from './running.ts';

let running: Running;
const open: { close(): void }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) thing.close();
  await running.stop();
});

const statusOfMe = async (cookie: string) => (await running.request('/api/me', { cookie })).status;

/** A browser in which somebody joined the sample. */
async function joined(name: string) {
  const guest = await running.join(name);
  const browser = new Browser(running);
  browser.cookies.set('throughline', guest.cookie.split('=')[1] ?? '');
  return { browser, guest };
}

/** A bare socket on a board, once it is open, and how it closes. */
async function documentSocket(cookie: string, boardId: string) {
  const url = `${running.documentsUrl}/${boardId}?protocol=${PROTOCOL_VERSION}`;
  const socket = new (running.webSocketFor(cookie))(url) as unknown as WebSocket;
  open.push(socket);
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  await new Promise((resolve) => socket.once('message', resolve));
  return { socket, closed };
}

/** A control connection, once it has the state, and when it ends. */
async function controlSocket(cookie: string) {
  const { convening } = await running.sample();
  const socket = io(running.origin, {
    path: CONTROL_PATH,
    auth: { protocol: PROTOCOL_VERSION, convening: convening.id },
    extraHeaders: { cookie, origin: running.origin },
    transports: ['websocket'],
    reconnection: false,
  });
  open.push(socket);
  const ended = new Promise<number>((resolve) =>
    socket.on('disconnect', () => resolve(performance.now())),
  );
  await new Promise((resolve) => socket.once('state', resolve));
  return { ended };
}

describe('signing out', () => {
  it('S-9 A-07 closes the five document sockets and the control socket of this browser within 2 s, and ends the session', async () => {
    const { guest } = await joined('Ana');
    const { guest: other } = await joined('Bo');
    const sockets = await Promise.all(
      Array.from({ length: 5 }, () => documentSocket(guest.cookie, guest.boardId)),
    );
    const stays = await documentSocket(other.cookie, other.boardId);
    const { ended } = await controlSocket(guest.cookie);
    const begun = performance.now();
    expect((await running.post('/api/leave', {}, { cookie: guest.cookie })).status).toBe(204);
    for (const { code, at } of await Promise.all(sockets.map(({ closed }) => closed))) {
      expect(code).toBe(CLOSE_CODES.forbidden);
      expect(at - begun).toBeLessThan(2_000);
    }
    expect((await ended) - begun).toBeLessThan(2_000);
    expect(await statusOfMe(guest.cookie)).toBe(401);
    expect(stays.socket.readyState).toBe(stays.socket.OPEN);
  });
});

describe('a session’s secret', () => {
  it('S-7 A-08 is never one that was there before: a preset cookie is worth nothing after signing in', async () => {
    const browser = new Browser(running);
    browser.cookies.set('throughline', 'preset-by-somebody-who-waits');
    await browser.signInAsSteward();
    expect(browser.cookies.get('throughline')).not.toBe('preset-by-somebody-who-waits');
    expect(await statusOfMe('throughline=preset-by-somebody-who-waits')).toBe(401);
    expect(await statusOfMe(browser.cookie)).toBe(200);
  });

  it('S-7 A-08 changes when who joined signs in as a steward, and the old one is dead', async () => {
    const { browser } = await joined('Ana');
    const before = browser.cookie;
    expect(await statusOfMe(before)).toBe(200);
    await browser.signInAsSteward();
    expect(await statusOfMe(before)).toBe(401);
    expect(await statusOfMe(browser.cookie)).toBe(200);
  });

  it('S-8 A-08 changes when somebody is made a facilitator, without a connection being lost on a board', async () => {
    const { browser, guest } = await joined('Ana');
    const steward = await running.steward();
    const before = browser.cookie;
    const { socket } = await documentSocket(before, guest.boardId);
    const raise = await running.post(
      `/api/people/${guest.session.me.id}`,
      { level: 'facilitator' },
      { method: 'PATCH', cookie: steward.cookie, headers: { 'If-Match': etagOf(0) } },
    );
    expect(raise.status).toBe(200);
    const { storage } = running.server;
    const [due] = await storage.sessions.ofPerson(guest.session.me.id);
    const me = await browser.request('/api/me');
    expect(await me.json()).toMatchObject({ me: { level: 'facilitator' } });
    expect(browser.cookie).not.toBe(before);
    expect(await statusOfMe(browser.cookie)).toBe(200);
    expect(socket.readyState).toBe(socket.OPEN);
    const [after] = await storage.sessions.ofPerson(guest.session.me.id);
    expect(after?.tokenHash).not.toBe(due?.tokenHash);
    // A page loads several things at once with the old one; a moment later it opens nothing.
    const old = new Browser(running);
    old.cookies.set('throughline', before.split('=')[1] ?? '');
    expect((await old.request('/api/me')).status).toBe(200);
    expect(old.cookie).toBe(browser.cookie);
    const hash = due?.tokenHash ?? '';
    expect(await storage.sessions.find(hash, Date.now())).toBeDefined();
    expect(await storage.sessions.find(hash, Date.now() + 10_000)).toBeUndefined();
  });

  it('S-8 A-08 stays when something else of a person is changed', async () => {
    const { browser, guest } = await joined('Ana');
    const steward = await running.steward();
    const before = browser.cookie;
    const change = await running.post(
      `/api/people/${guest.session.me.id}`,
      { role: 'principal' },
      { method: 'PATCH', cookie: steward.cookie, headers: { 'If-Match': etagOf(0) } },
    );
    expect(change.status).toBe(200);
    await browser.request('/api/me');
    expect(browser.cookie).toBe(before);
  });
});
