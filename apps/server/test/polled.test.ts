import { openControl } from '@throughline/client';
import {
  ackFrame,
  CLOSE_CODES,
  comeBackWaitMs,
  MAX_FRAME_BYTES,
  POLLED_DOCUMENTS_PATH,
  syncStep1Frame,
  updateFrame,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

let running: Running;
const open: { close(): unknown }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) thing.close();
  await running.stop();
});

/** A bare polled socket, and how the server ends it: a code and its text, or why it was not let in. */
function polled(guest: Guest | undefined, auth: object, on = running, origin = on.origin) {
  const socket = io(on.origin, {
    path: POLLED_DOCUMENTS_PATH,
    transports: ['polling'],
    forceNew: true,
    reconnection: false,
    auth,
    extraHeaders: { origin, ...(guest && { cookie: guest.cookie }) },
  });
  open.push(socket);
  const frames: number[][] = [];
  socket.on('frames', (received: string[]) => {
    for (const frame of received) frames.push([...Buffer.from(frame, 'base64')]);
  });
  const ended = new Promise<{ code: number; text: string } | string>((resolve) => {
    socket.on('ending', (code: number, text: string) => resolve({ code, text }));
    socket.on('connect_error', ({ message }) => resolve(message));
    socket.on('disconnect', (why) => resolve(why));
  });
  return { socket, frames, ended };
}

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64');
const at = (path: string) => ({ address: `/documents/${path}` });
const code = async (...args: Parameters<typeof polled>) => {
  const end = await polled(...args).ended;
  return typeof end === 'string' ? end : end.code;
};

describe('a document by long polling', () => {
  it('W-2 is let in only with a session, from this site, to a board that it may read', async () => {
    const [ana, bo] = [await running.join('Ana', 0), await running.join('Bo', 1)];
    expect(await code(undefined, at(ana.boardId))).toBe(CLOSE_CODES.signedOut);
    expect(await code(ana, at(bo.boardId))).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, at('..%2f..%2fetc'))).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, { address: 'http://[' })).toBe(CLOSE_CODES.unknownDocument);
    expect(await code(ana, at(`${ana.boardId}?protocol=999`))).toBe(CLOSE_CODES.protocolMismatch);
    expect(await code(ana, at(`${ana.boardId}?epoch=999`))).toBe(CLOSE_CODES.epochMismatch);
    expect(await code(ana, at(`${ana.boardId}?epoch=no`))).toBe(CLOSE_CODES.malformed);
    for (const auth of [{}, { address: 7 }, at('a'.repeat(2_000))]) {
      expect(await code(ana, auth)).toBe(CLOSE_CODES.malformed);
    }
    const elsewhere = 'https://elsewhere.example';
    expect(await code(ana, at(ana.boardId), running, elsewhere)).toBe('xhr poll error');
    expect(await code(ana, at(ana.boardId), running, 'null')).toBe('xhr poll error');
  });

  it('W-3 is ended for what is no frame, for a gap, and for a frame over the limit', async () => {
    const mallory = await running.join('Mallory', 2);
    const before = await running.server.storage.updateLog.load(mallory.boardId);
    const gap = () => {
      const doc = new Y.Doc();
      doc.getText('wire').insert(0, 'a');
      const held = Y.encodeStateVector(doc);
      doc.getText('wire').insert(1, 'b');
      return updateFrame(Y.encodeStateAsUpdate(doc, held));
    };
    const nothing = Uint8Array.of(0, 1, 2, 0, 0);
    const bytes = (...all: Uint8Array[]) => all.map((one) => ['frame', base64(one)]);
    const attacks: [unknown[][], number][] = [
      [bytes(Uint8Array.of(7, 7, 7, 7)), CLOSE_CODES.malformed],
      [bytes(new Uint8Array(0)), CLOSE_CODES.malformed],
      [[['frame', 'words']], CLOSE_CODES.malformed],
      [[['frame', Buffer.from(nothing)]], CLOSE_CODES.malformed],
      [[['frame', base64(nothing), base64(nothing)]], CLOSE_CODES.malformed],
      [[['frame']], CLOSE_CODES.malformed],
      [[['gossip', base64(nothing)]], CLOSE_CODES.malformed],
      [bytes(nothing, gap()), CLOSE_CODES.updateRefused],
      [bytes(new Uint8Array(MAX_FRAME_BYTES + 1)), 1009],
    ];
    for (const [events, expected] of attacks) {
      const { socket, ended } = polled(mallory, at(mallory.boardId));
      for (const [event, ...values] of events) socket.emit(String(event), ...values);
      expect(await ended).toMatchObject({ code: expected });
    }
    // Past what a request may hold it is not even read.
    const { socket, ended } = polled(mallory, at(mallory.boardId));
    await new Promise<void>((resolve) => socket.on('connect', resolve));
    socket.emit('frame', 'A'.repeat(3 * MAX_FRAME_BYTES));
    expect(await ended).toBe('transport error');
    expect(await running.server.storage.updateLog.load(mallory.boardId)).toEqual(before);
  });

  it('W-1 reads what came while its room was opened, in order, and acks it', async () => {
    const ana = await running.join('Ana', 2);
    const { socket, frames } = polled(ana, at(`${ana.boardId}?acks=1`));
    const doc = new Y.Doc();
    const updates: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array) => updates.push(update));
    for (const letter of 'early') doc.getText('wire').insert(0, letter);
    socket.emit('frame', base64(Uint8Array.of(0, 1, 2, 0, 0)));
    for (const update of updates) socket.emit('frame', base64(updateFrame(update)));
    const ack = [...ackFrame(6)].join();
    await eventually('the ack of all six', () => frames.some((frame) => frame.join() === ack));
    socket.emit('frame', base64(syncStep1Frame(Y.encodeStateVector(new Y.Doc()))));
    await eventually('the document', () => {
      const copy = new Y.Doc();
      for (const frame of frames) {
        if (frame[0] === 0 && frame[1] === 1) Y.applyUpdate(copy, payloadOf(frame));
      }
      return copy.getText('wire').toString() === 'ylrae';
    });
  });

  it('W-6 a server that stops tells each when to come back, on either line', async () => {
    const own = await Running.start();
    const ana = await own.join('Ana');
    const lines = Array.from({ length: 3 }, () => polled(ana, at(ana.boardId), own));
    await eventually('all to be greeted', () => lines.every(({ frames }) => frames.length > 0));
    const Direct = own.webSocketFor(ana.cookie);
    const direct = new Direct(`${own.documentsUrl}/${ana.boardId}`);
    await new Promise((resolve) => direct.addEventListener('message', resolve, { once: true }));
    const said = new Promise<string>((resolve) => {
      direct.addEventListener('close', ({ reason }) => resolve(reason));
    });
    const ends = Promise.all(lines.map(({ ended }) => ended));
    // A page that listens to its convening as well keeps its line to the very end.
    const { convening } = await own.sample();
    const control = openControl({
      serverUrl: own.origin,
      conveningId: convening.id,
      extraHeaders: { cookie: ana.cookie, origin: own.origin },
      onState: () => {},
      onEvent: () => {},
      onPresence: () => {},
    });
    await eventually('the convening', () => control.status() === 'connected');
    expect(await own.stop()).toEqual([]);
    control.close();
    const texts = [await said, ...(await ends).map((end) => (end as { text: string }).text)];
    const waits = texts.map(comeBackWaitMs);
    expect(new Set(waits).size).toBe(4);
    for (const wait of waits) expect(wait).toBeLessThan(100);
    expect(texts.every((text) => text.startsWith('restarting;'))).toBe(true);
  });
});

/** What a sync frame carries. */
function payloadOf(frame: readonly number[]): Uint8Array {
  let at = 2;
  while ((frame[at] ?? 0) >= 128) at++;
  return Uint8Array.from(frame.slice(at + 1));
}
