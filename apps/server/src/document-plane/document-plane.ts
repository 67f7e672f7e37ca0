import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { CLOSE_CODES, type CloseReason, MAX_FRAME_BYTES } from '@throughline/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { type EntrancePorts, enterRoom } from './entrance.ts';
import { keepAlive } from './keep-alive.ts';
import { openPolledDocuments } from './polled-documents.ts';
import { ReturnTimes } from './return-times.ts';
import { webSocketEnd } from './web-socket-end.ts';

export interface DocumentPlane {
  /** Takes an upgrade to `/documents/<id>` over. */
  upgrade(request: IncomingMessage, line: Duplex, head: Buffer): void;
  close(): void;
}

interface Ports extends EntrancePorts {
  isOwnOrigin: (request: IncomingMessage) => boolean;
}

/** The y-websocket protocol: authorise, then a socket at its room; by long polling too. */
export function openDocumentPlane(http: HttpServer, ports: Ports): DocumentPlane {
  const returnTimes = new ReturnTimes(() => performance.now());
  const polled = openPolledDocuments(http, { ...ports, returnTimes });
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
        void connect({ ...ports, returnTimes }, request, webSocket, line);
      });
    },
    close() {
      stopPinging();
      for (const webSocket of server.clients) {
        sendAway(webSocket, 'restarting', returnTimes);
      }
      server.close();
      polled.close();
    },
  };
}

/**
 * A browser cannot read why an upgrade was refused, so the socket is let in and closed with the
 * reason. It is not read from before its room is open.
 */
async function connect(
  ports: EntrancePorts & { returnTimes: ReturnTimes },
  request: IncomingMessage,
  webSocket: WebSocket,
  line: Duplex,
): Promise<void> {
  webSocket.on('error', () => webSocket.terminate());
  webSocket.pause();
  const caller = { address: request.url ?? '/', cookie: request.headers.cookie };
  const connection = await enterRoom(
    ports,
    caller,
    webSocketEnd(webSocket, line, ports.returnTimes),
  );
  webSocket.resume();
  if (typeof connection === 'string') {
    sendAway(webSocket, connection, ports.returnTimes);
    return;
  }
  webSocket.on('close', () => connection.leave());
  webSocket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) connection.receive(data);
    else sendAway(webSocket, 'malformed', ports.returnTimes);
  });
  if (webSocket.readyState === webSocket.CLOSED) connection.leave();
}

function sendAway(webSocket: WebSocket, reason: CloseReason, returnTimes: ReturnTimes): void {
  const code = CLOSE_CODES[reason];
  webSocket.close(code, returnTimes.textFor(code, reason));
}
