import { CLOSE_CODES, etagOf, PROTOCOL_VERSION } from '@throughline/protocol';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { Browser } from '../browser.ts';
import type { Guest, Running } from '../running.ts';
import { SeveralServers } from './several-servers.ts';

let several: SeveralServers;
let steward: Guest;
beforeAll(async () => {
  several = await SeveralServers.start();
  steward = await several.a.steward();
}, 60_000);
afterAll(() => several?.stop());
beforeEach(() => {
  several.loseNothing();
  several.cutOff(false);
});

const statusOn = async (running: Running, { cookie }: { cookie: string }) =>
  (await running.request('/api/me', { cookie })).status;

/** A bare socket on somebody's board, once it is open, and how it closes. */
async function documentOn(running: Running, { cookie, boardId }: Guest) {
  const url = `${running.documentsUrl}/${boardId}?protocol=${PROTOCOL_VERSION}`;
  const socket = new (running.webSocketFor(cookie))(url) as unknown as WebSocket;
  several.hold(socket);
  const closed = new Promise<{ code: number; at: number }>((resolve) =>
    socket.on('close', (code) => resolve({ code, at: performance.now() })),
  );
  await new Promise((resolve) => socket.once('message', resolve));
  return { socket, closed };
}

/** The same of a control connection. */
async function controlOn(running: Running, { cookie }: Guest) {
  const socket = await several.connect(running, cookie);
  const ended = new Promise<number>((resolve) =>
    socket.on('disconnect', () => resolve(performance.now())),
  );
  return { socket, ended };
}

const change = (running: Running, { session }: Guest, changed: object, version = 0) =>
  running.post(`/api/people/${session.me.id}`, changed, {
    method: 'PATCH',
    cookie: steward.cookie,
    headers: { 'If-Match': etagOf(version) },
  });

/** How long somebody who is sent away on A keeps their lines on B. */
async function sentAwayAfterMs(name: string): Promise<number> {
  const guest = await several.a.join(name);
  const { closed } = await documentOn(several.b, guest);
  const { ended } = await controlOn(several.b, guest);
  expect(await statusOn(several.b, guest)).toBe(200);
  const begun = performance.now();
  const sent = await several.a.request(`/api/people/${guest.session.me.id}`, {
    method: 'DELETE',
    cookie: steward.cookie,
    headers: { 'If-Match': etagOf(0) },
  });
  expect(sent.status).toBe(204);
  const { code, at } = await closed;
  expect(code).toBe(CLOSE_CODES.forbidden);
  return Math.max(at, await ended) - begun;
}

describe('CL-5 whoever is signed in', () => {
  it('is known on every server by the session that began on one', async () => {
    const guest = await several.a.join('Ana');
    expect(await statusOn(several.b, guest)).toBe(200);
  });

  it('S-12 loses their board and the room on B within a second when they are sent away on A', async () => {
    expect(await sentAwayAfterMs('Bo')).toBeLessThan(1_000);
  });

  it('S-12 loses them within three seconds while the servers cannot hear each other', async () => {
    several.cutOff(true);
    expect(await sentAwayAfterMs('Cy')).toBeLessThan(3_000);
  });

  it('S-9 is signed out on B when they signed out on A, also where nobody heard of it', async () => {
    several.loseEverything();
    const guest = await several.a.join('Di');
    const { closed } = await documentOn(several.b, guest);
    expect(await statusOn(several.b, guest)).toBe(200);
    const begun = performance.now();
    expect((await several.a.post('/api/leave', {}, { cookie: guest.cookie })).status).toBe(204);
    await expect.poll(() => statusOn(several.b, guest), { timeout: 5_000 }).toBe(401);
    expect(performance.now() - begun).toBeLessThan(1_500);
    // Whoever asks has it read again: the board goes with it.
    await closed;
  });

  it('S-8 gets their new secret from whichever server they come to next, and no line is lost', async () => {
    for (const hears of [true, false]) {
      if (!hears) several.loseEverything();
      const guest = await several.a.join(hears ? 'Ed' : 'Flo');
      const { socket } = await documentOn(several.b, guest);
      const browser = new Browser(several.b);
      browser.cookies.set('throughline', guest.cookie.split('=')[1] ?? '');
      expect((await change(several.a, guest, { level: 'facilitator' })).status).toBe(200);
      // A server that has not heard of it takes up to a second to.
      await expect
        .poll(
          async () => {
            const { me } = (await (await browser.request('/api/me')).json()) as Guest['session'];
            return me.level === 'facilitator' && browser.cookie !== guest.cookie;
          },
          { timeout: 5_000 },
        )
        .toBe(true);
      for (const running of [several.a, several.b]) {
        expect(await statusOn(running, browser)).toBe(200);
        // What the page asked for at the same time with the old one is answered for a moment.
        expect(await statusOn(running, guest)).toBe(200);
      }
      expect(socket.readyState).toBe(socket.OPEN);
      await several.query('UPDATE session SET earlier_until = 0 WHERE earlier_until IS NOT NULL');
      for (const running of [several.a, several.b]) {
        expect(await statusOn(running, guest)).toBe(401);
        expect(await statusOn(running, browser)).toBe(200);
      }
    }
  });

  it('S-8 A-08 is given nothing that a copy of the database would give to somebody else', async () => {
    const guest = await several.a.join('Gus');
    await change(several.a, guest, { level: 'facilitator' });
    const browser = new Browser(several.b);
    browser.cookies.set('throughline', guest.cookie.split('=')[1] ?? '');
    await expect
      .poll(async () => (await browser.request('/api/me')) && browser.cookie !== guest.cookie)
      .toBe(true);
    const rows = await several.query('SELECT * FROM session');
    const dump = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    for (const { cookie } of [guest, browser]) expect(dump).not.toContain(cookie.split('=')[1]);
  });
});
