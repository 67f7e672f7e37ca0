import type { EventEmitter } from 'node:events';
import type { Server as HttpServer, IncomingMessage } from 'node:http';
import type { Roster } from '@throughline/bus';
import type { Directory, Person } from '@throughline/network';
import {
  type BoardVisitors,
  type ClientToServer,
  CONTROL_PATH,
  type CommandReply,
  Id,
  type Lobby,
  PROTOCOL_VERSION,
  type Pulse,
  type ServerToClient,
  type Writing,
} from '@throughline/protocol';
import { type DefaultEventsMap, Server, type Socket } from 'socket.io';
import * as z from 'zod/mini';
import type { Apart } from '../cluster/apart.ts';
import type { BoardPeople } from '../cluster/board-people.ts';
import { ReturnTimes } from '../document-plane/return-times.ts';
import { OpenLines } from '../open-lines.ts';
import { ownPagesOnly } from '../own-pages.ts';
import { waitingAt } from '../people/lobby.ts';
import type { LiveSession, SignedIn } from '../people/signed-in.ts';
import type { WritingCounts, WritingNow } from '../private-writing/writing-counts.ts';
import type { PulseDesk } from '../pulse/pulse-desk.ts';
import { type StrayPolls, whenPollsStray } from '../stray-polls.ts';
import { CommandAllowance, STAFF_RATE, TABLE_RATE } from './command-rate.ts';
import type { ConveningDesk } from './convening-desk.ts';
import { type HandlesCommands, handleCommand } from './handle-command.ts';
import type { TeamPresenceCounts } from './team-presence.ts';

const MAX_MESSAGE_BYTES = 65_536;
const Handshake = z.object({ protocol: z.literal(PROTOCOL_VERSION), convening: Id });

interface Seat {
  session: LiveSession;
  conveningId: string;
  networkId: string;
  rehearsalOf: string | null;
  /** Sits in the lobby, and is told of themselves only. */
  waits: boolean;
  commands: CommandAllowance;
}
type ControlServer = Server<ClientToServer, ServerToClient, DefaultEventsMap, Seat>;
type ControlSocket = Socket<ClientToServer, ServerToClient, DefaultEventsMap, Seat>;

const everybodyIn = (conveningId: string) => `convening:${conveningId}`;
/** On a roster too. */
const STAFF = 'staff:';
const staffOf = (conveningId: string) => `${STAFF}${conveningId}`;
const socketsOf = (sessionId: string) => `session:${sessionId}`;

export interface ControlPlane {
  /** Who is at a board has changed, here or with another server. */
  peopleChanged(boardId: string): Promise<void>;
  /** Somebody began or ceased to wait at a door of this network. */
  lobbyChanged(networkId: string): Promise<void>;
  /** Who is connected to a convening now, each once; without those who wait in its lobby. */
  present(conveningId: string): readonly Person[];
  /** Whether anybody is connected to a convening on this server. */
  isAttended(conveningId: string): boolean;
  /** Whether anybody who runs this convening is connected to it, here or at another server. */
  isWatched(conveningId: string): boolean;
  /** How many lines are open now. */
  readonly connections: number;
  /** Lets everybody go who is connected to a convening: it is gone. */
  end(conveningId: string): void;
  /** Tells everybody when to come back, and lets them go; whoever comes from now on is not let in. */
  sendAway(): Promise<void>;
  close(): Promise<void>;
}

/** A page that was told to come back closes its end at once. */
const GONE_WITHIN_MS = 1_000;

/** Why somebody is not let in, in the words that the page is told. */
type ControlRefusal = 'signed-out' | 'protocol-mismatch' | 'not-allowed';

const TOO_FAST: CommandReply = { ok: false, refusal: 'too-fast' };

/** Socket.IO in and out. Every connection begins with the whole state and its version. */
export function openControlPlane(
  http: HttpServer,
  ports: HandlesCommands & {
    directory: LobbyDirectory;
    signedIn: SignedIn;
    counts: TeamPresenceCounts;
    pulse: Pick<PulseDesk, 'listen'>;
    boardPeople: Pick<BoardPeople, 'people'>;
    /** Who else runs a convening with another server; undefined on one that is alone. */
    roster?: Roster | undefined;
    writing: WritingCounts;
    isOwnOrigin: (request: IncomingMessage) => boolean;
    apart: Apart;
    /** Somebody has connected to a convening that runs. */
    attended: (conveningId: string, person: Person) => void;
    /** Somebody was not let in, for one of our reasons. */
    refused?: ((reason: ControlRefusal | 'unknown-poll') => void) | undefined;
    strayPolls: Pick<StrayPolls, 'add'>;
  },
): ControlPlane {
  const { directory, desk, signedIn, writing, isOwnOrigin, now } = ports;
  const io: ControlServer = new Server(http, {
    path: CONTROL_PATH,
    // The one upgrade router answers what is not ours.
    destroyUpgrade: false,
    serveClient: false,
    maxHttpBufferSize: MAX_MESSAGE_BYTES,
  });

  const lines = new OpenLines();
  io.engine.on('connection', (line: EventEmitter) => lines.add(line));
  let isLeaving = false;
  io.engine.use(ownPagesOnly(isOwnOrigin));
  whenPollsStray(io, () => {
    ports.refused?.('unknown-poll');
    ports.strayPolls.add();
  });
  io.use((socket, next) => {
    if (isLeaving) {
      next(new Error('restarting'));
      return;
    }
    void admit(socket, signedIn, { directory, now: now() }).then((refusal) => {
      if (refusal !== undefined) ports.refused?.(refusal);
      next(refusal === undefined ? undefined : new Error(refusal));
    }, next);
  });
  ports.apart.on('changed', (isApart) => io.emit('apart', isApart));
  io.on('connection', (socket) => {
    if (ports.apart.isApart) socket.emit('apart', true);
    welcome(io, socket, ports).catch(() => socket.disconnect(true));
    socket.on('time', (reply) => {
      if (typeof reply === 'function') reply(now());
    });
    socket.on('who', async (boardId, reply) => {
      if (typeof reply !== 'function') return;
      reply(socket.data.commands.take(now()) ? await whoIsOn(boardId, socket.data, ports) : []);
    });
    socket.on('command', async (envelope, reply) => {
      if (typeof reply !== 'function') return;
      const inTime = socket.data.commands.take(now());
      reply(inTime ? await handleCommand(ports, socket.data, envelope) : TOO_FAST);
    });
  });
  io.sockets.adapter.on('create-room', (room) => {
    if (room.startsWith(STAFF)) ports.roster?.set(room, [{ runs: true }]);
  });
  io.sockets.adapter.on('delete-room', (room) => {
    if (room.startsWith(STAFF)) ports.roster?.set(room, []);
  });
  desk.on('happened', (conveningId, events) => {
    for (const event of events) io.to(everybodyIn(conveningId)).emit('event', event);
  });
  writing.on('counted', (conveningId, stands) => {
    io.to(staffOf(conveningId)).emit('writing-by-board', stands.byBoard);
    void io
      .in(everybodyIn(conveningId))
      .fetchSockets()
      .then((sockets) => {
        for (const socket of sockets) tellOwnBoard(socket, stands);
      });
  });
  signedIn.on('changed', (sessionIds) => {
    for (const id of sessionIds) void letGo(io, id);
  });

  return {
    async peopleChanged(boardId) {
      const { length } = await ports.boardPeople.people(boardId);
      const conveningId = await ports.counts.change(boardId, length);
      if (!conveningId || !hasStaff(io, conveningId)) return;
      io.to(staffOf(conveningId)).emit('presence', await ports.counts.of(conveningId));
    },
    async lobbyChanged(networkId) {
      for (const { id } of await directory.convenings(networkId)) {
        if (!hasStaff(io, id)) continue;
        io.to(staffOf(id)).emit('lobby', await lobbyOf(directory, { id, networkId }));
      }
    },
    present(conveningId) {
      const ids = io.sockets.adapter.rooms.get(everybodyIn(conveningId)) ?? [];
      const people = [...ids].flatMap(
        (id) => io.sockets.sockets.get(id)?.data.session.person ?? [],
      );
      return [...new Map(people.map((person) => [person.id, person])).values()];
    },
    isAttended: (conveningId) => io.sockets.adapter.rooms.has(everybodyIn(conveningId)),
    isWatched: (conveningId) =>
      hasStaff(io, conveningId) || (ports.roster?.elsewhere(staffOf(conveningId)).length ?? 0) > 0,
    get connections() {
      return lines.count;
    },
    async sendAway() {
      isLeaving = true;
      const returnTimes = new ReturnTimes(() => performance.now());
      for (const socket of io.sockets.sockets.values()) {
        socket.emit('come-back', returnTimes.restartingMs());
        socket.disconnect(true);
      }
      await lines.closed(GONE_WITHIN_MS);
    },
    end: (conveningId) => void io.in(everybodyIn(conveningId)).disconnectSockets(true),
    close: () => io.close(),
  };
}

/** Whether anybody who runs this convening listens: for nobody, nothing is read from the database. */
const hasStaff = (io: ControlServer, conveningId: string): boolean =>
  (io.sockets.adapter.rooms.get(staffOf(conveningId))?.size ?? 0) > 0;

type LobbyDirectory = Pick<
  Directory,
  'convening' | 'convenings' | 'attendance' | 'people' | 'board'
>;

const lobbyOf = async (
  directory: LobbyDirectory,
  convening: { id: string; networkId: string },
): Promise<Lobby> => ({ waiting: (await waitingAt(directory, convening)).length });

/** Nobody is told of another table: only how many write for the board to which their own notes go. */
function tellOwnBoard(
  socket: { data: Seat; emit(name: 'writing', writing: Writing): unknown },
  { byBoard: { stepId, boards }, boardOf }: WritingNow,
): void {
  const { person } = socket.data.session;
  const boardId = person && boardOf(person)?.id;
  if (boardId === undefined) return;
  socket.emit('writing', { stepId, boardId, people: boards[boardId]?.people ?? 0 });
}

/** Lets the lines of a session go; who waited is told first what has become of them. */
async function letGo(io: ControlServer, sessionId: string): Promise<void> {
  for (const socket of await io.in(socketsOf(sessionId)).fetchSockets()) {
    const { session, waits } = socket.data;
    if (waits && session.person) socket.emit('you', { state: session.person.state });
    socket.disconnect(true);
  }
}

/** @returns why this socket may not come in, or undefined when its seat was taken */
async function admit(
  socket: ControlSocket,
  signedIn: SignedIn,
  { directory, now }: { directory: LobbyDirectory; now: number },
): Promise<ControlRefusal | undefined> {
  const session = await signedIn.find(socket.request.headers.cookie);
  if (!session) return 'signed-out';
  const handshake = Handshake.safeParse(socket.handshake.auth);
  if (!handshake.success) return 'protocol-mismatch';
  const convening = await directory.convening(handshake.data.convening);
  // A convening that one may not know of is answered like one that is not there.
  if (!convening) return 'not-allowed';
  const { id: conveningId, networkId, rehearsalOf } = convening;
  const waits = isWaiting(session, networkId);
  if (!waits && !session.may('convening.see', convening)) return 'not-allowed';
  const rate = session.may('convening.run', convening) ? STAFF_RATE : TABLE_RATE;
  const commands = new CommandAllowance(rate, now);
  socket.data = { session, conveningId, networkId, rehearsalOf, waits, commands };
  return undefined;
}

const isWaiting = ({ person }: LiveSession, networkId: string): boolean =>
  person?.state === 'waiting' && person.networkId === networkId;

/** Nobody, to whom that is no business of, and on a board of another convening. Never throws. */
async function whoIsOn(
  boardId: unknown,
  { session, conveningId, networkId }: Seat,
  {
    directory,
    boardPeople,
  }: { directory: LobbyDirectory; boardPeople: Pick<BoardPeople, 'people'> },
): Promise<BoardVisitors> {
  const id = Id.safeParse(boardId);
  if (!id.success || !session.may('convening.run', { networkId })) return [];
  const board = await directory.board(id.data).catch(() => undefined);
  if (board?.conveningId !== conveningId) return [];
  return (await boardPeople.people(board.id)).map(({ key, name, role }) => ({ key, name, role }));
}

async function welcome(
  io: ControlServer,
  socket: ControlSocket,
  {
    directory,
    desk,
    counts,
    pulse,
    writing,
    attended,
  }: {
    directory: LobbyDirectory;
    desk: ConveningDesk;
    counts: TeamPresenceCounts;
    pulse: Pick<PulseDesk, 'listen'>;
    writing: WritingCounts;
    attended: (conveningId: string, person: Person) => void;
  },
): Promise<void> {
  const { session, conveningId, networkId, rehearsalOf, waits } = socket.data;
  if (waits) {
    await socket.join(socketsOf(session.id));
    // Let in or refused between its connecting and its being findable: the next connect is as that.
    if (session.person) socket.emit('you', { state: session.person.state });
    if (!isWaiting(session, networkId)) socket.disconnect(true);
    return;
  }
  await socket.join([everybodyIn(conveningId), socketsOf(session.id)]);
  // The session may have ended between its being let in and its socket being findable.
  if (!session.may('convening.see', { networkId, rehearsalOf })) {
    socket.disconnect(true);
    return;
  }
  // Joined first, told second: an event in between is in the state, and its number says so.
  const state = await desk.newest(conveningId);
  if (!state) {
    socket.disconnect(true);
    return;
  }
  if (session.person?.networkId && state.stage === 'open' && rehearsalOf === null) {
    attended(conveningId, session.person);
  }
  socket.emit('state', state);
  const stands = await writing.of(conveningId);
  if (stands) tellOwnBoard(socket, stands);
  if (!session.may('convening.run', { networkId })) return;
  await socket.join(staffOf(conveningId));
  socket.emit('presence', await counts.of(conveningId));
  if (stands) socket.emit('writing-by-board', stands.byBoard);
  socket.emit('lobby', await lobbyOf(directory, { id: conveningId, networkId }));
  const listeners = {
    any: () => hasStaff(io, conveningId),
    send: (changed: Pulse) => void io.to(staffOf(conveningId)).emit('pulse', changed),
  };
  socket.emit('pulse', pulse.listen(conveningId, listeners));
}
