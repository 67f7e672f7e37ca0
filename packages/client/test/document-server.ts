import { EventEmitter, once } from 'node:events';
import type { AddressInfo } from 'node:net';
import {
  ackFrame,
  awarenessFrame,
  type ClientFrame,
  parseClientFrame,
  savingFrame,
  syncStep1Frame,
  syncStep2Frame,
  updateFrame,
} from '@throughline/protocol';
import { type WebSocket, WebSocketServer } from 'ws';
import * as Y from 'yjs';

/** One client as the server sees it. */
export interface Peer {
  readonly socket: WebSocket;
  readonly url: URL;
  /** Every frame from it, in order. */
  readonly frames: ClientFrame[];
  counted: number;
  acked: number;
  /** Its last awareness frame, for those who come later. */
  presence: Uint8Array | undefined;
}

interface HeldUpdate {
  readonly peer: Peer;
  readonly update: Uint8Array;
  readonly frame: number;
}

export interface ServerOptions {
  /** What an earlier server had made durable. */
  readonly log?: readonly Uint8Array[];
  readonly port?: number;
  /** False: never sends its sync request. */
  readonly asks?: boolean;
  /** True: acks what is not in the log yet. Only to show that a test would notice. */
  readonly acksTooEarly?: boolean;
  /** How often the last ack is said again; never unless told. */
  readonly heartbeatMs?: number;
  /** How long the answer to a sync request is on its way, as on a slow line. */
  readonly answerAfterMs?: number;
}

/**
 * The other end of a document connection: it speaks the frames of the protocol, and acks and passes
 * on only what is in its log. The log is what outlives it.
 */
export class DocumentServer {
  readonly log: Uint8Array[];
  readonly doc = new Y.Doc();
  readonly peers: Peer[] = [];
  readonly #events = new EventEmitter();
  readonly #sockets: WebSocketServer;
  readonly #asks: boolean;
  readonly #acksTooEarly: boolean;
  readonly #answerAfterMs: number;
  readonly #heartbeat: ReturnType<typeof setInterval> | undefined;
  #held: HeldUpdate[] | undefined;
  #mute = false;
  #port = 0;

  private constructor(options: ServerOptions) {
    this.log = [...(options.log ?? [])];
    this.#asks = options.asks ?? true;
    this.#acksTooEarly = options.acksTooEarly ?? false;
    this.#answerAfterMs = options.answerAfterMs ?? 0;
    for (const update of this.log) Y.applyUpdate(this.doc, update);
    this.#sockets = new WebSocketServer({ host: '127.0.0.1', port: options.port ?? 0 });
    this.#sockets.on('connection', (socket, request) => this.#welcome(socket, request.url ?? '/'));
    if (options.heartbeatMs !== undefined) {
      this.#heartbeat = setInterval(() => this.#repeatAcks(), options.heartbeatMs);
    }
  }

  static async start(options: ServerOptions = {}): Promise<DocumentServer> {
    const server = new DocumentServer(options);
    await once(server.#sockets, 'listening');
    server.#port = (server.#sockets.address() as AddressInfo).port;
    return server;
  }

  get port(): number {
    return this.#port;
  }

  get url(): string {
    return `ws://127.0.0.1:${this.port}`;
  }

  /** The newest connection. */
  get peer(): Peer {
    const peer = this.peers.at(-1);
    if (!peer) throw new Error('nobody has connected');
    return peer;
  }

  /** From now on nothing reaches the log, and so nothing is acked. */
  holdCommits(): void {
    this.#held ??= [];
  }

  commit(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const update of held) this.#commitOne(update);
  }

  /** Sends whatever it likes to everybody. */
  say(frame: Uint8Array): void {
    if (this.#mute) return;
    for (const { socket } of this.peers) if (socket.readyState === socket.OPEN) socket.send(frame);
  }

  saySaving(working: boolean): void {
    this.say(savingFrame(working));
  }

  /** The line goes half-open: it stays up, and nothing comes over it any more. */
  goMute(): void {
    this.#mute = true;
  }

  speakAgain(): void {
    this.#mute = false;
  }

  closeAll(code: number, reason = ''): void {
    for (const { socket } of this.peers) socket.close(code, reason);
  }

  cutAll(): void {
    for (const { socket } of this.peers) socket.terminate();
  }

  /** Dies without a word; what was not in the log is gone. */
  async kill(): Promise<void> {
    clearInterval(this.#heartbeat);
    this.cutAll();
    await new Promise((resolve) => this.#sockets.close(resolve));
  }

  /** Resolves when the condition holds; it is looked at after each connection, frame and goodbye. */
  async when(condition: (server: DocumentServer) => boolean): Promise<void> {
    while (!condition(this)) await once(this.#events, 'moved');
  }

  #welcome(socket: WebSocket, path: string): void {
    const url = new URL(path, this.url);
    const peer: Peer = { socket, url, frames: [], counted: 0, acked: 0, presence: undefined };
    this.peers.push(peer);
    socket.on('error', () => {});
    socket.on('close', () => this.#events.emit('moved'));
    socket.on('message', (bytes: Buffer) => this.#receive(peer, new Uint8Array(bytes)));
    if (this.#asks) this.#send(peer, syncStep1Frame(Y.encodeStateVector(this.doc)));
    for (const { presence, socket: other } of this.peers) {
      if (presence && other.readyState === other.OPEN) this.#send(peer, presence);
    }
    this.#events.emit('moved');
  }

  #receive(peer: Peer, bytes: Uint8Array): void {
    const frame = parseClientFrame(bytes);
    if (!frame) throw new Error('the client sent bytes that are no frame');
    peer.frames.push(frame);
    switch (frame.type) {
      case 'sync-request':
        this.#answer(peer, frame.stateVector);
        break;
      case 'update':
        peer.counted += 1;
        this.#take({ peer, update: frame.update, frame: peer.counted });
        break;
      case 'awareness':
        peer.presence = awarenessFrame(frame.update);
        this.#tellOthers(peer, peer.presence);
        break;
      case 'query-awareness':
        for (const { presence } of this.peers) if (presence) this.#send(peer, presence);
        break;
    }
    this.#events.emit('moved');
  }

  #answer(peer: Peer, stateVector: Uint8Array): void {
    const answer = () =>
      this.#send(peer, syncStep2Frame(Y.encodeStateAsUpdate(this.doc, stateVector)));
    if (this.#answerAfterMs === 0) answer();
    else setTimeout(answer, this.#answerAfterMs).unref();
  }

  #take(update: HeldUpdate): void {
    if (!this.#held) {
      this.#commitOne(update);
      return;
    }
    this.#held.push(update);
    if (this.#acksTooEarly) this.#send(update.peer, ackFrame(update.frame));
  }

  #commitOne({ peer, update, frame }: HeldUpdate): void {
    Y.applyUpdate(this.doc, update);
    if (this.doc.store.pendingStructs) throw new Error('the client sent an update with a gap');
    this.log.push(update);
    peer.acked = frame;
    this.#send(peer, ackFrame(frame));
    this.#tellOthers(peer, updateFrame(update));
  }

  #repeatAcks(): void {
    for (const peer of this.peers) this.#send(peer, ackFrame(peer.acked));
  }

  #tellOthers(sender: Peer, frame: Uint8Array): void {
    for (const peer of this.peers) if (peer !== sender) this.#send(peer, frame);
  }

  #send({ socket }: Peer, frame: Uint8Array): void {
    if (!this.#mute && socket.readyState === socket.OPEN) socket.send(frame);
  }
}
