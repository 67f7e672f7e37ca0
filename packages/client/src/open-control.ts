import {
  BoardVisitors,
  type ClientToServer,
  CONTROL_PATH,
  type Command,
  type CommandReply,
  comeBackWithin,
  PROTOCOL_VERSION,
  ServerMessages,
  type ServerToClient,
} from '@throughline/protocol';
import { io, type Socket } from 'socket.io-client';
import {
  ConnectionClosed,
  type ControlConnection,
  type ControlOptions,
  type ControlStatus,
} from './control-connection.ts';
import { Observed } from './observed.ts';
import { PendingCommands } from './pending-commands.ts';
import { ServerTime } from './server-time.ts';

/** What a server that does not let somebody in calls its reason. */
const REFUSALS: ReadonlySet<string> = new Set(['signed-out', 'not-allowed']);
/** Wait before coming back to a server that sent us away without saying that it is for good. */
const COME_BACK_MS = 1_000;

/** How often the server's time is asked for: three times at a connect, then now and then. */
const ASK_TIME_MS = 30_000;
const FIRST_ASKS = 3;

/** Tries come 0.5 to 8 s apart, drawn by Socket.IO: half as long to one and a half times as long as 1, 2, 4 s. */
const LONGEST_WAIT_MS = 8_000;

type ControlSocket = Socket<ServerToClient, ClientToServer>;

/** Connects to a convening and stays connected until closed or refused. */
export function openControl(options: ControlOptions): ControlConnection {
  return new OpenControl(options);
}

class OpenControl implements ControlConnection {
  readonly #status = new Observed<ControlStatus>('connecting');
  readonly #socket: ControlSocket;
  readonly #commands: PendingCommands;
  readonly #time = new ServerTime(() => performance.now());
  readonly #asking: ReturnType<typeof setInterval>;
  #closed = false;
  /** What the server asked for as it sent us away. */
  #toldWaitMs: number | undefined;
  #comeBackTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ControlOptions) {
    const { extraHeaders } = options;
    this.#socket = io(options.serverUrl.replace(/^ws/, 'http'), {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening: options.conveningId },
      forceNew: true,
      withCredentials: true,
      reconnectionDelayMax: LONGEST_WAIT_MS,
      ...(extraHeaders && { extraHeaders: { ...extraHeaders } }),
    });
    this.#commands = new PendingCommands((envelope, answer) =>
      this.#socket.emit('command', envelope, answer),
    );
    this.#listenToLine(options);
    this.#listenToServer(options);
    this.#asking = setInterval(() => this.#askTime(1), ASK_TIME_MS);
  }

  readonly serverNow = (): number => this.#time.now() ?? Date.now();

  readonly status = (): ControlStatus => this.#status.get();

  readonly subscribe = (listener: () => void): (() => void) => this.#status.subscribe(listener);

  readonly send = (command: Command): Promise<CommandReply> =>
    this.#closed ? Promise.reject(closedError()) : this.#commands.add(command);

  readonly who = (boardId: string): Promise<BoardVisitors> =>
    new Promise((resolve) => {
      this.#socket.emit('who', boardId, (people: unknown) => {
        resolve(BoardVisitors.safeParse(people).data ?? []);
      });
    });

  readonly close = (): void => {
    if (this.#closed) return;
    this.#closed = true;
    clearTimeout(this.#comeBackTimer);
    clearInterval(this.#asking);
    this.#socket.disconnect();
    this.#commands.rejectAll(closedError());
  };

  #listenToLine({ onApart }: ControlOptions): void {
    const socket = this.#socket;
    socket.on('connect', () => {
      this.#status.set('connected');
      // A server says so only where it is so.
      onApart?.(false);
      this.#commands.connected();
      this.#askTime(FIRST_ASKS);
    });
    socket.on('disconnect', () => this.#lost());
    socket.on('connect_error', ({ message }) => {
      if (REFUSALS.has(message)) {
        socket.disconnect();
        this.#status.set('refused');
      } else {
        this.#lost();
      }
    });
  }

  #lost(): void {
    this.#commands.disconnected();
    this.#status.set('disconnected');
    // Socket.IO reconnects by itself after a lost line, and not after the server sent us away.
    if (this.#socket.active || this.#closed) return;
    const waitMs = this.#toldWaitMs ?? COME_BACK_MS * (1 + Math.random());
    this.#toldWaitMs = undefined;
    this.#comeBackTimer = setTimeout(() => this.#socket.connect(), waitMs);
  }

  /** Asks so many times, one after the other: the quickest answer is the truest. */
  #askTime(times: number): void {
    if (times === 0 || !this.#socket.connected) return;
    const askedAt = performance.now();
    this.#socket.emit('time', (now: unknown) => {
      if (typeof now !== 'number') return;
      this.#time.heard(now, askedAt);
      this.#askTime(times - 1);
    });
  }

  #listenToServer(options: ControlOptions): void {
    this.#socket.on('state', (bytes: unknown) => {
      const state = ServerMessages.state.safeParse(bytes);
      if (state.success) options.onState(state.data);
    });
    this.#socket.on('event', (bytes: unknown) => {
      const event = ServerMessages.event.safeParse(bytes);
      if (event.success) options.onEvent(event.data);
    });
    this.#socket.on('presence', (bytes: unknown) => {
      const presence = ServerMessages.presence.safeParse(bytes);
      if (presence.success) options.onPresence(presence.data);
    });
    this.#socket.on('you', (bytes: unknown) => {
      const you = ServerMessages.you.safeParse(bytes);
      if (you.success) options.onYou?.(you.data);
    });
    this.#socket.on('lobby', (bytes: unknown) => {
      const lobby = ServerMessages.lobby.safeParse(bytes);
      if (lobby.success) options.onLobby?.(lobby.data);
    });
    this.#socket.on('apart', (bytes: unknown) => {
      const apart = ServerMessages.apart.safeParse(bytes);
      if (apart.success) options.onApart?.(apart.data);
    });
    this.#socket.on('pulse', (bytes: unknown) => {
      const pulse = ServerMessages.pulse.safeParse(bytes);
      if (pulse.success) options.onPulse?.(pulse.data);
    });
    this.#socket.on('come-back', (waitMs: unknown) => {
      if (typeof waitMs !== 'number') return;
      this.#toldWaitMs = comeBackWithin(waitMs);
      // It closes this line too, but where that is not heard Socket.IO would wait as after a fault.
      this.#socket.disconnect();
    });
    this.#socket.on('writing', (bytes: unknown) => options.onWriting?.(bytes));
    this.#socket.on('writing-by-board', (bytes: unknown) => options.onWritingByBoard?.(bytes));
  }
}

function closedError(): ConnectionClosed {
  return new ConnectionClosed('the control connection was closed');
}
