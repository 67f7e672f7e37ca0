import type { Board, Directory, Person } from '@throughline/network';
import {
  type CloseReason,
  DOCUMENTS_PATH,
  DocumentHandshake,
  Id,
  PROTOCOL_VERSION,
} from '@throughline/protocol';
import {
  type RoomConnection,
  type RoomMember,
  type RoomRegistry,
  type RoomSocket,
  StaleEpoch,
  UnknownDocument,
} from '@throughline/rooms';
import type { Logger } from 'pino';
import { errorName } from '../error-name.ts';
import { colorOf } from '../people/color.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';

export interface EntrancePorts {
  rooms: RoomRegistry;
  directory: Directory;
  signedIn: SignedIn;
  log: Logger;
}

/** Who asks to be let in, and where to. */
export interface Caller {
  /** Path and query, as a WebSocket's upgrade has them. */
  readonly address: string;
  readonly cookie: string | undefined;
}

/** The one way into a room, whatever carries the frames. Never throws. */
export async function enterRoom(
  ports: EntrancePorts,
  caller: Caller,
  socket: RoomSocket,
): Promise<RoomConnection | CloseReason> {
  try {
    const entry = await authorise(ports, caller);
    if (typeof entry === 'string') return entry;
    return await ports.rooms.join(entry.documentId, socket, entry.member, entry.epoch);
  } catch (error) {
    if (error instanceof UnknownDocument) return 'unknownDocument';
    if (error instanceof StaleEpoch) return 'epochMismatch';
    ports.log.error({ error: errorName(error) }, 'a document could not be opened');
    return 'tryAgain';
  }
}

/** Who comes, to which document, or why not. */
async function authorise(
  { directory, signedIn }: EntrancePorts,
  { address, cookie }: Caller,
): Promise<{ documentId: string; member: RoomMember; epoch: number } | CloseReason> {
  if (!URL.canParse(address, 'http://localhost')) return 'unknownDocument';
  const url = new URL(address, 'http://localhost');
  const documentId = Id.safeParse(url.pathname.slice(DOCUMENTS_PATH.length + 1));
  const handshake = DocumentHandshake.safeParse(Object.fromEntries(url.searchParams));
  if (!documentId.success) return 'unknownDocument';
  if (!handshake.success) return 'malformed';
  const session = await signedIn.find(cookie);
  if (!session) return 'signedOut';
  const board = await directory.board(documentId.data);
  if (!board || !session.may({ action: 'board.read', board })) return 'unknownDocument';
  const { protocol, schema, epoch, acks } = handshake.data;
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'protocolMismatch';
  if (schema !== undefined && schema !== board.schemaVersion) return 'protocolMismatch';
  if (epoch !== undefined && epoch !== board.epoch) return 'epochMismatch';
  // It may have ended while the board was looked up.
  if (!session.person) return 'signedOut';
  const member = memberOf(session, session.person, board, acks === '1');
  return { documentId: board.id, member, epoch: board.epoch };
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
