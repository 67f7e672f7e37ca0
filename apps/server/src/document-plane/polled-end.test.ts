import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eventually } from '@throughline/testing';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { afterEach, expect, it } from 'vitest';
import { PolledEnd, type PolledSocket } from './polled-end.ts';
import { ReturnTimes } from './return-times.ts';

const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A server for one socket, and where it listens. */
async function listen() {
  const http = createServer();
  const server = new Server(http, { transports: ['polling'] });
  stops.push(() => server.close());
  const connected = new Promise<PolledSocket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  return { connected, origin: `http://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

it('W-4 counts what a client does not take, until it polls again after having taken it', async () => {
  const { connected, origin } = await listen();
  const path = `${origin}/socket.io/?EIO=4&transport=polling`;
  const { sid } = JSON.parse((await (await fetch(path)).text()).slice(1));
  const session = `${path}&sid=${sid}`;
  await fetch(session, { method: 'POST', body: '40' });
  const end = new PolledEnd(await connected, new ReturnTimes(() => 0));
  // The answer to the handshake's own poll.
  await (await fetch(session)).text();

  const megabyte = new Uint8Array(1_000_000);
  end.send([megabyte, megabyte]);
  end.send([megabyte]);
  expect(end.bufferedBytes).toBe(3_000_000);
  const taken = await fetch(session);
  expect(end.bufferedBytes).toBe(3_000_000);
  expect((await taken.text()).length).toBeGreaterThan(4_000_000);
  const next = fetch(session);
  await eventually('what was taken to be off the books', () => end.bufferedBytes === 0);
  end.send([Uint8Array.of(1, 2, 3)]);
  expect(await (await next).text()).toContain('AQID');
  expect(end.bufferedBytes).toBe(3);
  end.close(4404, 'unknownDocument');
  expect(await (await fetch(session)).text()).toContain('["ending",4404,"unknownDocument"]');
});

it('W-4 frames arrive in their order, and the reason behind them', async () => {
  const { connected, origin } = await listen();
  const client = io(origin, { transports: ['polling'], reconnection: false });
  stops.push(() => client.close());
  const heard: unknown[] = [];
  client.on('frames', (frames: string[]) => {
    heard.push(...frames.map((frame) => Buffer.from(frame, 'base64')[0]));
  });
  client.on('ending', (...words) => heard.push(words));
  const gone = new Promise((resolve) => client.on('disconnect', resolve));
  const end = new PolledEnd(await connected, new ReturnTimes(() => 0));
  for (let i = 0; i < 9; i += 3)
    end.send([Uint8Array.of(i), Uint8Array.of(i + 1), Uint8Array.of(i + 2)]);
  end.close(1012, 'restarting');
  end.send([Uint8Array.of(99)]);
  await gone;
  expect(heard).toEqual([
    0,
    1,
    2,
    3,
    4,
    5,
    6,
    7,
    8,
    [1012, expect.stringMatching(/^restarting;\d+$/)],
  ]);
});
