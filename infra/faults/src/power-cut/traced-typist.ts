import { EventEmitter, once } from 'node:events';
import { type EmpathyMapWatcher, watchEmpathyMap } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { type Seeded, seeded } from '@throughline/testing';
import type * as Y from 'yjs';
import { choosePlace, writeToken } from '../board-typing.ts';
import { type Act, tokenOf } from '../histories.ts';
import type { Joined } from '../join-board.ts';
import { Wire } from '../wire-socket.ts';

/** One act, and the frame that took it to the server. */
export interface SentAct {
  readonly act: Act;
  /** Of the socket's own end, as a trace of the server names it. */
  readonly port: number;
  /** The first update frame of a socket is 1. */
  readonly frame: number;
}

/** Somebody who writes one token after another with the real client, each once the last was acked. */
export class TracedTypist {
  readonly sent: SentAct[] = [];
  readonly #joined: Joined;
  readonly #connection: DocumentConnection;
  readonly #random: Seeded;
  readonly #events = new EventEmitter();
  readonly #ports = new WeakMap<object, number>();
  readonly #watcher: EmpathyMapWatcher;
  #acting: Act | undefined;
  #acked = 0;

  private constructor(origin: string, joined: Joined, seed: number) {
    this.#joined = joined;
    this.#random = seeded(seed);
    const wire = new Wire(
      { cookie: joined.cookie, origin },
      {
        connected: (socket, port) => this.#ports.set(socket, port),
        sent: (socket, frame) => this.#note(this.#ports.get(socket) ?? 0, frame),
        acked: (_, count) => {
          this.#acked = Math.max(this.#acked, count);
          this.#events.emit('ack');
        },
      },
    );
    this.#connection = openDocument({
      serverUrl: origin.replace('http', 'ws'),
      documentId: joined.board.id,
      epoch: joined.board.epoch,
      schemaVersion: joined.board.schemaVersion,
      personKey: joined.session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: wire.socketClass,
    });
    this.#watcher = watchEmpathyMap(this.doc);
  }

  /** Resolves once the board is there and its first sync is acked. */
  static async open(origin: string, joined: Joined, seed: number): Promise<TracedTypist> {
    const typist = new TracedTypist(origin, joined, seed);
    await typist.#connection.ready;
    await typist.#saved();
    return typist;
  }

  get doc(): Y.Doc {
    return this.#connection.doc;
  }

  get boardId(): string {
    return this.#joined.board.id;
  }

  /** Writes so many tokens, each after the ack of the one before. */
  async write(count: number): Promise<void> {
    const { key, role, language } = this.#joined.session.me;
    const { name: page } = this.#joined;
    for (let number = 1; number <= count; number++) {
      const author = { author: key, role, language };
      const place = choosePlace(this.doc, this.#watcher.snapshot(), author, this.#random);
      if (!place) throw new Error('there is no place left to write');
      const token = tokenOf(page, number);
      const { noteId } = place;
      this.#acting = { kind: 'write', token, boardId: this.boardId, noteId, page };
      writeToken(this.doc, place, token);
      this.#acting = undefined;
      const frame = this.sent.at(-1)?.frame ?? 0;
      while (this.#acked < frame) await once(this.#events, 'ack');
    }
  }

  async leave(): Promise<void> {
    this.#watcher.destroy();
    await this.#connection.close();
  }

  #saved(): Promise<void> {
    const { status, subscribe } = this.#connection;
    return new Promise((resolve) => {
      const look = () => status().kind === 'saved' && resolve();
      subscribe(look);
      look();
    });
  }

  #note(port: number, frame: number): void {
    if (this.#acting) this.sent.push({ act: this.#acting, port, frame });
  }
}
