import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type WebSocket, WebSocketServer } from 'ws';
import { keepAlive } from './keep-alive.ts';

const LOOK_EVERY_MS = 100;
const MIB = 1_048_576;

/** A client that has asked for a WebSocket and answers no ping, since it is no WebSocket client at all. */
async function deafClient(port: number): Promise<Socket> {
  const line = connect(port, '127.0.0.1');
  await once(line, 'connect');
  line.write(
    'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n',
  );
  return line;
}

describe('a socket that leaves pings unanswered', () => {
  const http = createServer();
  const server = new WebSocketServer({ server: http });
  let stop = () => {};
  let line: Socket;
  let served: WebSocket;

  beforeEach(async () => {
    if (!http.listening) {
      http.listen(0, '127.0.0.1');
      await once(http, 'listening');
    }
    const connected = once(server, 'connection') as Promise<[WebSocket]>;
    line = await deafClient((http.address() as AddressInfo).port);
    [served] = await connected;
  });
  afterEach(() => {
    stop();
    line.destroy();
  });

  it('is ended at the second look', async () => {
    line.resume();
    stop = keepAlive(server, LOOK_EVERY_MS);
    await once(served, 'close');
    expect(served.bufferedAmount).toBe(0);
  });

  it('is let be while it reads what waits for it, and ended when it has stopped', async () => {
    line.pause();
    served.send(new Uint8Array(64 * MIB));
    let ended = false;
    served.on('close', () => {
      ended = true;
    });
    stop = keepAlive(server, LOOK_EVERY_MS);
    let read = 0;
    line.on('data', (bytes) => {
      read += bytes.length;
    });
    for (let step = 1; step <= 8; step++) {
      // It takes a few MiB in between any two looks, as a slow line does.
      line.resume();
      while (read < 4 * step * MIB) await once(line, 'data');
      line.pause();
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS / 2));
      expect(ended, `after ${read} bytes`).toBe(false);
    }
    await once(served, 'close');
    expect(read).toBeLessThan(64 * MIB);
  });
});
