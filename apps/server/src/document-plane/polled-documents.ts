import type { EventEmitter } from 'node:events';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import {
  CLOSE_CODES,
  type CloseReason,
  MAX_FRAME_BYTES,
  MAX_POLLED_ADDRESS,
  POLLED_DOCUMENTS_PATH,
  type PolledToClient,
  type PolledToServer,
} from '@throughline/protocol';
import type { RoomConnection, RoomSocket } from '@throughline/rooms';
import { Server } from 'socket.io';
import * as z from 'zod/mini';
import { OpenLines } from '../open-lines.ts';
import { ownPagesOnly } from '../own-pages.ts';
import { type StrayPolls, whenPollsStray } from '../stray-polls.ts';
import { type EntrancePorts, enterRoom } from './entrance.ts';
import { type DocumentMeter, MeasuredEnd } from './measured-end.ts';
import { PolledEnd, type PolledSocket } from './polled-end.ts';
import type { ReturnTimes } from './return-times.ts';

/** What a WebSocket is closed with when a message is over its limit. */
const MESSAGE_TOO_BIG = 1009;
/** One frame of the longest kind in base64, and the words around it. */
const MAX_REQUEST_BYTES = Math.ceil(MAX_FRAME_BYTES / 3) * 4 + 4_096;
/** Who answers no ping is gone within 30 seconds, as on a WebSocket. */
const PING_EVERY_MS = 15_000;
const PONG_WITHIN_MS = 15_000;
/** So much may arrive while the room is being opened: a client's greeting is far less. */
const MAX_EARLY_BYTES = 2 * MAX_FRAME_BYTES;

const Handshake = z.object({ address: z.string().check(z.maxLength(MAX_POLLED_ADDRESS)) });

export interface PolledDocuments {
  /** How many are here now. */
  readonly connections: number;
  /** Ends who polls, once they have heard why or this much time has passed. The HTTP server stays open: the control plane's lines are on it. */
  close(withinMs: number): Promise<void>;
}

/** The document plane for those whose network lets no WebSocket through. */
export function openPolledDocuments(
  http: HttpServer,
  ports: EntrancePorts & {
    isOwnOrigin: (request: IncomingMessage) => boolean;
    returnTimes: ReturnTimes;
    meter?: DocumentMeter | undefined;
    strayPolls: Pick<StrayPolls, 'add'>;
  },
): PolledDocuments {
  const io = new Server<PolledToServer, PolledToClient>(http, {
    path: POLLED_DOCUMENTS_PATH,
    transports: ['polling'],
    allowUpgrades: false,
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: MAX_REQUEST_BYTES,
    pingInterval: PING_EVERY_MS,
    pingTimeout: PONG_WITHIN_MS,
    connectTimeout: PING_EVERY_MS,
  });
  io.engine.use(ownPagesOnly(ports.isOwnOrigin));
  whenPollsStray(io, () => {
    ports.meter?.refused('unknown-poll');
    ports.strayPolls.add();
  });
  const lines = new OpenLines();
  io.engine.on('connection', (line: EventEmitter) => lines.add(line));
  io.on('connection', (socket) => {
    const end = new PolledEnd(socket, ports.returnTimes);
    void connect(ports, socket, ports.meter ? new MeasuredEnd(end, ports.meter) : end);
  });
  return {
    get connections() {
      return lines.count;
    },
    async close(withinMs) {
      await lines.closed(withinMs);
      io.engine.close();
    },
  };
}

/** As for a WebSocket: let in, and told the reason when it may not stay. */
async function connect(
  ports: EntrancePorts,
  socket: PolledSocket,
  end: RoomSocket | MeasuredEnd,
): Promise<void> {
  const refuse = (reason: CloseReason) => end.close(CLOSE_CODES[reason], reason);
  const inbox = new Inbox(() => refuse('tryAgain'));
  socket.onAny((event, ...values) => {
    const [base64] = values;
    if (event !== 'frame' || values.length !== 1 || typeof base64 !== 'string') {
      refuse('malformed');
      return;
    }
    const bytes = Buffer.from(base64, 'base64');
    if (bytes.length > MAX_FRAME_BYTES) end.close(MESSAGE_TOO_BIG, '');
    else inbox.take(bytes);
  });
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) {
    refuse('malformed');
    return;
  }
  const { address } = handshake.data;
  const { cookie } = socket.request.headers;
  const entered = await enterRoom(ports, { address, cookie }, end);
  if (typeof entered === 'string') {
    refuse(entered);
    return;
  }
  const connection = end instanceof MeasuredEnd ? end.listenTo(entered) : entered;
  socket.on('disconnect', () => {
    inbox.close();
    connection.leave();
  });
  if (socket.connected) inbox.passTo(connection);
  else connection.leave();
}

/** Keeps what arrives before the room is open, so that nothing of it is read from earlier. */
class Inbox {
  readonly #overflow: () => void;
  #early: Uint8Array[] = [];
  #earlyBytes = 0;
  #connection: RoomConnection | undefined;
  #closed = false;

  constructor(overflow: () => void) {
    this.#overflow = overflow;
  }

  take(bytes: Uint8Array): void {
    if (this.#closed) return;
    if (this.#connection) {
      this.#connection.receive(bytes);
      return;
    }
    this.#earlyBytes += bytes.length;
    if (this.#earlyBytes <= MAX_EARLY_BYTES) {
      this.#early.push(bytes);
      return;
    }
    this.close();
    this.#overflow();
  }

  passTo(connection: RoomConnection): void {
    this.#connection = connection;
    const early = this.#early;
    this.#early = [];
    for (const bytes of early) connection.receive(bytes);
  }

  close(): void {
    this.#closed = true;
    this.#early = [];
  }
}
