import { createHash } from 'node:crypto';
import { followSource, readSignals, type SignalSource, signalSource } from '@throughline/board';
import type { SignalLink, SignalLinks } from '@throughline/network';
import type { Clock, RoomRegistry } from '@throughline/rooms';
import { newId } from '../people/secrets.ts';

/** How long what somebody types may gather before the pattern boards are told. */
const GATHER_MS = 200;
/** After something failed: the store, or a board that could not be read. */
const TRY_AGAIN_MS = 5_000;

export interface FollowerPorts {
  readonly links: SignalLinks;
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve'>;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
}

/** What the notes of one source say; a note that is not there is undefined. */
type Said = ReadonlyMap<string, SignalSource | undefined>;

/**
 * Shows on pattern boards what becomes of the notes that were pulled onto them, whether anybody has
 * those boards open or not. Everything that reads sources or writes signals takes its turn here, so
 * that none writes what another has just found out of date. SPEC, G-rules.
 */
export class SourceFollower {
  readonly #ports: FollowerPorts;
  /** Boards from which something was pulled: asked at every commit of every room. */
  readonly #sources = new Set<string>();
  readonly #due = new Map<string, () => void>();
  /** Pattern board and signal → what it was last seen to show. */
  readonly #shown = new Map<string, string>();
  #turn: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(ports: FollowerPorts) {
    this.#ports = ports;
  }

  /** Looks at every source once: what changed while no server ran, or just before it was killed. */
  async start(): Promise<void> {
    const sources = await this.#ports.links.sources();
    for (const source of sources) this.#sources.add(source);
    for (const source of sources) await this.#follow(source);
  }

  /** One after another, with whatever else reads sources or writes signals. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Something was pulled from this board, or is about to be. */
  watch(sourceId: string): void {
    this.#sources.add(sourceId);
  }

  /** A pattern board was put in the place of another: what it shows has to be looked at again. */
  forget(boardId: string): void {
    for (const key of this.#shown.keys())
      if (key.startsWith(`${boardId} `)) this.#shown.delete(key);
  }

  /** A document changed, or is not there any more. Called for every commit: it costs one look-up. */
  changed(documentId: string, afterMs = GATHER_MS): void {
    if (!this.#sources.has(documentId) || this.#due.has(documentId) || this.#closed) return;
    const cancel = this.#ports.clock.after(afterMs, () => {
      this.#due.delete(documentId);
      void this.#follow(documentId);
    });
    this.#due.set(documentId, cancel);
  }

  /** Ends with what is under way; what is due is looked at when a server starts next. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const cancel of this.#due.values()) cancel();
    this.#due.clear();
    await this.#turn;
  }

  async #follow(sourceId: string): Promise<void> {
    try {
      await this.inTurn(() => this.#followNow(sourceId));
    } catch (error) {
      if (this.#closed) return;
      this.#ports.trouble(error);
      this.changed(sourceId, TRY_AGAIN_MS);
    }
  }

  async #followNow(sourceId: string): Promise<void> {
    const { links, rooms } = this.#ports;
    const all = this.#closed ? [] : await links.ofSource(sourceId);
    if (all.length === 0) {
      this.#sources.delete(sourceId);
      return;
    }
    const looked = await rooms.look(
      sourceId,
      (doc): Said => new Map(all.map(({ noteId }) => [noteId, signalSource(doc, noteId)])),
    );
    const said = looked?.result ?? new Map();
    for (const [boardId, own] of Map.groupBy(all, (link) => link.boardId)) {
      await this.#show(boardId, own, said);
    }
  }

  async #show(boardId: string, links: readonly SignalLink[], said: Said): Promise<void> {
    const { rooms, now } = this.#ports;
    if (links.some((link) => !this.#shown.has(keyOf(link)))) await this.#lookAt(boardId, links);
    const stale = links.filter((link) => this.#shown.get(keyOf(link)) !== markOf(said, link));
    if (stale.length === 0) return;
    const at = now();
    await rooms.serve(boardId, newId(), (doc) => {
      for (const { id, noteId } of stale) followSource(doc, id, said.get(noteId), { at });
    });
    for (const link of stale) this.#shown.set(keyOf(link), markOf(said, link));
  }

  /** What a board's signals show now. A link whose signal is not there was never used, or is no more. */
  async #lookAt(boardId: string, links: readonly SignalLink[]): Promise<void> {
    const looked = await this.#ports.rooms.look(boardId, readSignals);
    const gone: string[] = [];
    for (const link of links) {
      const signal = looked?.result.get(link.id);
      if (!signal) gone.push(link.id);
      else this.#shown.set(keyOf(link), signal.state === 'withdrawn' ? WITHDRAWN : mark(signal));
    }
    if (gone.length > 0) await this.#ports.links.remove(boardId, gone);
  }
}

const keyOf = ({ boardId, id }: SignalLink) => `${boardId} ${id}`;
const WITHDRAWN = '';

const markOf = (said: Said, { noteId }: SignalLink): string => {
  const source = said.get(noteId);
  return source ? mark(source) : WITHDRAWN;
};

/** Stands for what a note says: no words of it are kept in memory. */
const mark = ({ list, kind, role, language, text }: SignalSource): string =>
  createHash('sha256')
    .update(JSON.stringify([list, kind, role, language, text]))
    .digest('base64');
