import type { CloseReason, PresentPerson } from '@throughline/protocol';
import type * as Y from 'yjs';
import { LiveDocument } from './live-document.ts';
import { LookingAround } from './looking-around.ts';
import {
  type Clock,
  DamagedDocument,
  type DocumentShuts,
  type RoomBus,
  type RoomMember,
  type RoomNews,
  type RoomSocket,
  StaleEpoch,
  type UpdateLog,
} from './ports.ts';
import type { Where } from './presence.ts';
import { PresencePace } from './presence-pace.ts';
import { Room } from './room.ts';
import type { RoomConnection } from './room-ports.ts';
import type { RoomWatcher } from './room-watcher.ts';
import { ServerBeat } from './server-beat.ts';
import type { ServerChange } from './serving.ts';
import { ShutDocuments } from './shut-documents.ts';
import { Turns } from './turns.ts';
import { UNREAD_LIMITS, type UnreadLimits } from './unread-limits.ts';

/** How long a room that everybody left stays in memory. */
const IDLE_MS = 30_000;

/** In smaller rooms a write to everybody costs little, and an edit leaves at once. */
const COMPANY_FROM = 30;
/** How long a document that was found damaged counts as damaged, unread. */
const DAMAGED_FOR_MS = 10_000;
/** So many documents are read and built at once, however many people come back at the same moment. */
const LOADS_AT_ONCE = 4;
/** Rooms that may end under a change of the server's before it gives up: each one was restored or replaced. */
const SERVE_TRIES = 5;

/** There is no document with this id. */
export class UnknownDocument extends Error {
  constructor(documentId: string) {
    super(`no document ${documentId}`);
    this.name = 'UnknownDocument';
  }
}

export interface RoomRegistryOptions {
  log: UpdateLog;
  clock: Clock;
  watcher?: RoomWatcher;
  /** The way to the rooms of other servers. Default: this server is alone. */
  bus?: RoomBus | undefined;
  /** Milliseconds that an empty room stays open. Default 30,000. */
  idleMs?: number;
  /** How much may wait unread for one reader. Default: UNREAD_LIMITS. */
  unread?: UnreadLimits;
  /** From so many connections to a room on, what several servers write in it waits a moment to leave together. Default 30. */
  companyFrom?: number;
  /** Where other servers append to the same log: keeps them from a document that is put in another's place. */
  shuts?: DocumentShuts | undefined;
  /** Tells other servers which documents are shut, or open again. Neither throws nor waits. */
  tellShut?: ((documentIds: readonly string[], isShut: boolean) => void) | undefined;
}

/** Every open room of this process. A room opens once: joiners await one promise. */
export class RoomRegistry {
  readonly #options: RoomRegistryOptions;
  readonly #rooms = new Map<string, Promise<Room>>();
  readonly #loads: Turns;
  readonly #presencePace: PresencePace;
  readonly #beat: ServerBeat;
  /** Documents that nobody may open just now: who comes waits. */
  readonly #shut: ShutDocuments;
  readonly #log: UpdateLog;
  /** Undefined where nobody else writes in the log. */
  readonly #around: LookingAround | undefined;
  #closing = false;

  constructor(options: RoomRegistryOptions) {
    this.#options = options;
    const { clock, shuts, tellShut } = options;
    this.#shut = new ShutDocuments({ clock, shuts, tell: tellShut });
    this.#log = shuts ? this.#shut.noticedBy(options.log) : options.log;
    this.#loads = new Turns(LOADS_AT_ONCE, options.clock);
    this.#beat = new ServerBeat(options.clock);
    this.#presencePace = new PresencePace(options.clock, this.#beat);
    if (options.log.isShared) {
      this.#around = new LookingAround({
        log: options.log,
        clock: options.clock,
        bus: options.bus,
        rooms: () => this.#all(),
      });
    }
  }

  /** How many rooms are in memory. */
  get size(): number {
    return this.#rooms.size;
  }

  /**
   * Lets a socket into a document's room, opening it where it is not open.
   * @param epoch the document's epoch by which this person was let in, where it is known
   * @throws UnknownDocument, DamagedDocument, StaleEpoch when the document has moved on from `epoch`,
   * or the store's error. The next try opens afresh; after damage, the next one 10 s later
   */
  async join(
    documentId: string,
    socket: RoomSocket,
    member: RoomMember,
    epoch?: number,
  ): Promise<RoomConnection> {
    const room = await this.#openAt(documentId, epoch);
    const connection = room.join(socket, member);
    return {
      receive: connection.receive,
      leave: () => {
        connection.leave();
        this.#releaseLater(room);
      },
    };
  }

  /**
   * Carries out a change of the server's own in a document, opening its room if nobody is in it. It is
   * durable, and everybody is told, when this resolves; a failing store is tried again for as long as
   * the room lives. The same id again changes nothing, also after a crash.
   * @param commandId chosen by whoever asks; one id belongs to one change
   * @param change writes in the document, at once and whole; what it throws leaves nothing behind
   * @throws what `change` throws, DocumentFull, UnknownDocument, DamagedDocument, or the store's error
   */
  async serve(
    documentId: string,
    commandId: string,
    change: ServerChange,
  ): Promise<'served' | 'repeated'> {
    for (let tries = 0; tries < SERVE_TRIES; ) {
      const room = await this.#openAt(documentId, undefined);
      try {
        const served = await room.serve(commandId, change);
        if (served !== 'over') return served;
        // What another server has shut is waited for, and is no room that does not stay open.
        if (!this.#shut.isShut(documentId)) tries++;
      } finally {
        if (room.isEmpty) this.#releaseLater(room);
      }
    }
    throw new Error(`the room of document ${documentId} does not stay open`);
  }

  /**
   * Reads a document as the log holds it: its room's copy between two ticks, or the store's where it is
   * not open. A document that is being replaced is read afterwards.
   * @param read changes nothing, and keeps nothing of the document beyond its call
   * @returns undefined when there is no such document
   * @throws DamagedDocument, the store's error, and what `read` throws
   */
  async look<Result>(
    documentId: string,
    read: (doc: Y.Doc) => Result,
  ): Promise<{ result: Result } | undefined> {
    for (;;) {
      if (this.#shut.isShut(documentId)) await this.#shut.opened(documentId);
      const opening = this.#rooms.get(documentId);
      if (!opening) return this.#lookInStore(documentId, read);
      const looked = await (await opening).look(read);
      if (looked.type === 'seen') return looked;
    }
  }

  #lookInStore<Result>(documentId: string, read: (doc: Y.Doc) => Result) {
    return this.#loads.take(async () => {
      const stored = await this.#options.log.load(documentId);
      return stored && { result: new LiveDocument(stored).look(read) };
    });
  }

  /**
   * Who is at a document now, each once. Opens nothing.
   * @param where `here`: on connections to this server. `everywhere`: with other servers too, as far as they told
   * the room that is open here; where none is open, nobody is known (a roster knows who is at which board
   * whether it is open here or not)
   */
  async people(documentId: string, where: Where = 'here'): Promise<readonly PresentPerson[]> {
    const room = await this.#rooms.get(documentId)?.catch(() => undefined);
    return room?.presence.people(where) ?? [];
  }

  /** Asks everybody's rights again, in every room. Writes are asked at each frame anyway. */
  recheck(): void {
    this.#eachRoom((room) => room.recheck());
  }

  /**
   * Takes in what another server did to a document. For a room that is just opening it waits; where none is open
   * only the watcher is told.
   * @param from which server it is; what it says of who is there is believed until it is forgotten
   */
  hear(news: RoomNews, from: string): void {
    const { documentId, entries, added } = news;
    const opening = this.#rooms.get(documentId);
    if (opening) {
      void opening.then(
        (room) => room.hear(news, from),
        () => {},
      );
      return;
    }
    const { watcher } = this.#options;
    if (entries.length > 0) watcher?.changedElsewhere?.(documentId);
    if (added.length > 0) watcher?.addedElsewhere?.(documentId, added);
  }

  /**
   * Compares all open rooms with their logs: those that missed something read on, those whose document was put in
   * another's place or is gone end. Rooms whose log is shared do it by themselves every 15 s, and every 2 s while
   * the bus is away.
   */
  async lookAround(): Promise<void> {
    await this.#around?.look();
  }

  /** Another server said goodbye, or is gone: whoever was at a document with it is no longer shown. */
  forgetServer(serverId: string): void {
    this.#eachRoom((room) => room.presence.drop(serverId));
  }

  /** Other servers can be reached again: rooms tell them who is here, and ask who is there with them. */
  meetAgain(): void {
    this.#eachRoom((room) => room.presence.meetAgain());
  }

  /** Lets everybody in one document go, as when it is deleted. */
  async end(documentId: string, reason: CloseReason): Promise<void> {
    const room = this.#rooms.get(documentId);
    this.#rooms.delete(documentId);
    await (await room?.catch(() => undefined))?.end(reason);
  }

  /**
   * Puts other documents in the place of some: what is under way is finished and saved, everybody is let
   * go with `epochMismatch`, on other servers too, and who comes meanwhile waits until `work` is done.
   * @param work may be done again where another server came between after all
   * @throws StaysShut where another server does not let go of one, and what the work throws
   */
  async whileShut<Result>(
    documents: string | readonly string[],
    work: () => Promise<Result>,
  ): Promise<Result> {
    const ids = [...new Set(typeof documents === 'string' ? [documents] : documents)];
    if (ids.length === 0) return work();
    const empty = async () => {
      await Promise.all(ids.map((id) => this.end(id, 'epochMismatch')));
    };
    try {
      return await this.#shut.during(ids, { empty, work });
    } finally {
      for (const id of ids) this.#options.watcher?.changed?.(id);
    }
  }

  /** Another server has begun to put something in this document's place: its people are let go. */
  async shutElsewhere(documentId: string): Promise<void> {
    this.#shut.shutElsewhere(documentId);
    await this.end(documentId, 'epochMismatch');
  }

  /** It has done so. Whoever still has the document of before is let go. */
  async openedElsewhere(documentId: string): Promise<void> {
    this.#shut.openedElsewhere(documentId);
    const opening = this.#rooms.get(documentId);
    if (!opening) return;
    const head = (await this.#options.log.heads([documentId])).get(documentId);
    const room = await opening.catch(() => undefined);
    if (room && room.epoch !== head?.epoch) {
      await room.end(head ? 'epochMismatch' : 'unknownDocument');
    }
  }

  /** Finishes what is under way everywhere, folds, and lets everybody go: "come back". */
  async close(): Promise<void> {
    this.#closing = true;
    this.#around?.stop();
    const rooms = await this.#all();
    this.#rooms.clear();
    await Promise.all(rooms.map(endFolded));
  }

  /** Not all together: one that is slow to open must not keep the others waiting. */
  #eachRoom(work: (room: Room) => void): void {
    for (const opening of this.#rooms.values()) void opening.then(work, () => {});
  }

  async #all(): Promise<Room[]> {
    const settled = await Promise.allSettled(this.#rooms.values());
    return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  }

  /** A room that still holds an older epoch than this person was told of is ended: its document was restored. */
  async #openAt(documentId: string, epoch: number | undefined): Promise<Room> {
    for (;;) {
      if (this.#shut.isShut(documentId)) await this.#shut.opened(documentId);
      if (this.#closing) throw new Error('the server is stopping');
      const room = await this.#open(documentId);
      // While it was awaited it may have been ended.
      if (room.isOver) continue;
      if (epoch === undefined || room.epoch === epoch) return room;
      if (room.epoch > epoch) throw new StaleEpoch(documentId, epoch);
      await room.end('epochMismatch');
    }
  }

  #open(documentId: string): Promise<Room> {
    const known = this.#rooms.get(documentId);
    if (known) return known;
    const forget = () => {
      if (this.#rooms.get(documentId) === opening) this.#rooms.delete(documentId);
    };
    const opening = this.#load(documentId, forget);
    this.#rooms.set(documentId, opening);
    opening.catch((error) => {
      // Those who keep coming back get the same answer, and nobody else waits while it is read again.
      if (error instanceof DamagedDocument) this.#options.clock.after(DAMAGED_FOR_MS, forget);
      else forget();
    });
    return opening;
  }

  /** @param onOver takes the room out of the register, so that the next who comes opens it afresh */
  async #load(documentId: string, onOver: () => void): Promise<Room> {
    const { clock, watcher = {}, bus, unread = UNREAD_LIMITS } = this.#options;
    const log = this.#log;
    return this.#loads.take(async () => {
      const stored = await log.load(documentId);
      if (!stored) throw new UnknownDocument(documentId);
      return new Room(documentId, new LiveDocument(stored), {
        log,
        clock,
        watcher,
        unread,
        companyFrom: this.#options.companyFrom ?? COMPANY_FROM,
        presencePace: this.#presencePace,
        beat: this.#beat,
        bus,
        onOver,
      });
    });
  }

  #releaseLater(room: Room): void {
    this.#options.clock.after(this.#options.idleMs ?? IDLE_MS, () => {
      // A room that is over has left the register; what stands there under its name is another one.
      if (this.#closing || room.isOver || !room.isEmpty) return;
      if (room.isQuiet) void endFolded(room);
      else this.#releaseLater(room);
    });
  }
}

async function endFolded(room: Room): Promise<void> {
  await room.end('restarting');
  await room.fold();
}
