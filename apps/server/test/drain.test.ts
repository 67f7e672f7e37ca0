import { connect } from 'node:net';
import { type ControlConnection, openControl, openDocument } from '@throughline/client';
import { CONTROL_PATH, PROTOCOL_VERSION } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { freePort } from '@throughline/testing/free-port';
import { io } from 'socket.io-client';
import { afterEach, expect, it } from 'vitest';
import { type Guest, Running } from './running.ts';

const open: { close(): unknown }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) await thing.close();
});

async function pageOf(guest: Guest, on: Running) {
  const info = await on.boardInfo(guest);
  const connection = openDocument({
    serverUrl: on.origin.replace('http', 'ws'),
    documentId: info.id,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    maxBackoffMs: 100,
    WebSocketPolyfill: on.webSocketFor(guest.cookie),
  });
  open.push(connection);
  await connection.ready;
  return connection;
}

async function screenOf(guest: Guest, on: Running): Promise<ControlConnection> {
  const { convening } = await on.sample();
  const control = openControl({
    serverUrl: on.origin,
    conveningId: convening.id,
    extraHeaders: { cookie: guest.cookie, origin: on.origin },
    onState: () => {},
    onEvent: () => {},
    onPresence: () => {},
  });
  open.push(control);
  await eventually('the convening', () => control.status() === 'connected');
  return control;
}

it('OP-5 a server that is to stop says so, and lets people in and keeps what they write until it does', async () => {
  const notice = Promise.withResolvers<void>();
  const running = await Running.start({}, { notice: () => notice.promise });
  expect((await running.request('/readyz')).status).toBe(200);
  const stopping = running.stop();

  const ready = await running.request('/readyz');
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'draining' }]);
  expect(ready.headers.get('connection')).toBe('close');
  expect((await running.request('/healthz')).status).toBe(200);
  const ana = await running.join('Ana');
  await screenOf(ana, running);
  const page = await pageOf(ana, running);
  page.doc.getText('wire').insert(0, 'late');
  await eventually('it to be saved', () => page.status().kind === 'saved');

  notice.resolve();
  expect(await stopping).toEqual([]);
});

it('OP-6 what people write until a server stops is there when they come back, and each comes at a moment of their own', async () => {
  const port = await freePort();
  const first = await Running.start({ port });
  const guests = await Promise.all(['Ana', 'Bo', 'Cy', 'Di'].map((name) => first.join(name)));
  const pages = await Promise.all(guests.map((guest) => pageOf(guest, first)));
  const [ana] = guests;
  if (!ana) throw new Error('nobody came');
  const screen = await screenOf(ana, first);
  pages.forEach((page, index) => {
    page.doc.getText('wire').insert(0, `last word of ${index}. `);
  });
  const { dataDir } = first.config;
  expect(await first.stop({ keepData: true })).toEqual([]);
  expect(screen.status()).toBe('disconnected');

  const second = await Running.start({ port, dataDir });
  await eventually('all to be back', () => pages.every((page) => page.status().kind === 'saved'));
  await eventually('the convening', () => screen.status() === 'connected');
  const texts = pages.map((page) => page.doc.getText('wire').toString());
  expect(new Set(texts).size).toBe(1);
  for (const index of pages.keys()) expect(texts[0]).toContain(`last word of ${index}. `);
  await second.stop();
});

it('OP-6 the control plane tells each when to come back, and lets them go', async () => {
  const running = await Running.start();
  const ana = await running.join('Ana');
  const { convening } = await running.sample();
  const told = await Promise.all(
    (['websocket', 'polling', 'websocket'] as const).map(async (transport) => {
      const socket = io(running.origin, {
        path: CONTROL_PATH,
        auth: { protocol: PROTOCOL_VERSION, convening: convening.id },
        transports: [transport],
        forceNew: true,
        extraHeaders: { cookie: ana.cookie, origin: running.origin },
      });
      open.push(socket);
      const waitMs = new Promise<number>((resolve) => socket.once('come-back', resolve));
      await new Promise((resolve) => socket.once('state', resolve));
      return { waitMs };
    }),
  );
  expect(await running.stop()).toEqual([]);
  const waits = await Promise.all(told.map(({ waitMs }) => waitMs));
  expect(new Set(waits).size).toBe(3);
  expect(Math.max(...waits)).toBeLessThan(100);
});

it('OP-6 who comes to a document while a server lets people go is told to come back', async () => {
  const asked = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const running = await Running.start(
    {},
    {
      updateLog: (log) => ({
        isShared: false,
        append: log.append.bind(log),
        knowsCommand: log.knowsCommand.bind(log),
        since: log.since.bind(log),
        heads: log.heads.bind(log),
        fold: log.fold.bind(log),
        replace: log.replace.bind(log),
        async load(documentId) {
          asked.resolve();
          await held.promise;
          return log.load(documentId);
        },
      }),
    },
  );
  const ana = await running.join('Ana');
  const Direct = running.webSocketFor(ana.cookie);
  const line = new Direct(`${running.documentsUrl}/${ana.boardId}`);
  const said = new Promise<string>((resolve) => {
    line.addEventListener('close', ({ reason }) => resolve(reason));
  });
  await asked.promise;
  const stopping = running.stop();
  held.resolve();
  expect(await stopping).toEqual([]);
  expect(await said).toMatch(/^restarting;\d+$/);
});

it('OP-6 a request that was under way is answered', async () => {
  const running = await Running.start();
  const { convening, teams } = await running.sample();
  const body = JSON.stringify({
    key: convening.joinCode,
    name: 'Ana',
    teamId: teams[0]?.id,
    role: 'parent',
    language: 'en',
  });
  const line = connect(running.server.port, '127.0.0.1');
  let heard = '';
  line.on('data', (bytes) => {
    heard += bytes;
  });
  line.write(
    `POST /api/join HTTP/1.1\r\nHost: 127.0.0.1:${running.server.port}\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\nOrigin: ${running.origin}\r\n\r\n`,
  );
  await eventually('the server to wait for the rest', () => heard.includes('100 Continue'));
  const stopping = running.stop();
  await eventually('nobody to be taken any more', async () => {
    const refused = await fetch(`${running.origin}/livez`).then(
      () => false,
      () => true,
    );
    return refused;
  });
  line.write(body);
  await eventually('the answer', () => heard.includes('HTTP/1.1 201'));
  expect(heard).toContain('HTTP/1.1 201');
  expect(await stopping).toEqual([]);
});
