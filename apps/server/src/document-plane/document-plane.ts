import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES, type CloseReason, MAX_FRAME_BYTES } from '@throughline/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { OpenLines } from '../open-lines.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import type { StrayPolls } from '../stray-polls.ts';
import { type EntrancePorts, enterRoom } from './entrance.ts';
import { keepAlive } from './keep-alive.ts';
import { type DocumentMeter, MeasuredEnd } from './measured-end.ts';
import { openPolledDocuments } from './polled-documents.ts';
import { ReturnTimes } from './return-times.ts';
import { WebSocketEnd } from './web-socket-end.ts';

export interface DocumentPlane {
  /** Takes an upgrade to `/documents/<id>` over. */
  upgrade(request: IncomingMessage, line: Duplex, head: Buffer): void;
  /** How many are here now, by either way. */
  readonly connections: { documents: number; 'polled-documents': number };
  /** From now on, whoever comes is told to come back elsewhere. */
  leave(): void;
  /** Lets everybody go; resolves when they have gone, or have been given time to. */
  close(): Promise<void>;
}

/** A page that has heard its close frame answers at once. */
const GONE_WITHIN_MS = 1_000;

interface Ports extends Omit<EntrancePorts, 'isLeaving'> {
  isOwnOrigin: (request: IncomingMessage) => boolean;
  /** Undefined where nobody looks at metrics: then nothing is measured. */
  meter?: DocumentMeter | undefined;
  strayPolls: Pick<StrayPolls, 'add'>;
}

/** The y-websocket protocol: authorise, then a socket at its room; by long polling too. */
export function openDocumentPlane(http: HttpServer, ports: Ports): DocumentPlane {
  const returnTimes = new ReturnTimes(() => performance.now());
  const lines = new OpenLines();
  let isLeaving = false;
  const own = { ...ports, returnTimes, isLeaving: () => isLeaving };
  const polled = openPolledDocuments(http, own);
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_FRAME_BYTES,
    perMessageDeflate: false,
  });
  const stopPinging = keepAlive(server);

  return {
    upgrade(request, line, head) {
      if (!ports.isOwnOrigin(request)) {
        refuseUpgrade(line, 403);
        return;
      }
      server.handleUpgrade(request, line, head, (webSocket) => {
        lines.add(webSocket);
        void connect(own, request, webSocket, line);
      });
    },
    get connections() {
      return { documents: lines.count, 'polled-documents': polled.connections };
    },
    leave() {
      isLeaving = true;
    },
    async close() {
      isLeaving = true;
      stopPinging();
      for (const webSocket of server.clients) {
        webSocket.close(
          CLOSE_CODES.restarting,
          returnTimes.textFor(CLOSE_CODES.restarting, 'restarting'),
        );
      }
      server.close();
      await Promise.all([lines.closed(GONE_WITHIN_MS), polled.close(GONE_WITHIN_MS)]);
    },
  };
}

/**
 * A browser cannot read why an upgrade was refused, so the socket is let in and closed with the
 * reason. It is not read from before its room is open.
 */
async function connect(
  ports: Ports & { returnTimes: ReturnTimes; isLeaving: () => boolean },
  request: IncomingMessage,
  webSocket: WebSocket,
  line: Duplex,
): Promise<void> {
  webSocket.on('error', () => webSocket.terminate());
  webSocket.pause();
  const caller = { address: request.url ?? '/', cookie: request.headers.cookie };
  const end = new WebSocketEnd(webSocket, line, ports.returnTimes);
  const measured = ports.meter && new MeasuredEnd(end, ports.meter);
  const refuse = (reason: CloseReason) => (measured ?? end).close(CLOSE_CODES[reason], reason);
  const entered = await enterRoom(ports, caller, measured ?? end);
  webSocket.resume();
  if (typeof entered === 'string') {
    refuse(entered);
    return;
  }
  const connection = measured?.listenTo(entered) ?? entered;
  webSocket.on('close', () => connection.leave());
  webSocket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) connection.receive(data);
    else refuse('malformed');
  });
  if (webSocket.readyState === webSocket.CLOSED) connection.leave();
}
