import { connect, type Socket } from 'node:net';
import { openDocument } from '@throughline/client';
import { CLOSE_CODES, updateFrame } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { destroy(): void }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) thing.destroy();
  await running.stop();
});

/** A stock y-websocket 3 client, as it comes. */
function stockClient(guest: Guest, boardId = guest.boardId) {
  const doc = new Y.Doc();
  const provider = new WebsocketProvider(running.documentsUrl, boardId, doc, {
    WebSocketPolyfill: running.webSocketFor(guest.cookie),
    disableBc: true,
  });
  open.push(provider);
  const closed = new Promise<{ code: number }>((resolve) => provider.on('closed', resolve));
  return { doc, provider, text: doc.getText('wire'), closed };
}

async function ourClient(guest: Guest) {
  const info = await running.boardInfo(guest);
  const connection = openDocument({
    serverUrl: running.origin.replace('http', 'ws'),
    documentId: info.id,
    epoch: info.epoch,
    schemaVersion: info.schemaVersion,
    personKey: guest.session.me.key,
    offlineCopy: false,
    WebSocketPolyfill: running.webSocketFor(guest.cookie),
  });
  open.push({ destroy: () => void connection.close() });
  return connection;
}

/** A bare socket on a board, open. */
async function rawSocket(guest: Guest | undefined, path: string, origin = running.origin) {
  const socket = new (running.webSocketFor(guest?.cookie, origin))(
    `${running.documentsUrl}/${path}`,
  ) as unknown as WebSocket;
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  socket.on('error', () => {});
  await new Promise((resolve) => {
    socket.on('open', resolve);
    socket.on('close', resolve);
  });
  return { socket, closed };
}

const storedBytes = (boardId: string) => running.server.storage.updateLog.load(boardId);

describe('stock y-websocket clients', () => {
  it('two of them converge with our own client, which is told what is saved', async () => {
    const [ana, bo, cy] = [
      await running.join('Ana'),
      await running.join('Bo'),
      await running.join('Cy'),
    ];
    const [one, two, ours] = [stockClient(ana), stockClient(bo), await ourClient(cy)];
    const text = ours.doc.getText('wire');
    await ours.ready;
    await eventually(
      'both stock clients to sync',
      () => one.provider.synced && two.provider.synced,
    );
    one.text.insert(0, 'uno ');
    two.text.insert(0, 'dos ');
    text.insert(0, 'three ');
    await eventually('all three texts to be equal', () => {
      const all = [one.text, two.text, text].map(String);
      return all[0]?.length === 14 && new Set(all).size === 1;
    });
    await eventually('our client to say saved', () => ours.status().kind === 'saved');
    text.delete(0, 3);
    await eventually('the deletion everywhere', () => one.text.toString() === text.toString());
    await eventually('our client to say saved', () => ours.status().kind === 'saved');
    expect(ours.doc.getMap('notes').size).toBeGreaterThan(0);
  });

  it('see each other as the server knows them', async () => {
    const [ana, bo] = [await running.join('Ana'), await running.join('Bo')];
    const [one, two] = [stockClient(ana), stockClient(bo)];
    one.provider.awareness.setLocalState({
      user: { name: 'The superintendent' },
      editing: 'note-1',
    });
    const seen = await eventually('Bo to see Ana', () =>
      two.provider.awareness.getStates().get(one.doc.clientID),
    );
    expect(seen.user).toMatchObject({ name: 'Ana', key: ana.session.me.key, role: 'parent' });
    one.provider.destroy();
    await eventually(
      'Ana to be gone',
      () => !two.provider.awareness.getStates().has(one.doc.clientID),
    );
  });

  it('one that may only read changes nothing, and is told', async () => {
    const steward = await running.steward();
    const ana = await running.join('Ana');
    const reader = stockClient(steward, ana.boardId);
    await eventually('the reader to sync', () => reader.provider.synced);
    expect(reader.doc.getMap('notes').size).toBeGreaterThan(0);
    const before = await storedBytes(ana.boardId);
    reader.text.insert(0, 'I may not');
    expect((await reader.closed).code).toBe(CLOSE_CODES.forbidden);
    expect(await storedBytes(ana.boardId)).toEqual(before);
  });
});

describe('a raw socket', () => {
  const gap = () => {
    const doc = new Y.Doc();
    doc.getText('wire').insert(0, 'a');
    const before = Y.encodeStateVector(doc);
    doc.getText('wire').insert(1, 'b');
    return updateFrame(Y.encodeStateAsUpdate(doc, before));
  };
  /** The answer to the server's sync step 1 of a client that has nothing. */
  const nothing = Uint8Array.of(0, 1, 2, 0, 0);

  it('is closed for garbage, a gap and a foreign client id, and the stored bytes stay as they were', async () => {
    const [ana, mallory] = [await running.join('Ana', 2), await running.join('Mallory', 2)];
    const honest = stockClient(ana);
    honest.text.insert(0, 'honest');
    await eventually(
      'the honest text to be stored',
      async () => ((await storedBytes(ana.boardId))?.updates.length ?? 0) > 1,
    );
    const foreign = () => {
      const doc = new Y.Doc();
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(honest.doc));
      doc.clientID = honest.doc.clientID;
      const before = Y.encodeStateVector(doc);
      doc.getText('wire').insert(6, ' and forged');
      return updateFrame(Y.encodeStateAsUpdate(doc, before));
    };
    const attacks: [Uint8Array, number][] = [
      [Uint8Array.of(7, 7, 7, 7), CLOSE_CODES.malformed],
      [new Uint8Array(0), CLOSE_CODES.malformed],
      [updateFrame(Uint8Array.of(1, 2, 3)), CLOSE_CODES.updateRefused],
      [gap(), CLOSE_CODES.updateRefused],
      [foreign(), CLOSE_CODES.updateRefused],
    ];
    const before = await storedBytes(ana.boardId);
    for (const [bytes, code] of attacks) {
      const { socket, closed } = await rawSocket(mallory, mallory.boardId);
      socket.send(nothing);
      socket.send(bytes);
      expect(await closed).toBe(code);
      expect(await storedBytes(ana.boardId)).toEqual(before);
    }
    const textFrame = await rawSocket(mallory, mallory.boardId);
    textFrame.socket.send('words on a binary line');
    expect(await textFrame.closed).toBe(CLOSE_CODES.malformed);
    const tooLong = await rawSocket(mallory, mallory.boardId);
    tooLong.socket.send(new Uint8Array(1_048_577));
    expect(await tooLong.closed).toBe(1009);
    expect(await storedBytes(ana.boardId)).toEqual(before);
    expect(honest.provider.wsconnected).toBe(true);
  });

  it('is closed within seconds for a gap that it never fills', async () => {
    const mallory = await running.join('Mallory', 2);
    const before = await storedBytes(mallory.boardId);
    const { socket, closed } = await rawSocket(mallory, mallory.boardId);
    socket.send(gap());
    expect(await closed).toBe(CLOSE_CODES.tryAgain);
    expect(await storedBytes(mallory.boardId)).toEqual(before);
  }, 15_000);

  it('is let in only with a session, from this site, to a board that it may read', async () => {
    const [ana, bo] = [await running.join('Ana', 0), await running.join('Bo', 1)];
    const code = async (...args: Parameters<typeof rawSocket>) => (await rawSocket(...args)).closed;
    expect(await code(undefined, ana.boardId)).toBe(CLOSE_CODES.signedOut);
    expect(await code(ana, bo.boardId)).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, 'no-such-board')).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, '..%2f..%2fetc')).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, `${ana.boardId}?protocol=999`)).toBe(CLOSE_CODES.protocolMismatch);
    expect(await code(ana, `${ana.boardId}?schema=999`)).toBe(CLOSE_CODES.protocolMismatch);
    expect(await code(ana, `${ana.boardId}?epoch=999`)).toBe(CLOSE_CODES.epochMismatch);
    expect(await code(ana, `${ana.boardId}?epoch=no`)).toBe(CLOSE_CODES.malformed);
    // Refused before the handshake: no close frame, so 1006.
    expect(await code(ana, ana.boardId, 'https://elsewhere.example')).toBe(1006);
    expect(await code(ana, ana.boardId, '')).toBe(1006);
  });

  it('is closed when its person leaves, and what it sends meanwhile is not written', async () => {
    const ana = await running.join('Ana');
    const { socket, closed } = await rawSocket(ana, ana.boardId);
    const before = await storedBytes(ana.boardId);
    const left = running.post('/api/leave', {}, { cookie: ana.cookie });
    await eventually('the session to have ended', async () => {
      const me = await running.request('/api/me', { cookie: ana.cookie });
      return me.status === 401;
    });
    const doc = new Y.Doc();
    doc.getText('wire').insert(0, 'too late');
    socket.send(updateFrame(Y.encodeStateAsUpdate(doc)));
    expect(await closed).toBe(CLOSE_CODES.forbidden);
    expect((await left).status).toBe(204);
    expect(await storedBytes(ana.boardId)).toEqual(before);
  });
});

it('answers an upgrade to nowhere with 404', async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${running.server.port}/nowhere`);
  const status = await new Promise((resolve) => {
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    socket.on('error', () => {});
  });
  expect(status).toBe(404);
});

it('lives on when a line is reset in the middle of an upgrade, on every path, and lets go of those it refused', async () => {
  const connections = () =>
    new Promise<number>((resolve) => running.server.countConnections(resolve));
  const before = await connections();
  const lines: Socket[] = [];
  for (const path of ['/control', '/control/', '/nowhere', '/documents/abcd', '/documents']) {
    for (const reset of [true, false]) {
      const line = connect({ port: running.server.port, host: '127.0.0.1', allowHalfOpen: true });
      lines.push(line);
      line.on('error', () => {});
      line.write(
        `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
      );
      if (reset) setImmediate(() => line.resetAndDestroy());
      else await new Promise((resolve) => line.once('data', resolve));
    }
  }
  await eventually('the refused lines to be gone', async () => (await connections()) <= before);
  expect((await running.request('/healthz')).status).toBe(200);
  for (const line of lines) line.destroy();
});
