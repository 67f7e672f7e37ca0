import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { WebSocket, WebSocketServer } from 'ws';
import { serverFrames } from './server-frames.ts';

it('writes what a WebSocket client reads back, at each length of header', async () => {
  const lengths = [0, 1, 125, 126, 65_535, 65_536, 200_000];
  const payloads = lengths.map((length) => new Uint8Array(length).fill(length % 251));
  const webSockets = new WebSocketServer({ noServer: true });
  const http = createServer().listen(0, '127.0.0.1');
  http.on('upgrade', (request, line, head) => {
    webSockets.handleUpgrade(request, line, head, (socket) => {
      line.write(serverFrames(payloads));
      // What `ws` itself sends goes on behind it.
      socket.close(1000, 'done');
    });
  });
  await new Promise((resolve) => http.once('listening', resolve));
  const client = new WebSocket(`ws://127.0.0.1:${(http.address() as AddressInfo).port}`);
  const read: Buffer[] = [];
  client.on('message', (data: Buffer) => read.push(data));
  const code = await new Promise((resolve) => client.once('close', resolve));
  http.close();
  expect(code).toBe(1000);
  expect(read.map((data) => new Uint8Array(data))).toEqual(payloads);
});
