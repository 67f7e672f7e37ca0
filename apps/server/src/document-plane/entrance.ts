import { PRIVATE_SCHEMA_VERSION } from '@throughline/board';
import { isLocked } from '@throughline/convening';
import type { Directory } from '@throughline/network';
import {
  type CloseReason,
  DOCUMENTS_PATH,
  DocumentHandshake,
  Id,
  PROTOCOL_VERSION,
} from '@throughline/protocol';
import {
  DamagedDocument,
  type RoomConnection,
  type RoomMember,
  type RoomRegistry,
  type RoomSocket,
  StaleEpoch,
  UnknownDocument,
} from '@throughline/rooms';
import type { Logger } from 'pino';
import { knowBoard } from '../control-plane/board-now.ts';
import type { ConveningDesk } from '../control-plane/convening-desk.ts';
import { errorName } from '../error-name.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import { isTheirs, type PrivateDesk } from '../private-writing/private-desk.ts';
import type { WritingCounts } from '../private-writing/writing-counts.ts';
import { BoardMember } from './board-member.ts';

export interface EntrancePorts {
  rooms: RoomRegistry;
  directory: Directory;
  signedIn: SignedIn;
  desk: ConveningDesk;
  privateDesk: Pick<PrivateDesk, 'own'>;
  writing: Pick<WritingCounts, 'watch'>;
  /** Somebody came to a board. */
  visited: (personId: string, boardId: string) => void;
  /** Somebody went: what they wrote last may still be on its way to the disk. */
  left: (personId: string, boardId: string) => void;
  /** This server stops: nobody is let in any more. */
  isLeaving: () => boolean;
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
  if (ports.isLeaving()) return 'restarting';
  try {
    const entry = await authorise(ports, caller);
    if (typeof entry === 'string') return entry;
    const { documentId, session, personId, member, epoch, isPrivate } = entry;
    const connection = await ports.rooms.join(documentId, socket, member, epoch);
    // When somebody wrote alone is noted nowhere.
    if (isPrivate) return connection;
    ports.visited(personId, documentId);
    return {
      ...connection,
      leave() {
        connection.leave();
        // Two entries of theirs may have become one meanwhile.
        ports.left(session.person?.id ?? personId, documentId);
      },
    };
  } catch (error) {
    if (error instanceof UnknownDocument) return 'unknownDocument';
    if (error instanceof StaleEpoch) return 'epochMismatch';
    if (ports.isLeaving()) return 'restarting';
    ports.log.error({ error: errorName(error) }, 'a document could not be opened');
    return error instanceof DamagedDocument ? 'damaged' : 'tryAgain';
  }
}

/** Who comes, to which document. */
interface Entry {
  readonly documentId: string;
  readonly session: LiveSession;
  readonly personId: string;
  readonly member: RoomMember;
  readonly epoch: number;
  readonly isPrivate?: true;
}

/** Who comes, to which document, or why not. */
async function authorise(
  ports: EntrancePorts,
  { address, cookie }: Caller,
): Promise<Entry | CloseReason> {
  const { directory, signedIn, desk } = ports;
  const [path = '', query] = address.split('?', 2);
  const documentId = Id.safeParse(path.slice(DOCUMENTS_PATH.length + 1));
  const handshake = DocumentHandshake.safeParse(Object.fromEntries(new URLSearchParams(query)));
  if (!documentId.success) return 'unknownDocument';
  if (!handshake.success) return 'malformed';
  const session = await signedIn.find(cookie);
  if (!session) return 'signedOut';
  const board = await directory.board(documentId.data);
  if (!board) return authoriseOwn(ports, session, documentId.data, handshake.data);
  if (!session.may('board.read', await knowBoard(desk, board))) return 'unknownDocument';
  const { protocol, schema, epoch, acks } = handshake.data;
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'protocolMismatch';
  if (schema !== undefined && schema !== board.schemaVersion) return 'protocolMismatch';
  if (epoch !== undefined && epoch !== board.epoch) return 'epochMismatch';
  // It may have ended while the board was looked up.
  const { person } = session;
  if (!person) return 'signedOut';
  const member = new BoardMember(person, { session, board, desk, wantsAcks: acks === '1' });
  return { documentId: board.id, session, personId: person.id, member, epoch: board.epoch };
}

/** A document that one person alone opens; everybody else is answered as if it were not there. */
async function authoriseOwn(
  { privateDesk, writing, desk }: EntrancePorts,
  session: LiveSession,
  documentId: string,
  { protocol, schema, epoch, acks }: DocumentHandshake,
): Promise<Entry | CloseReason> {
  const document = session.person && (await privateDesk.own(session.person, documentId));
  const { person } = session;
  if (!document || !person) return 'unknownDocument';
  const { networkId, conveningId } = document;
  const isOwn = () =>
    session.person !== undefined &&
    isTheirs(session.person, document) &&
    session.may('private.write', { networkId, personId: session.person.id });
  if (!isOwn()) return 'unknownDocument';
  if (protocol !== undefined && protocol !== PROTOCOL_VERSION) return 'protocolMismatch';
  if (schema !== undefined && schema !== PRIVATE_SCHEMA_VERSION) return 'protocolMismatch';
  if (epoch !== undefined && epoch !== document.epoch) return 'epochMismatch';
  const member: RoomMember = {
    person: OWN,
    wantsAcks: acks === '1',
    may(action) {
      const state = desk.known(conveningId);
      if (action === 'comment' || !isOwn()) return false;
      return action === 'read' || (state !== undefined && !isLocked(state));
    },
  };
  writing.watch(documentId, conveningId);
  return {
    documentId,
    session,
    personId: person.id,
    member,
    epoch: document.epoch,
    isPrivate: true,
  };
}

/** In a private document there is nobody but its person: nothing in its log says who that is. */
const OWN: RoomMember['person'] = { key: 'own', name: '', role: 'other', color: '#3f5f70' };
