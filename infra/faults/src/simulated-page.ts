import { type EmpathyMapWatcher, type EmpathyNote, watchEmpathyMap } from '@throughline/board';
import { type DocumentConnection, openDocument } from '@throughline/client';
import type { Seeded } from '@throughline/testing';
import type * as Y from 'yjs';
import { choosePlace, eraseToken, findToken, writeToken } from './board-typing.ts';
import type { History } from './histories.ts';
import type { Joined } from './join-board.ts';
import type { Fault } from './judge-board.ts';
import { UnackedActs } from './unacked-acts.ts';
import { Wire } from './wire-socket.ts';

/** Tries to connect come at most this far apart: a run of kills cannot wait for 8 s each time. */
const MAX_BACKOFF_MS = 250;

interface PageOptions {
  readonly name: string;
  readonly origin: string;
  readonly joined: Joined;
  readonly history: History;
  readonly found: (fault: Fault) => void;
}

/** One page of one person: the real client on the board, and what this page did there. */
export class SimulatedPage {
  readonly #options: PageOptions;
  readonly #unacked: UnackedActs;
  readonly #wire: Wire;
  readonly #connection: DocumentConnection;
  /** Tokens that this page wrote and has not taken away → the note that they are in. */
  readonly #own = new Map<string, string>();
  #watcher: EmpathyMapWatcher | undefined;
  #open = true;
  #shown = false;
  #toldAtMs = 0;
  #saysNotSaving = false;
  #offlineSinceMs: number | undefined;
  /** How long this page was without a line, each time that it lost one. */
  readonly gapsMs: number[] = [];

  constructor(options: PageOptions) {
    const { origin, joined, history } = options;
    this.#options = options;
    this.#unacked = new UnackedActs(history);
    this.#wire = new Wire({ cookie: joined.cookie, origin }, this.#unacked);
    this.#connection = openDocument({
      serverUrl: origin.replace('http', 'ws'),
      documentId: joined.board.id,
      epoch: joined.board.epoch,
      schemaVersion: joined.board.schemaVersion,
      personKey: joined.session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: this.#wire.socketClass,
      maxBackoffMs: MAX_BACKOFF_MS,
    });
    this.#connection.subscribe(() => this.#checkStatus());
    void this.#connection.ready.then(() => {
      this.#watcher = watchEmpathyMap(this.doc);
      this.#shown = true;
    });
  }

  get doc(): Y.Doc {
    return this.#connection.doc;
  }

  /** The same person's browser opens the board once more. */
  again(name: string): SimulatedPage {
    return new SimulatedPage({ ...this.#options, name });
  }

  get boardId(): string {
    return this.#options.joined.board.id;
  }

  get name(): string {
    return this.#options.name;
  }

  /** Connected, or let go for good. */
  get isBack(): boolean {
    const { kind } = this.#connection.status();
    return kind !== 'offline' && kind !== 'opening';
  }

  get isSaved(): boolean {
    return this.#connection.status().kind === 'saved';
  }

  /** When it last began to say that nothing is saved, by `performance.now()`; 0 before that. */
  get toldAtMs(): number {
    return this.#toldAtMs;
  }

  /** Whether the board is there to be read. */
  get isShown(): boolean {
    return this.#shown;
  }

  /** Lets everybody else see where this person is. */
  showItself(mark: string): void {
    this.#connection.awareness.setLocalStateField('editing', mark);
  }

  /** Whether this page sees somebody who shows this. */
  sees(mark: string): boolean {
    const { awareness } = this.#connection;
    return [...awareness.getStates().values()].some(({ editing }) => editing === mark);
  }

  /** Resolves once there is something to see. */
  get ready(): Promise<void> {
    return this.#connection.ready;
  }

  /** Writes this token somewhere; false when the page cannot be written on (yet, or any more). */
  write(token: string, random: Seeded): boolean {
    if (!this.#watcher || !this.#open) return false;
    const { name: page, joined } = this.#options;
    const { key, role, language } = joined.session.me;
    const author = { author: key, role, language };
    const place = choosePlace(this.doc, this.#watcher.snapshot(), author, random);
    if (!place) return false;
    const { noteId } = place;
    const act = { kind: 'write', token, boardId: this.boardId, noteId, page } as const;
    this.#unacked.carryOut(act, () => writeToken(this.doc, place, token));
    this.#own.set(token, noteId);
    return true;
  }

  /** Takes one token of this page away again; false when it has none. */
  eraseOne(random: Seeded): boolean {
    if (!this.#watcher || !this.#open || this.#own.size === 0) return false;
    const [token, noteId] = random.pick([...this.#own]);
    const note = this.#noteOf(noteId);
    const place = note && findToken(note, token);
    if (!place) return false;
    this.#own.delete(token);
    const { name: page } = this.#options;
    const act = { kind: 'erase', token, boardId: this.boardId, noteId, page } as const;
    this.#unacked.carryOut(act, () => eraseToken(this.doc, place, token));
    return true;
  }

  /** The note in which a token of this page stands, while it has it. */
  noteOf(token: string): string | undefined {
    return this.#own.get(token);
  }

  /** Whether this page shows this token in this note. */
  shows(token: string, noteId: string): boolean {
    const note = this.#noteOf(noteId);
    return note !== undefined && findToken(note, token) !== undefined;
  }

  /** Resolves once the lines of this moment are closed and everything on them was heard. */
  linesDown(): Promise<void> {
    return this.#wire.down();
  }

  /** The device dies with all that it held: what was not acked has an unknown fate. */
  async die(): Promise<void> {
    this.#open = false;
    this.#unacked.abandon();
    this.#watcher?.destroy();
    await this.#connection.close();
  }

  #noteOf(noteId: string): EmpathyNote | undefined {
    const lists = this.#watcher?.snapshot().lists.values() ?? [];
    return [...lists].flat().find(({ id }) => id === noteId);
  }

  #noteGap(isOffline: boolean): void {
    if (isOffline) this.#offlineSinceMs ??= performance.now();
    else if (this.#offlineSinceMs !== undefined) {
      this.gapsMs.push(performance.now() - this.#offlineSinceMs);
      this.#offlineSinceMs = undefined;
    }
  }

  /** Holds what the page says against what was acked on its wire. */
  #checkStatus(): void {
    const status = this.#connection.status();
    const { name: where, found } = this.#options;
    this.#noteGap(status.kind === 'offline');
    const saysNotSaving = status.kind === 'not-saving';
    if (saysNotSaving && !this.#saysNotSaving) this.#toldAtMs = performance.now();
    this.#saysNotSaving = saysNotSaving;
    const saysAllSaved =
      status.kind === 'saved' || (status.kind === 'offline' && !status.unsent && this.#open);
    if (saysAllSaved && !this.#unacked.isEmpty) {
      found({ kind: 'said-saved', where, detail: `${status.kind} with unacked acts` });
    }
    if (status.kind === 'ended') {
      this.#open = false;
      found({ kind: 'ended', where, detail: status.reason });
    }
  }
}
