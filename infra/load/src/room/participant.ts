import { evolve } from '@throughline/convening';
import {
  type ClientToServer,
  CONTROL_PATH,
  type Command,
  type CommandReply,
  type ConveningState,
  PROTOCOL_VERSION,
  type ServerToClient,
} from '@throughline/protocol';
import { io, type Socket } from 'socket.io-client';
import type { Venue } from '../servers/venue.ts';

/** Somebody on the control connection, who follows the convening and counts what it sends them. */
export class Participant {
  readonly #socket: Socket<ServerToClient, ClientToServer>;
  #commands = 0;
  state: ConveningState | undefined;
  /** Bytes of every packet that came, without the frames around them. */
  bytes = 0;
  /** When the event of this version came, `performance.now()`. */
  readonly cameAt = new Map<number, number>();
  readonly ready: Promise<void>;

  constructor(venue: Venue, { room, seat }: { room: number; seat: number }) {
    const { port, headers } = venue.target(room, seat);
    this.#socket = io(`http://127.0.0.1:${port}`, {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening: 'benchmark' },
      extraHeaders: { ...headers },
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
    });
    this.#socket.io.on('open', () => {
      this.#socket.io.engine.on('data', (data: string | ArrayBuffer) => {
        this.bytes += typeof data === 'string' ? Buffer.byteLength(data) : data.byteLength;
      });
    });
    this.#socket.on('event', (event) => {
      this.cameAt.set(event.version, performance.now());
      this.state = this.state && evolve(this.state, event);
    });
    this.ready = new Promise((resolve, reject) => {
      this.#socket.on('connect_error', reject);
      this.#socket.on('state', (state) => {
        this.state = state;
        resolve();
      });
    });
  }

  /** @throws Error when the command is refused */
  async give(command: Command): Promise<number> {
    const id = `load-command-${this.#commands++}`;
    const reply: CommandReply = await this.#socket.emitWithAck('command', { id, command });
    if (!reply.ok) throw new Error(`${command.type}: ${reply.refusal}`);
    return reply.version;
  }

  leave(): void {
    this.#socket.disconnect();
  }
}
