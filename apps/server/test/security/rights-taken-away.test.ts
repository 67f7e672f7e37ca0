import type { Decidable } from '@throughline/convening';
import { CONTROL_PATH, PROTOCOL_VERSION, updateFrame } from '@throughline/protocol';
import { io } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { newId } from '../../src/people/secrets.ts';
import { type Guest, Running } from '../running.ts';

/** RELIABILITY: what is taken away bites within this, in the middle of a word too. */
const BITES_WITHIN_MS = 1_000;
const KEY_EVERY_MS = 10;

let running: Running;
let steward: Guest;
let typist: Typist;
beforeEach(async () => {
  running = await Running.start();
  steward = await running.steward();
});
afterEach(async () => {
  typist.stop();
  await running.stop();
});

/** Somebody who types a letter every few milliseconds over a bare socket and does not stop by themselves. */
class Typist {
  readonly #doc = new Y.Doc();
  readonly #socket: WebSocket;
  readonly #timer: NodeJS.Timeout;
  /** When the server closed the line. */
  readonly closed: Promise<number>;

  constructor(socket: WebSocket) {
    this.#socket = socket;
    this.closed = new Promise((resolve) => socket.on('close', () => resolve(performance.now())));
    this.#doc.on('update', (update: Uint8Array) => {
      if (socket.readyState === socket.OPEN) socket.send(updateFrame(update));
    });
    this.#timer = setInterval(() => this.#doc.getText('keys').insert(0, 'x'), KEY_EVERY_MS);
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#socket.terminate();
  }
}

async function typesAt(guest: Guest): Promise<Typist> {
  const socket = new (running.webSocketFor(guest.cookie))(
    `${running.documentsUrl}/${guest.boardId}?acks=1`,
  ) as unknown as WebSocket;
  await new Promise((resolve) => socket.once('message', resolve));
  const typing = new Typist(socket);
  // Twenty of their letters are durable: they may, and they do.
  await new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (data[0] === 64 && (data[1] ?? 0) >= 20) resolve();
    });
  });
  return typing;
}

async function storedUpdates(boardId: string): Promise<number> {
  return (await running.server.storage.updateLog.load(boardId))?.updates.length ?? 0;
}

const change = async (guest: Guest, body: object) => {
  const response = await running.post(`/api/people/${guest.session.me.id}`, body, {
    method: 'PATCH',
    cookie: steward.cookie,
    headers: { 'If-Match': '"0"' },
  });
  expect(response.status).toBe(200);
};
const command = async (...commands: Decidable[]) => {
  const { convening } = await running.sample();
  for (const one of commands) {
    const reply = await running.server.desk.carryOut(convening.id, newId(), one);
    expect(reply.ok).toBe(true);
  }
};

/** Every way in which the right to write on one's board can go, in the middle of a word. */
const WAYS: readonly [string, (guest: Guest) => Promise<unknown>][] = [
  ['their level is changed', (guest) => change(guest, { level: 'observer' })],
  [
    'they are moved to another team',
    async (guest) => change(guest, { teamId: (await running.sample()).teams[1]?.id }),
  ],
  [
    'they are removed',
    (guest) =>
      running.request(`/api/people/${guest.session.me.id}`, {
        method: 'DELETE',
        cookie: steward.cookie,
      }),
  ],
  ['they sign out', (guest) => running.post('/api/leave', {}, { cookie: guest.cookie })],
  ['the boards are locked', () => command({ type: 'set-board-lock', on: true })],
  [
    'the convening is sealed',
    () => command({ type: 'close-convening' }, { type: 'seal-convening' }),
  ],
];

describe('somebody who types', () => {
  it.each(WAYS)('S-12 A-03 is stopped at the next letter when %s', async (_, takeAway) => {
    const guest = await running.join('Ana');
    typist = await typesAt(guest);
    const begun = performance.now();
    await takeAway(guest);
    const taken = performance.now();
    expect((await typist.closed) - begun).toBeLessThan(BITES_WITHIN_MS + (taken - begun));
    // What was under way when the right went may be stored; after it closed, nothing more is.
    const stored = await storedUpdates(guest.boardId);
    const again = new (running.webSocketFor(guest.cookie))(
      `${running.documentsUrl}/${guest.boardId}`,
    ) as unknown as WebSocket;
    const doc = new Y.Doc();
    doc.getText('keys').insert(0, 'late');
    again.on('open', () => again.send(updateFrame(Y.encodeStateAsUpdate(doc))));
    await new Promise((resolve) => again.on('close', resolve));
    expect(await storedUpdates(guest.boardId)).toBe(stored);
  });

  it('S-12 A-03 goes on typing when something else is changed, and when nothing is', async () => {
    const guest = await running.join('Ana');
    typist = await typesAt(guest);
    await change(guest, { role: 'principal' });
    await command({ type: 'set-gallery', open: true });
    const before = await storedUpdates(guest.boardId);
    const closed = await Promise.race([
      typist.closed.then(() => true),
      growth(guest.boardId, before).then(() => false),
    ]);
    expect(closed).toBe(false);
  });
});

/** Resolves once more is stored of a board. */
async function growth(boardId: string, before: number): Promise<void> {
  while ((await storedUpdates(boardId)) <= before + 5) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('somebody who runs a convening', () => {
  it('S-12 A-03 gives no command any more once their level is changed, over the line that they had', async () => {
    typist = new Typist(
      new (running.webSocketFor(undefined))(`${running.documentsUrl}/none`) as unknown as WebSocket,
    );
    const guest = await running.join('Ana');
    await change(guest, { level: 'facilitator' });
    const { convening } = await running.sample();
    const socket = io(running.origin, {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening: convening.id },
      extraHeaders: { cookie: guest.cookie, origin: running.origin },
      transports: ['websocket'],
      reconnection: false,
    });
    await new Promise((resolve) => socket.once('state', resolve));
    const send = () =>
      socket.emitWithAck('command', { id: newId(), command: { type: 'go-to-step', step: 1 } });
    expect(await send()).toMatchObject({ ok: true });
    const ended = new Promise<number>((resolve) =>
      socket.on('disconnect', () => resolve(performance.now())),
    );
    const begun = performance.now();
    const response = await running.post(
      `/api/people/${guest.session.me.id}`,
      { level: 'member' },
      { method: 'PATCH', cookie: steward.cookie, headers: { 'If-Match': '"1"' } },
    );
    expect(response.status).toBe(200);
    expect((await ended) - begun).toBeLessThan(BITES_WITHIN_MS);
    const { version } = (await running.server.desk.state(convening.id)) ?? { version: 0 };
    expect(version).toBe(1);
  });
});
