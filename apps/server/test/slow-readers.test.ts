import { CLOSE_CODES, FRAME, parseServerNotice, updateFrame } from '@throughline/protocol';
import { UNREAD_LIMITS, type UnreadLimits } from '@throughline/rooms';
import { eventually } from '@throughline/testing';
import { afterEach, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { type Guest, Running } from './running.ts';

const MIB = 1_048_576;
const TYPISTS = 10;
const FRAMES_EACH = 90;
const FRAME_BYTES = 15_000;

let running: Running;
const open: { destroy(): void }[] = [];
afterEach(async () => {
  for (const thing of open.splice(0)) thing.destroy();
  await running.stop();
});

/** The most that waits for any one line of this process, its own end of each included. */
function mostUnread(): number {
  const { _getActiveHandles } = process as unknown as { _getActiveHandles(): object[] };
  const waiting = _getActiveHandles.call(process).map((handle) => {
    return 'writableLength' in handle ? Number(handle.writableLength) : 0;
  });
  return Math.max(0, ...waiting);
}

/** Writes 15 KB in each frame, over what it wrote before, and waits until it is durable. */
async function openTypist(guest: Guest) {
  const doc = new Y.Doc();
  const text = doc.getText(`typist-${guest.session.me.key}`);
  const url = `${running.documentsUrl}/${guest.boardId}?acks=1`;
  const socket = new (running.webSocketFor(guest.cookie))(url) as unknown as WebSocket;
  open.push({ destroy: () => socket.terminate() });
  let acked = 0;
  let sent = 0;
  socket.on('message', (data: Buffer) => {
    if (data[0] !== FRAME.ack) return;
    const notice = parseServerNotice(data);
    if (notice?.type === 'ack') acked = notice.count;
  });
  await new Promise((resolve) => socket.once('open', resolve));
  return {
    async type(): Promise<void> {
      const before = Y.encodeStateVector(doc);
      doc.transact(() => {
        text.delete(0, text.length);
        text.insert(0, String(sent % 10).repeat(FRAME_BYTES));
      });
      socket.send(updateFrame(Y.encodeStateAsUpdate(doc, before)));
      sent++;
      await eventually('the frame to be durable', () => acked === sent);
    },
  };
}

/** A stock client that is in sync and then reads nothing more, and those who write meanwhile. */
async function openBoard(unread?: UnreadLimits) {
  running = await Running.start({}, unread && { unread });
  const guest = await running.join('Slow');
  const doc = new Y.Doc();
  const reader = new WebsocketProvider(running.documentsUrl, guest.boardId, doc, {
    WebSocketPolyfill: running.webSocketFor(guest.cookie),
    disableBc: true,
  });
  open.push(reader);
  const closed = new Promise<number>((resolve) =>
    reader.on('connection-close', (event) => resolve(event?.code ?? 0)),
  );
  await eventually('the reader to sync', () => reader.synced);
  const typists: Awaited<ReturnType<typeof openTypist>>[] = [];
  for (let i = 0; i < TYPISTS; i++) typists.push(await openTypist(await running.join(`T${i}`)));
  const socket = reader.ws as unknown as WebSocket;
  socket.pause();
  // A socket that does not read would wait half a minute for its close.
  open.push({ destroy: () => socket.terminate() });
  return {
    doc,
    reader,
    socket,
    closed,
    boardId: guest.boardId,
    /** Everybody writes one frame, as often as it takes; says how many bytes. */
    async typeUntil(enough: () => boolean): Promise<number> {
      let rounds = 0;
      for (; rounds < FRAMES_EACH && !enough(); rounds++) {
        await Promise.all(typists.map((typist) => typist.type()));
      }
      return rounds * TYPISTS * FRAME_BYTES;
    },
  };
}

async function stored(boardId: string): Promise<Y.Doc> {
  const log = await running.server.storage.updateLog.load(boardId);
  const doc = new Y.Doc();
  if (log?.checkpoint) Y.applyUpdate(doc, log.checkpoint.state);
  for (const { bytes } of log?.updates ?? []) Y.applyUpdate(doc, bytes);
  return doc;
}

it('R-12 keeps little for one that stops reading while others type, and brings it up to date when it reads', async () => {
  const { doc, reader, socket, boardId, typeUntil } = await openBoard();
  await typeUntil(() => mostUnread() > UNREAD_LIMITS.document);
  const waiting = mostUnread();
  expect(waiting).toBeGreaterThan(UNREAD_LIMITS.document);
  let more = 0;
  let most = 0;
  await typeUntil(() => {
    more++;
    most = Math.max(most, mostUnread());
    return more > 15;
  });
  expect(most).toBeLessThanOrEqual(UNREAD_LIMITS.document + MIB);
  expect(reader.wsconnected).toBe(true);
  socket.resume();
  const reference = Y.encodeStateAsUpdate(await stored(boardId));
  await eventually('the reader to have everything', () =>
    Buffer.from(Y.encodeStateAsUpdate(doc)).equals(reference),
  );
  expect(reader.wsconnected).toBe(true);
});

it('R-12 closes one that never reads before more than 4 MiB wait for it, and it comes back whole', async () => {
  const { doc, reader, socket, closed, boardId, typeUntil } = await openBoard();
  let most = 0;
  await typeUntil(() => {
    most = Math.max(most, mostUnread());
    return false;
  });
  expect(most).toBeLessThanOrEqual(UNREAD_LIMITS.document + MIB);
  socket.resume();
  expect(await closed).toBe(CLOSE_CODES.tryAgain);
  await eventually('the reader to be back', () => reader.synced);
  const reference = Y.encodeStateAsUpdate(await stored(boardId));
  await eventually('the reader to have everything', () =>
    Buffer.from(Y.encodeStateAsUpdate(doc)).equals(reference),
  );
});

it('with the limits out of reach more than 4 MiB wait: the two tests above see them at work', async () => {
  const far = Number.POSITIVE_INFINITY;
  const { typeUntil, reader } = await openBoard({ presence: far, document: far, all: far });
  await typeUntil(() => mostUnread() > UNREAD_LIMITS.all);
  expect(mostUnread()).toBeGreaterThan(UNREAD_LIMITS.all);
  expect(reader.wsconnected).toBe(true);
});
