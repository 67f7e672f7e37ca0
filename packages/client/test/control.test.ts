import {
  type ConveningState,
  type NumberedEvent,
  PROTOCOL_VERSION,
  type TeamPresence,
} from '@throughline/protocol';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ConnectionClosed,
  type ControlConnection,
  type ControlStatus,
  openControl,
} from '../src/index.ts';
import { ControlServer } from './control-server.ts';

let server: ControlServer;
let control: ControlConnection;
const states: ConveningState[] = [];
const events: NumberedEvent[] = [];
const presences: TeamPresence[] = [];
const aparts: boolean[] = [];

beforeEach(async () => {
  for (const heard of [states, events, presences, aparts]) heard.length = 0;
  server = await ControlServer.start();
});
afterEach(async () => {
  control.close();
  await server.kill();
});

function connect(url = server.url): ControlConnection {
  control = openControl({
    serverUrl: url,
    conveningId: 'convening-one',
    onState: (state) => states.push(state),
    onEvent: (event) => events.push(event),
    onPresence: (presence) => presences.push(presence),
    onApart: (isApart) => aparts.push(isApart),
    extraHeaders: { 'x-person': 'ana' },
  });
  return control;
}

function whenControl(wanted: ControlStatus): Promise<void> {
  return new Promise((resolve) => {
    let stop = () => {};
    const look = () => {
      if (control.status() !== wanted) return;
      stop();
      resolve();
    };
    stop = control.subscribe(look);
    look();
  });
}

describe('the line', () => {
  test('K-33 tells that the servers are apart as long as its server says so, and forgets it with the line', async () => {
    connect();
    await whenControl('connected');
    server.say('apart', 'perhaps');
    server.say('apart', true);
    await expect.poll(() => aparts).toEqual([false, true]);
    for (const socket of server.sockets) socket.conn.close();
    await whenControl('disconnected');
    await whenControl('connected');
    expect(aparts).toEqual([false, true, false]);
  });

  test('K-18 connects with its protocol, its convening and its headers, also from a ws address', async () => {
    connect(server.url.replace('http', 'ws'));
    expect(control.status()).toBe('connecting');
    await whenControl('connected');
    const { handshake } = server.sockets[0] ?? {};
    expect(handshake?.auth).toEqual({ protocol: PROTOCOL_VERSION, convening: 'convening-one' });
    expect(handshake?.headers['x-person']).toBe('ana');
  });

  test.each(['signed-out', 'not-allowed'])(
    'K-19 "%s" is refused and not asked again',
    async (why) => {
      server.refuses = why;
      connect();
      await whenControl('refused');
      server.refuses = undefined;
      await expect(Promise.race([whenControl('connected'), closeAfterAsking()])).resolves.toBe(
        'still refused',
      );
    },
  );

  test('K-19 a server that is not ready, or sends us away, is asked again', async () => {
    server.refuses = 'starting';
    connect();
    await whenControl('disconnected');
    server.refuses = undefined;
    await whenControl('connected');
    server.sendEverybodyAway();
    await whenControl('disconnected');
    await whenControl('connected');
    expect(server.sockets.length).toBe(2);
  });

  test('K-20 what the server says is passed on, and what is no word of the protocol is dropped', async () => {
    connect();
    await whenControl('connected');
    server.say('state', { id: 'convening-one', version: 'seven' });
    server.say('event', { version: 1, event: { type: 'roof-opened', at: 1 } });
    server.say('presence', { 'team-one': 'many' });
    server.say('gossip', 'unheard of');
    server.say('presence', { 'team-one': 3 });
    const opened: NumberedEvent = {
      version: 1,
      event: { type: 'door-opened', closesAt: null, at: 5 },
    };
    server.say('event', opened);
    // Its answer comes after all of the above.
    await control.send({ type: 'open-door' });
    expect(states.map(({ version }) => version)).toEqual([0]);
    expect(events).toEqual([opened]);
    expect(presences).toEqual([{ 'team-one': 3 }]);
  });
});

/** Goes once around the server with a line of its own, then looks. */
async function closeAfterAsking(): Promise<string> {
  const refused = control;
  connect();
  await whenControl('connected');
  control.close();
  control = refused;
  return `still ${refused.status()}`;
}

describe('commands', () => {
  test('K-21 resolves with the answer of the server, refusals included', async () => {
    connect();
    expect(await control.send({ type: 'open-door' })).toEqual({ ok: true, version: 1 });
    expect(await control.send({ type: 'go-to-step', step: 3 })).toEqual({
      ok: false,
      refusal: 'no-such-step',
    });
  });

  test('K-21 waits for a server that is not there yet', async () => {
    await server.kill();
    connect();
    await whenControl('disconnected');
    const reply = control.send({ type: 'close-door' });
    server = await ControlServer.start({ port: server.port });
    expect(await reply).toEqual({ ok: true, version: 1 });
    expect(server.received.length).toBe(1);
  });

  test('K-21 an answer that was lost is asked for again under the same id, and counts once', async () => {
    connect();
    await whenControl('connected');
    server.answers = false;
    const replies = [control.send({ type: 'open-door' }), control.send({ type: 'close-door' })];
    await server.when(({ received }) => received.length === 2);
    const { journal, port, received } = server;
    await server.kill();
    server = await ControlServer.start({ port, journal });
    expect(await Promise.all(replies)).toEqual([
      { ok: true, version: 1 },
      { ok: true, version: 2 },
    ]);
    expect(server.received).toEqual(received);
    expect(journal.size).toBe(2);
  });

  test('K-22 closing rejects what waits and what comes later, with a typed error', async () => {
    connect();
    await whenControl('connected');
    server.answers = false;
    const waiting = control.send({ type: 'open-door' });
    await server.when(({ received }) => received.length === 1);
    control.close();
    await expect(waiting).rejects.toBeInstanceOf(ConnectionClosed);
    await expect(control.send({ type: 'open-door' })).rejects.toBeInstanceOf(ConnectionClosed);
    control.close();
  });
});
