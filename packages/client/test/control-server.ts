import { EventEmitter, once } from 'node:events';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  CONTROL_PATH,
  type CommandEnvelope,
  type CommandReply,
  type ConveningState,
} from '@throughline/protocol';
import { Server, type Socket } from 'socket.io';

type Answer = (reply: unknown) => void;

export interface ControlServerOptions {
  readonly port?: number;
  /** Command ids that were carried out before, with their answers: what a journal would hold. */
  readonly journal?: Map<string, CommandReply>;
  /** Why nobody is let in. */
  readonly refuses?: string;
}

/** The other end of a control connection. It carries each command id out once. */
export class ControlServer {
  readonly journal: Map<string, CommandReply>;
  /** Every command as it came, repeats included. */
  readonly received: CommandEnvelope[] = [];
  readonly sockets: Socket[] = [];
  /** Carries commands out and does not answer. */
  answers = true;
  refuses: string | undefined;
  readonly #http: HttpServer;
  readonly #io: Server;
  readonly #events = new EventEmitter();
  #port = 0;

  private constructor(options: ControlServerOptions) {
    this.journal = options.journal ?? new Map();
    this.refuses = options.refuses;
    this.#http = createServer();
    this.#io = new Server(this.#http, { path: CONTROL_PATH });
    this.#io.use((_socket, next) => next(this.refuses ? new Error(this.refuses) : undefined));
    this.#io.on('connection', (socket) => this.#welcome(socket));
  }

  static async start(options: ControlServerOptions = {}): Promise<ControlServer> {
    const server = new ControlServer(options);
    server.#http.listen(options.port ?? 0, '127.0.0.1');
    await once(server.#http, 'listening');
    server.#port = (server.#http.address() as AddressInfo).port;
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get state(): ConveningState {
    return {
      id: 'convening-one',
      version: this.journal.size,
      stage: 'open',
      door: { open: true, closesAt: null, lobby: false, locked: false },
      galleryOpen: false,
      boardsLocked: false,
      agenda: [],
      currentStep: null,
      stepStartedAt: null,
      timer: null,
      endsBy: null,
      help: [],
      hands: [],
      done: [],
      skipped: [],
      breakouts: [],
      out: null,
      together: null,
      broadcast: null,
      spotlight: null,
      guide: null,
      locks: [],
      parked: [],
      report: null,
      written: [],
    };
  }

  say(event: string, bytes: unknown): void {
    this.#io.emit(event, bytes);
  }

  sendEverybodyAway(): void {
    this.#io.disconnectSockets();
  }

  async when(condition: (server: ControlServer) => boolean): Promise<void> {
    while (!condition(this)) await once(this.#events, 'moved');
  }

  async kill(): Promise<void> {
    await this.#io.close();
    this.#http.closeAllConnections();
  }

  #welcome(socket: Socket): void {
    this.sockets.push(socket);
    socket.emit('state', this.state);
    socket.on('command', (envelope: CommandEnvelope, answer: Answer) => {
      this.received.push(envelope);
      const reply = this.journal.get(envelope.id) ?? this.#carryOut(envelope);
      if (this.answers) answer(reply);
      this.#events.emit('moved');
    });
    this.#events.emit('moved');
  }

  #carryOut({ id, command }: CommandEnvelope): CommandReply {
    if (command.type === 'go-to-step') return { ok: false, refusal: 'no-such-step' };
    const reply: CommandReply = { ok: true, version: this.journal.size + 1 };
    this.journal.set(id, reply);
    return reply;
  }
}
