import { createServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { FRAME, SYNC } from '@throughline/protocol';
import { WebSocket, WebSocketServer } from 'ws';
import { launch } from './launch.ts';
import { listenLocally } from './listen.ts';
import { seededChance } from './seeded-chance.ts';
import { serverFrame } from './server-frame.ts';

/**
 * The floor: forwards edits and cursors to everyone else in the room. Knows no documents, asks
 * nobody's right, keeps nothing.
 *
 * TICK_MS above 0 gathers what comes within so many milliseconds and writes it, as one buffer, to
 * everybody beneath `ws`. DROP_PERCENT loses so many of the copies: it is there to prove that the
 * benchmark notices.
 */
interface Member {
  readonly webSocket: WebSocket;
  readonly line: Duplex;
}

const tickMs = Number(process.env.TICK_MS ?? 0);
const drops = seededChance(Number(process.env.DROP_PERCENT ?? 0) / 100);
const rooms = new Map<string, Set<Member>>();
const gathered = new Map<string, Buffer[]>();

await launch(async () => {
  const http = createServer();
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false });
  http.on('upgrade', (request, line, head) => {
    server.handleUpgrade(request, line, head, (webSocket) => {
      enter(request.url ?? '/', { webSocket, line });
    });
  });
  return { port: await listenLocally(http), stop: () => http.closeAllConnections() };
});

function enter(room: string, member: Member): void {
  const members = rooms.get(room) ?? new Set();
  rooms.set(room, members.add(member));
  const { webSocket } = member;
  webSocket.on('error', () => webSocket.terminate());
  webSocket.on('close', () => members.delete(member));
  webSocket.on('message', (bytes: Buffer) => {
    if (!isForwarded(bytes)) return;
    if (tickMs > 0) gather(room, bytes);
    else forward(members, member, bytes);
  });
}

function isForwarded(bytes: Buffer): boolean {
  return bytes[0] === FRAME.awareness || (bytes[0] === FRAME.sync && bytes[1] === SYNC.update);
}

function forward(members: ReadonlySet<Member>, from: Member, bytes: Buffer): void {
  for (const member of members) {
    if (member === from || drops()) continue;
    if (member.webSocket.readyState === WebSocket.OPEN) member.webSocket.send(bytes);
  }
}

function gather(room: string, bytes: Buffer): void {
  const waiting = gathered.get(room);
  if (waiting) {
    waiting.push(serverFrame(bytes));
    return;
  }
  gathered.set(room, [serverFrame(bytes)]);
  setTimeout(() => {
    const all = Buffer.concat(gathered.get(room) ?? []);
    gathered.delete(room);
    for (const { webSocket, line } of rooms.get(room) ?? []) {
      if (webSocket.readyState === WebSocket.OPEN) line.write(all);
    }
  }, tickMs);
}
