import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { Board, Directory, Person } from '@throughline/network';
import {
  CLOSE_CODES,
  type CloseReason,
  DOCUMENTS_PATH,
  DocumentHandshake,
  Id,
  MAX_FRAME_BYTES,
  PROTOCOL_VERSION,
} from '@throughline/protocol';
import {
  type RoomConnection,
  type RoomMember,
  type RoomRegistry,
  UnknownDocument,
} from '@throughline/rooms';
import type { Logger } from 'pino';
import { type WebSocket, WebSocketServer } from 'ws';
import { errorName } from '../error-name.ts';
import { colorOf } from '../people/color.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import { refuseUpgrade } from '../refuse-upgrade.ts';
import { keepAlive } from './keep-alive.ts';
import { webSocketEnd } from './web-socket-end.ts';

export interface DocumentPlane {
  /** Takes an upgrade to `/documents/<id>` over. */
  upgrade(request: IncomingMessage, line: Duplex, head: Buffer): void;
  close(): Promise<void>;
}

interface Ports {
  rooms: RoomRegistry;
  directory: Directory;
  signedIn: SignedIn;
  isOwnOrigin: (request: IncomingMessage) => boolean;
  log: Logger;
}

/** The y-websocket protocol: authorise, then a socket at its room. */
export function openDocumentPlane(ports: Ports): DocumentPlane {
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
        void connect(ports, request, webSocket, line);
      });
    },
    async close() {
      stopPinging();
      for (const webSocket of server.clients) {
        webSocket.close(CLOSE_CODES.restarting, 'restarting' satisfies CloseReason);
      }
      server.close();
    },
  };
}

/**
 * A browser cannot read why an upgrade was refused, so the socket is let in and closed with the
 * reason. It is not read from before its room is open.
 */
async function connect(
  ports: Ports,
  request: IncomingMessage,
  webSocket: WebSocket,
  line: Duplex,
): Promise<void> {
  webSocket.on('error', () => webSocket.terminate());
  webSocket.pause();
  const connection = await enter(ports, request, webSocket, line);
  webSocket.resume();
  if (typeof connection === 'string') {
    close(webSocket, connection);
    return;
  }
  webSocket.on('close', () => connection.leave());
  webSocket.on('message', (data: Buffer, isBinary) => {
    if (isBinary) connection.receive(data);
    else close(webSocket, 'malformed');
  });
  if (webSocket.readyState === webSocket.CLOSED) connection.leave();
}

async function enter(
  ports: Ports,
  request: IncomingMessage,
  webSocket: WebSocket,
  line: Duplex,
): Promise<RoomConnection | CloseReason> {
  try {
    const entry = await authorise(ports, request);
    if (typeof entry === 'string') return entry;
    return await ports.rooms.join(entry.documentId, webSocketEnd(webSocket, line), entry.member);
  } catch (error) {
    if (error instanceof UnknownDocument) return 'unknownDocument';
    ports.log.error({ error: errorName(error) }, 'a document could not be opened');
    return 'tryAgain';
  }
}

const close = (webSocket: WebSocket, reason: CloseReason) =>
  webSocket.close(CLOSE_CODES[reason], reason);

/** Who comes, to which document, or why not. */
async function authorise(
  { directory, signedIn }: Ports,
  request: IncomingMessage,
): Promise<{ documentId: string; member: RoomMember } | CloseReason> {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const documentId = Id.safeParse(url.pathname.slice(DOCUMENTS_PATH.length + 1));
  const handshake = DocumentHandshake.safeParse(Object.fromEntries(url.searchParams));
  if (!documentId.success) return 'unknownDocument';
  if (!handshake.success) return 'malformed';
  const session = await signedIn.find(request.headers.cookie);
  if (!session) return 'signedOut';
  const board = await directory.board(documentId.data);
  if (!board || !session.may({ action: 'board.read', board })) return 'unknownDocument';
  const { protocol, schema, epoch, acks } = handshake.data;
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'protocolMismatch';
  if (schema !== undefined && schema !== board.schemaVersion) return 'protocolMismatch';
  if (epoch !== undefined && epoch !== board.epoch) return 'epochMismatch';
  // It may have ended while the board was looked up.
  if (!session.person) return 'signedOut';
  return { documentId: board.id, member: memberOf(session, session.person, board, acks === '1') };
}

function memberOf(
  session: LiveSession,
  person: Person,
  board: Board,
  wantsAcks: boolean,
): RoomMember {
  const { key, name, role } = person;
  return {
    person: { key, name, role, color: colorOf(person) },
    wantsAcks,
    may: (action) => session.may({ action: `board.${action}`, board }),
  };
}
