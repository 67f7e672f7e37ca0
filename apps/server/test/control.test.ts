import { openControl } from '@throughline/client';
import { evolve } from '@throughline/convening';
import {
  CONTROL_PATH,
  type ConveningState,
  PROTOCOL_VERSION,
  type TeamPresence,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): void }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) thing.close();
  await running.stop();
});

/** A screen: it holds the state that the server gave and evolves it by itself. */
async function screenOf(guest: Guest, on: Running = running) {
  const { convening } = await on.sample();
  const screen = { state: undefined as ConveningState | undefined, presence: {} as TeamPresence };
  const connection = openControl({
    serverUrl: on.origin,
    conveningId: convening.id,
    extraHeaders: { cookie: guest.cookie, origin: on.origin },
    onState: (state) => {
      screen.state = state;
    },
    onEvent: (event) => {
      if (screen.state) screen.state = evolve(screen.state, event);
    },
    onPresence: (presence) => {
      screen.presence = presence;
    },
  });
  open.push(connection);
  await eventually('the whole state', () => screen.state);
  return { screen, connection };
}

describe('the control plane', () => {
  it('brings every screen to the state that the journal holds', async () => {
    const [steward, ana] = [await running.steward(), await running.join('Ana')];
    const [desk, phone] = [await screenOf(steward), await screenOf(ana)];
    expect(await desk.connection.send({ type: 'go-to-step', step: 1 })).toEqual({
      ok: true,
      version: 1,
    });
    expect(await desk.connection.send({ type: 'close-door' })).toEqual({ ok: true, version: 2 });
    await eventually('both screens at version 2', () =>
      [desk, phone].every(({ screen }) => screen.state?.version === 2),
    );
    expect(phone.screen.state).toEqual(desk.screen.state);
    expect(phone.screen.state).toMatchObject({ currentStep: 1, door: { open: false } });
    const { convening } = await running.sample();
    const stored = await running.server.storage.journal.load(convening.id);
    expect(stored?.events.reduce(evolve, stored.initial)).toEqual(phone.screen.state);
    await desk.connection.send({ type: 'open-door' });
  });

  it('refuses a command without the right, a malformed one and a step that is not there, and changes nothing', async () => {
    const [steward, ana] = [await running.steward(), await running.join('Ana')];
    const [desk, phone] = [await screenOf(steward), await screenOf(ana)];
    const before = desk.screen.state;
    expect(await phone.connection.send({ type: 'close-door' })).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });
    expect(await desk.connection.send({ type: 'go-to-step', step: 99 })).toEqual({
      ok: false,
      refusal: 'no-such-step',
    });
    const { convening } = await running.sample();
    const raw = io(running.origin, {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening: convening.id },
      extraHeaders: { cookie: steward.cookie, origin: running.origin },
      transports: ['websocket'],
    });
    open.push(raw);
    for (const message of [undefined, 'x', {}, { id: 'abcd', command: { type: 'explode' } }]) {
      expect(await raw.emitWithAck('command', message)).toEqual({
        ok: false,
        refusal: 'malformed',
      });
    }
    expect((await running.server.desk.state(convening.id))?.version).toBe(before?.version);
  });

  it('carries a repeated command out once', async () => {
    const steward = await running.steward();
    const { convening } = await running.sample();
    const { desk } = running.server;
    const before = (await desk.state(convening.id))?.version ?? 0;
    const command = { type: 'go-to-step', step: 3 } as const;
    await Promise.all([1, 2, 3].map(() => desk.carryOut(convening.id, 'same-id', command)));
    await desk.carryOut(convening.id, 'between', { type: 'go-to-step', step: 0 });
    expect(await desk.carryOut(convening.id, 'same-id', command)).toMatchObject({ ok: true });
    const after = await screenOf(steward);
    expect(after.screen.state).toMatchObject({ version: before + 2, currentStep: 0 });
  });

  it('goes on where it was after a restart', async () => {
    const own = await Running.start();
    const { dataDir } = own.config;
    const steward = await own.steward();
    const before = await screenOf(steward, own);
    await before.connection.send({ type: 'go-to-step', step: 2 });
    before.connection.close();
    await own.stop({ keepData: true });
    const again = await Running.start({ dataDir });
    const after = await screenOf(steward, again);
    expect(after.screen.state).toMatchObject({ version: 1, currentStep: 2 });
    after.connection.close();
    await again.stop();
  });

  it('tells those who run the convening how many people have each board open, and nobody else', async () => {
    const [steward, ana] = [await running.steward(), await running.join('Ana', 1)];
    const [desk, phone] = [await screenOf(steward), await screenOf(ana)];
    const provider = new WebsocketProvider(running.documentsUrl, ana.boardId, new Y.Doc(), {
      WebSocketPolyfill: running.webSocketFor(ana.cookie),
      disableBc: true,
    });
    const teamId = ana.session.me.team?.id ?? '';
    await eventually('one person at the table', () => desk.screen.presence[teamId] === 1);
    provider.destroy();
    await eventually('nobody at the table', () => desk.screen.presence[teamId] === 0);
    expect(phone.screen.presence).toEqual({});
  });

  it('lets nobody in without a session or from another site', async () => {
    const { convening } = await running.sample();
    const ana = await running.join('Ana');
    const refusal = (headers: Record<string, string>, auth: object) =>
      new Promise((resolve) => {
        const socket = io(running.origin, {
          path: CONTROL_PATH,
          auth,
          extraHeaders: headers,
          transports: ['websocket'],
          reconnection: false,
        });
        open.push(socket);
        socket.on('connect', () => resolve('let in'));
        socket.on('connect_error', ({ message }) => resolve(message));
      });
    const auth = { protocol: PROTOCOL_VERSION, convening: convening.id };
    const { origin } = running;
    const { cookie } = ana;
    expect(await refusal({ origin }, auth)).toBe('signed-out');
    expect(await refusal({ origin, cookie }, { ...auth, convening: 'another' })).toBe(
      'not-allowed',
    );
    expect(await refusal({ origin, cookie }, { convening: convening.id })).toBe(
      'protocol-mismatch',
    );
    expect(await refusal({ origin: 'https://elsewhere.example', cookie }, auth)).toBe(
      'websocket error',
    );
    expect(await refusal({ origin, cookie }, auth)).toBe('let in');
  });
});
