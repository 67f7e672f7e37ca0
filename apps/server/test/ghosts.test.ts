import { once } from 'node:events';
import { connect } from 'node:net';
import { openDocument } from '@throughline/client';
import { awarenessFrame, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { type Guest, Running } from './running.ts';

/** Nobody whose device has fallen asleep is shown as present for longer. */
const BAR_MS = 35_000;

let running: Running;
beforeAll(async () => {
  running = await Running.start();
});
afterAll(() => running.stop());

/** Says "I am here" under this client id. */
const hello = (client: number) => {
  const varint = [(client & 127) | 128, (client >> 7) & 127];
  return awarenessFrame(Uint8Array.of(1, ...varint, 1, 2, 123, 125));
};

/** A page on a WebSocket whose device stops in the middle: nothing is read, nothing is closed. */
async function asleepOnASocket({ cookie, boardId }: Guest, client: number): Promise<() => void> {
  const Line = running.webSocketFor(cookie) as unknown as typeof WebSocket;
  const socket = new Line(`${running.documentsUrl}/${boardId}`);
  await once(socket, 'open');
  socket.send(hello(client));
  await once(socket, 'message');
  socket.pause();
  return () => socket.terminate();
}

/** The same by long polling: the poll is left hanging, on a line that stays open. */
async function asleepByPolling({ cookie, boardId }: Guest, client: number): Promise<() => void> {
  const headers = { cookie, origin: running.origin };
  const path = `${POLLED_DOCUMENTS_PATH}/?EIO=4&transport=polling`;
  const opened = await (await fetch(running.origin + path, { headers })).text();
  const session = `${path}&sid=${JSON.parse(opened.slice(1)).sid}`;
  const say = (body: string) => fetch(running.origin + session, { method: 'POST', headers, body });
  await say(`40${JSON.stringify({ address: `/documents/${boardId}` })}`);
  await (await fetch(running.origin + session, { headers })).text();
  await say(`42${JSON.stringify(['frame', Buffer.from(hello(client)).toString('base64')])}`);
  const line = connect(running.server.port, '127.0.0.1');
  await once(line, 'connect');
  line.write(`GET ${session} HTTP/1.1\r\nHost: 127.0.0.1:${running.server.port}\r\n\r\n`);
  line.pause();
  return () => line.destroy();
}

it('W-5 whoever sleeps is gone for the others within 35 seconds, on either line, and who is awake is not', async () => {
  const [ana, bo, cy] = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => running.join(name)));
  if (!ana || !bo || !cy) throw new Error('nobody came');
  const { id, epoch, schemaVersion } = await running.boardInfo(ana);
  const awake = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: id,
    epoch,
    schemaVersion,
    personKey: ana.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(ana.cookie),
  });
  const wake = await Promise.all([asleepOnASocket(bo, 1_001), asleepByPolling(cy, 1_002)]);
  const seen = () => [1_001, 1_002].filter((client) => awake.awareness.getStates().has(client));
  await eventually('both to be seen', () => seen().length === 2);
  const fromMs = performance.now();
  await eventually('both to be gone', () => seen().length === 0, BAR_MS);
  expect(performance.now() - fromMs).toBeLessThan(BAR_MS);
  expect(awake.status().kind).toBe('saved');
  for (const stop of wake) stop();
  await awake.close();
}, 60_000);
