import { addNote } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import {
  CLOSE_CODES,
  FRAME,
  MAX_FRAME_BYTES,
  parseServerNotice,
  updateFrame,
} from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

/** `ws` closes a line with this code for a message over its limit. */
const MESSAGE_TOO_BIG = 1009;

let running: Running;
const open: { destroy(): void }[] = [];
beforeAll(async () => {
  running = await Running.start();
});
afterAll(async () => {
  for (const thing of open) thing.destroy();
  await running.stop();
});

/** Somebody who writes into one text of their own, past every limit of a page. */
async function writer(guest: Guest) {
  const doc = new Y.Doc();
  const url = `${running.documentsUrl}/${guest.boardId}?acks=1`;
  const socket = new (running.webSocketFor(guest.cookie))(url) as unknown as WebSocket;
  open.push({ destroy: () => socket.terminate() });
  const seen = { acked: 0, sent: 0, code: undefined as number | undefined };
  socket.on('error', () => {});
  socket.on('close', (code) => {
    seen.code = code;
  });
  socket.on('message', (data: Buffer) => {
    const notice = data[0] === FRAME.ack ? parseServerNotice(data) : undefined;
    if (notice?.type === 'ack') seen.acked = notice.count;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (change: (doc: Y.Doc) => void) => {
    const before = Y.encodeStateVector(doc);
    doc.transact(() => change(doc));
    socket.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
    seen.sent++;
  };
  const type = (bytes: number) =>
    send(() => doc.getText(guest.session.me.key).insert(0, 'x'.repeat(bytes)));
  const settled = () =>
    eventually('the ack or the close', () => seen.acked === seen.sent || seen.code !== undefined);
  return { seen, send, type, settled };
}

async function page(guest: Guest): Promise<DocumentConnection> {
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
  await connection.ready;
  await eventually('the page to say saved', () => connection.status().kind === 'saved');
  return connection;
}

const writeNote = ({ doc }: DocumentConnection, guest: Guest, text: string) =>
  addNote(doc, {
    list: 'says',
    kind: 'heard',
    author: guest.session.me.key,
    role: 'parent',
    language: 'en',
    text,
  });

it('R-20 a frame of a mebibyte is taken, and one byte more closes with 1009', async () => {
  const ana = await writer(await running.join('Ana', 0));
  // What stands around the letters in the frame is less than 100 bytes.
  ana.type(MAX_FRAME_BYTES - 100);
  await ana.settled();
  expect(ana.seen).toMatchObject({ acked: 1, code: undefined });
  ana.type(MAX_FRAME_BYTES);
  await ana.settled();
  expect(ana.seen).toMatchObject({ acked: 1, code: MESSAGE_TOO_BIG });
});

it('R-20 more than 120 frames at once close with tooFast, for this person alone', async () => {
  const [ana, flood, calm] = [
    await writer(await running.join('Ana', 1)),
    await writer(await running.join('Flood', 1)),
    await writer(await running.join('Calm', 1)),
  ];
  for (let i = 0; i < 120; i++) ana.type(1);
  for (let i = 0; i < 400; i++) flood.type(1);
  calm.type(1);
  await Promise.all([ana, flood, calm].map((one) => one.settled()));
  expect(flood.seen.code).toBe(CLOSE_CODES.tooFast);
  expect(ana.seen).toMatchObject({ acked: 120, code: undefined });
  expect(calm.seen).toMatchObject({ acked: 1, code: undefined });
});

it('R-20 a page that wrote too fast comes back by itself with everything that it wrote', async () => {
  const guest = await running.join('Fast', 1);
  const connection = await page(guest);
  const notes = connection.doc.getMap('notes').size;
  for (let i = 0; i < 300; i++) writeNote(connection, guest, `note ${i}`);
  await eventually('everything to be saved', () => connection.status().kind === 'saved', 20_000);
  const log = await running.server.storage.updateLog.load(guest.boardId);
  const stored = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(stored, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(stored, bytes);
  expect(stored.getMap('notes').size).toBe(notes + 300);
});

it('R-20 a board of 8 MiB takes nothing more, and gives the words back that it did not take', async () => {
  const guest = await running.join('Ana', 2);
  const connection = await page(guest);
  const writers: Awaited<ReturnType<typeof writer>>[] = [];
  for (const name of ['Bo', 'Cy', 'Di']) writers.push(await writer(await running.join(name, 2)));
  for (const one of writers) {
    for (let i = 0; i < 4 && one.seen.code === undefined; i++) {
      one.type(1_000_000);
      await one.settled();
    }
  }
  expect(writers.map(({ seen }) => seen.code)).toEqual([
    undefined,
    undefined,
    CLOSE_CODES.documentFull,
  ]);
  writeNote(connection, guest, 'the last straw '.repeat(40_000));
  const ended = await eventually('the page to be told', () => {
    const status = connection.status();
    return status.kind === 'ended' ? status : undefined;
  });
  expect(ended.reason).toBe('documentFull');
  expect(ended.unsentTexts.join()).toContain('the last straw');
});

it('R-22 a board with 3,000 notes takes no other, gives its words back, and goes on for the rest', async () => {
  const [guest, other] = [await running.join('Ana', 0), await running.join('Bo', 0)];
  const [connection, room] = [await page(guest), await writer(other)];
  const already = connection.doc.getMap('notes').size;
  const fill = (count: number) =>
    room.send((doc) => {
      for (let i = 0; i < count; i++)
        doc.getMap('notes').set(`n${room.seen.sent}-${i}`, new Y.Map());
    });
  fill(3_000 - already);
  await room.settled();
  expect(room.seen).toMatchObject({ acked: 1, code: undefined });
  await eventually('the page to show them', () => connection.doc.getMap('notes').size === 3_000);
  writeNote(connection, guest, 'one note too many');
  const ended = await eventually('the page to be told', () => {
    const status = connection.status();
    return status.kind === 'ended' ? status : undefined;
  });
  expect(ended).toMatchObject({ reason: 'documentFull', unsentTexts: ['one note too many'] });
  room.type(5);
  await room.settled();
  expect(room.seen).toMatchObject({ acked: 2, code: undefined });
  fill(1);
  await room.settled();
  expect(room.seen.code).toBe(CLOSE_CODES.documentFull);
});
