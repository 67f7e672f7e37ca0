import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Directory } from '@throughline/network';
import {
  type ClientToServer,
  CONTROL_PATH,
  Id,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '@throughline/protocol';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import * as z from 'zod/mini';
import { ownPagesOnly } from '../own-pages.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import type { ConveningDesk } from './convening-desk.ts';
import { type HandlesCommands, handleCommand } from './handle-command.ts';
import type { TeamPresenceCounts } from './team-presence.ts';

const MAX_MESSAGE_BYTES = 65_536;
const Handshake = z.object({ protocol: z.literal(PROTOCOL_VERSION), convening: Id });

interface Seat {
  session: LiveSession;
  conveningId: string;
  networkId: string;
}
type ControlServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, Seat>;
type ControlSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Seat>;

const everybodyIn = (conveningId: string) => `convening:${conveningId}`;
const staffOf = (conveningId: string) => `staff:${conveningId}`;
const socketsOf = (tokenHash: string) => `session:${tokenHash}`;

export interface ControlPlane {
  /** A room's count of people has changed. */
  peopleChanged(boardId: string, count: number): Promise<void>;
  close(): Promise<void>;
}

/** Socket.IO in and out. Every connection begins with the whole state and its version. */
export function openControlPlane(
  http: HttpServer,
  ports: HandlesCommands & {
    directory: Pick<Directory, 'convening'>;
    signedIn: SignedIn;
    counts: TeamPresenceCounts;
    isOwnOrigin: (request: IncomingMessage) => boolean;
    /** Somebody has connected to a convening that runs. */
    attended: (conveningId: string, personId: string) => void;
  },
): ControlPlane {
  const { directory, desk, signedIn, counts, isOwnOrigin, attended } = ports;
  const io: ControlServer = new Server(http, {
    path: CONTROL_PATH,
    // The one upgrade router answers what is not ours.
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
    allowRequest: ownPagesOnly(isOwnOrigin),
  });

  io.use((socket, next) => {
    void admit(socket, signedIn, directory).then(
      (refusal) => next(refusal === undefined ? undefined : new Error(refusal)),
      next,
    );
  });
  io.on('connection', (socket) => {
    welcome(socket, { desk, counts, attended }).catch(() => socket.disconnect(true));
    socket.on('command', async (envelope, reply) => {
      if (typeof reply !== 'function') return;
      reply(await handleCommand(ports, socket.data, envelope));
    });
  });
  desk.on('happened', (conveningId, events) => {
    for (const event of events) io.to(everybodyIn(conveningId)).emit('event', event);
  });
  signedIn.on('changed', (tokenHashes) => {
    for (const hash of tokenHashes) io.in(socketsOf(hash)).disconnectSockets(true);
  });

  return {
    async peopleChanged(boardId, count) {
      const conveningId = await counts.change(boardId, count);
      if (conveningId) io.to(staffOf(conveningId)).emit('presence', await counts.of(conveningId));
    },
    close: () => io.close(),
  };
}

/** @returns why this socket may not come in, or undefined when its seat was taken */
async function admit(
  socket: ControlSocket,
  signedIn: SignedIn,
  directory: Pick<Directory, 'convening'>,
): Promise<string | undefined> {
  const session = await signedIn.find(socket.request.headers.cookie);
  if (!session) return 'signed-out';
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return 'protocol-mismatch';
  const convening = await directory.convening(handshake.data.convening);
  // A convening that one may not know of is answered like one that is not there.
  if (!convening || !session.may('convening.see', convening)) return 'not-allowed';
  socket.data = { session, conveningId: convening.id, networkId: convening.networkId };
  return undefined;
}

async function welcome(
  socket: ControlSocket,
  {
    desk,
    counts,
    attended,
  }: {
    desk: ConveningDesk;
    counts: TeamPresenceCounts;
    attended: (conveningId: string, personId: string) => void;
  },
): Promise<void> {
  const { session, conveningId, networkId } = socket.data;
  await socket.join([everybodyIn(conveningId), socketsOf(session.tokenHash)]);
  // The session may have ended between its being let in and its socket being findable.
  if (!session.may('convening.see', { networkId })) {
    socket.disconnect(true);
    return;
  }
  // Joined first, told second: an event in between is in the state, and its number says so.
  const state = await desk.state(conveningId);
  if (!state) {
    socket.disconnect(true);
    return;
  }
  if (session.person?.networkId && state.stage === 'open') {
    attended(conveningId, session.person.id);
  }
  socket.emit('state', state);
  if (!session.may('convening.run', { networkId })) return;
  await socket.join(staffOf(conveningId));
  socket.emit('presence', await counts.of(conveningId));
}
