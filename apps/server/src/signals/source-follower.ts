import { createHash } from 'node:crypto';
import { followSource, readSignals, type SignalSource, signalSource } from '@throughline/board';
import type { Directory, SignalLink, SignalLinks } from '@throughline/network';
import type { Clock, RoomRegistry } from '@throughline/rooms';
import { newId } from '../people/secrets.ts';

/** How long what somebody types may gather before the pattern boards are told. */
const GATHER_MS = 200;
/** After something failed: the store, or a board that could not be read. */
const TRY_AGAIN_MS = 5_000;
/** What another server stored is shown by that server; so much later it is seen whether it did. */
const CHECK_AFTER_MS = 3_000;
/** How often it is looked for what nobody told of, at most. */
const LOOK_AROUND_EVERY_MS = 5_000;
/** A link that another server made may be without its signal for as long as that takes. */
const LINK_WITHOUT_SIGNAL_MS = 60_000;

export interface FollowerPorts {
  readonly links: SignalLinks;
  readonly rooms: Pick<RoomRegistry, 'look' | 'serve'>;
  readonly clock: Clock;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly trouble: (error: unknown) => void;
  /** Where other servers follow sources too. */
  readonly others?:
    | {
        readonly directory: Pick<Directory, 'logPlaces'>;
        /** Something was pulled from this board for the first time that we know of. */
        readonly tell: (sourceId: string) => void;
      }
    | undefined;
}

/** What the notes of one source say; a note that is not there is undefined. */
type Said = ReadonlyMap<string, SignalSource | undefined>;

/**
 * Shows on pattern boards what becomes of the notes that were pulled onto them, whether anybody has
 * those boards open or not. Everything that reads sources or writes signals takes its turn here, so
 * that none writes what another has just found out of date. Other servers may: whoever hears that one stored
 * something looks a moment later at what its boards show, and sets it right. SPEC, G-rules.
 */
export class SourceFollower {
  readonly #ports: FollowerPorts;
  /** Boards from which something was pulled: asked at every commit of every room. */
  readonly #sources = new Set<string>();
  readonly #due = new Map<string, () => void>();
  /** Sources of which another server stored something. */
  readonly #checks = new Map<string, () => void>();
  /** Source → where its log stood when it was last looked at; where there are others. */
  readonly #followedAt = new Map<string, string>();
  /** Pattern board and signal → since when its link is without it; where there are others. */
  readonly #missingSince = new Map<string, number>();
  #lookedAroundAt = -Infinity;
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
    if (!this.#sources.has(sourceId)) this.#ports.others?.tell(sourceId);
    this.#sources.add(sourceId);
  }

  /** Another server pulled something from this board. */
  watchedElsewhere(sourceId: string): void {
    this.#sources.add(sourceId);
  }

  /** Another server stored something in a document. Called for each that is heard of. */
  changedElsewhere(documentId: string): void {
    if (!this.#sources.has(documentId) || this.#checks.has(documentId) || this.#closed) return;
    const cancel = this.#ports.clock.after(CHECK_AFTER_MS, () => {
      this.#checks.delete(documentId);
      void this.#follow(documentId, { looksAgain: true });
    });
    this.#checks.set(documentId, cancel);
  }

  /** Follows what other servers stored and nobody told of, or did not come to follow. */
  async lookAround(): Promise<void> {
    const { links, others, clock } = this.#ports;
    const isRecent = clock.now() - this.#lookedAroundAt < LOOK_AROUND_EVERY_MS;
    if (!others || isRecent || this.#closed) return;
    this.#lookedAroundAt = clock.now();
    const sources = await links.sources();
    for (const source of sources) this.#sources.add(source);
    if (sources.length === 0) return;
    const places = await others.directory.logPlaces(sources);
    for (const source of sources) {
      if (this.#followedAt.get(source) === JSON.stringify(places.get(source) ?? null)) continue;
      await this.#follow(source, { looksAgain: true });
    }
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
    for (const cancel of [...this.#due.values(), ...this.#checks.values()]) cancel();
    this.#due.clear();
    this.#checks.clear();
    await this.#turn;
  }

  async #follow(sourceId: string, { looksAgain = false } = {}): Promise<void> {
    try {
      await this.inTurn(() => this.#followNow(sourceId, looksAgain));
    } catch (error) {
      if (this.#closed) return;
      this.#ports.trouble(error);
      this.changed(sourceId, TRY_AGAIN_MS);
    }
  }

  async #followNow(sourceId: string, looksAgain: boolean): Promise<void> {
    const { links, rooms, others } = this.#ports;
    const all = this.#closed ? [] : await links.ofSource(sourceId);
    if (all.length === 0) {
      this.#sources.delete(sourceId);
      return;
    }
    if (looksAgain) for (const link of all) this.#shown.delete(keyOf(link));
    if (others) {
      const place = (await others.directory.logPlaces([sourceId])).get(sourceId);
      this.#followedAt.set(sourceId, JSON.stringify(place ?? null));
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
    const isUnseen = (link: SignalLink) => !this.#shown.has(keyOf(link));
    if (links.some(isUnseen)) await this.#lookAt(boardId, links);
    const stale = links.filter(
      (link) => !isUnseen(link) && this.#shown.get(keyOf(link)) !== markOf(said, link),
    );
    if (stale.length === 0) return;
    const at = now();
    await rooms.serve(boardId, newId(), (doc) => {
      const shown = readSignals(doc);
      for (const link of stale) {
        // Another server may have been here meanwhile.
        if (markShown(shown.get(link.id)) === markOf(said, link)) continue;
        followSource(doc, link.id, said.get(link.noteId), { at });
      }
    });
    for (const link of stale) this.#shown.set(keyOf(link), markOf(said, link));
  }

  /** What a board's signals show now. A link whose signal is not there was never used, or is no more. */
  async #lookAt(boardId: string, links: readonly SignalLink[]): Promise<void> {
    const looked = await this.#ports.rooms.look(boardId, readSignals);
    const gone: string[] = [];
    for (const link of links) {
      const shown = markShown(looked?.result.get(link.id));
      if (shown !== undefined) {
        this.#shown.set(keyOf(link), shown);
        this.#missingSince.delete(keyOf(link));
      } else if (this.#isGone(keyOf(link))) gone.push(link.id);
    }
    if (gone.length > 0) await this.#ports.links.remove(boardId, gone);
  }

  /** Whether a link without its signal is to go. */
  #isGone(key: string): boolean {
    const { clock, others } = this.#ports;
    if (!others) return true;
    const since = this.#missingSince.get(key) ?? clock.now();
    const isGone = clock.now() - since > LINK_WITHOUT_SIGNAL_MS;
    if (isGone) this.#missingSince.delete(key);
    else this.#missingSince.set(key, since);
    return isGone;
  }
}

const keyOf = ({ boardId, id }: SignalLink) => `${boardId} ${id}`;
const WITHDRAWN = '';

/** What a signal shows; undefined where it is not there. */
const markShown = (
  signal: (SignalSource & { readonly state: string }) | undefined,
): string | undefined => signal && (signal.state === 'withdrawn' ? WITHDRAWN : mark(signal));

const markOf = (said: Said, { noteId }: SignalLink): string => {
  const source = said.get(noteId);
  return source ? mark(source) : WITHDRAWN;
};

/** Stands for what a note says: no words of it are kept in memory. */
const mark = ({ list, kind, role, language, text }: SignalSource): string =>
  createHash('sha256')
    .update(JSON.stringify([list, kind, role, language, text]))
    .digest('base64');
