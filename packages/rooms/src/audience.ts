import { awarenessFrame, type CloseReason, savingFrame } from '@throughline/protocol';
import type { Clock } from './ports.ts';
import { RoomPresence, type RoomPresencePorts } from './room-presence.ts';
import type { RoomSession } from './session.ts';
import { SlowReaders } from './slow-readers.ts';
import type { UnreadLimits } from './unread-limits.ts';

const HEARTBEAT_MS = 10_000;
/** An awareness message that tells of nobody: a stock client hears that the line is alive. */
const NOBODY_NEW = [awarenessFrame(Uint8Array.of(0))];
const NOTHING_OWN: ReadonlyMap<RoomSession, readonly Uint8Array[]> = new Map();

const NOTHING: readonly Uint8Array[] = [];

export interface AudiencePorts extends RoomPresencePorts {
  readonly unread: UnreadLimits;
  /** A reader has read what waited, and has to be told what it was not sent meanwhile. */
  onMissed(session: RoomSession): void;
}

/** Everybody connected to one room, and what they are told: updates, acks, presence, heartbeats. */
export class Audience {
  readonly #sessions = new Set<RoomSession>();
  /** Who is present, with this server and others. */
  readonly presence: RoomPresence;
  readonly #slow: SlowReaders;
  readonly #clock: Clock;
  #saving = true;
  #cancelHeartbeat: (() => void) | undefined;

  constructor(ports: AudiencePorts) {
    const { clock, unread, onMissed } = ports;
    this.#clock = clock;
    this.presence = new RoomPresence(ports, {
      size: () => this.#sessions.size,
      send: (frames) => this.#publish(NOTHING, NOTHING_OWN, frames),
    });
    this.#slow = new SlowReaders(unread, clock, {
      letGo: (session) => this.refuse(session, 'tryAgain'),
      missedPresence: (session) => this.send(session, this.presence.everyoneKnown()),
      missedAll: onMissed,
    });
  }

  /** How many connections there are. */
  get size(): number {
    return this.#sessions.size;
  }

  get isEmpty(): boolean {
    return this.#sessions.size === 0;
  }

  enter(session: RoomSession): void {
    const isFirst = this.isEmpty;
    this.#sessions.add(session);
    session.send(session.rights());
    this.tellWhoIsHere(session);
    if (!this.#saving) session.send(this.#savingFrames(session));
    this.#cancelHeartbeat ??= this.#clock.after(HEARTBEAT_MS, () => this.#beat());
    if (isFirst) this.presence.begin();
  }

  /** The session is over, by itself or because it was refused: nobody stays present without one. */
  leave(session: RoomSession): void {
    if (!this.#sessions.delete(session)) return;
    this.#slow.forget(session);
    this.presence.leave(session);
  }

  refuse(session: RoomSession, reason: CloseReason): void {
    session.refuse(reason);
    this.leave(session);
  }

  refuseEverybody(reason: CloseReason): void {
    for (const session of this.#sessions) this.refuse(session, reason);
    this.#cancelHeartbeat?.();
    this.#slow.stop();
    this.presence.end();
  }

  /** Asks each connection's rights again: who may not read is let go, who may write or not is told. */
  recheck(): void {
    for (const session of this.#sessions) {
      if (!session.member.may('read')) this.refuse(session, 'forbidden');
      else if (session.takes !== 'nothing') session.send(session.rights());
    }
  }

  tellWhoIsHere(session: RoomSession): void {
    if (session.takes === 'everything') this.send(session, this.presence.everyone());
  }

  /**
   * Sends everybody `shared`, as one array, and what changed in presence behind it; those for whom
   * `own` has frames get these instead of `shared`.
   * @param sentUpTo state vector of what a reader has who was sent all of this; may be asked for once
   * only, and only where somebody reads slowly
   */
  publish(
    shared: readonly Uint8Array[],
    own: ReadonlyMap<RoomSession, readonly Uint8Array[]>,
    sentUpTo?: () => Uint8Array,
  ): void {
    this.#publish(shared, own, this.presence.ride(), sentUpTo);
  }

  /** Says whether updates reach the disk; only a change is said. */
  tellSaving(working: boolean): void {
    if (this.#saving === working) return;
    this.#saving = working;
    for (const session of this.#sessions) {
      if (session.takes !== 'nothing') session.send(this.#savingFrames(session));
    }
  }

  /** What a reader missed besides the document while it was sent nothing, as things stand now. */
  missedFrames(session: RoomSession): readonly Uint8Array[] {
    return [
      ...session.rights(),
      ...this.presence.everyoneKnown(),
      ...this.#savingFrames(session),
      ...session.ack(),
    ];
  }

  /**
   * Sends to one reader, whatever it has not read yet.
   * @param sentUpTo state vector of what it has then, for one that has been sent the document
   */
  send(session: RoomSession, frames: readonly Uint8Array[], sentUpTo?: () => Uint8Array): void {
    session.send(frames);
    this.#slow.wasSent(session, sentUpTo);
  }

  #publish(
    shared: readonly Uint8Array[],
    own: ReadonlyMap<RoomSession, readonly Uint8Array[]>,
    presence: readonly Uint8Array[],
    sentUpTo?: () => Uint8Array,
  ): void {
    const all = presence.length > 0 ? [...shared, ...presence] : shared;
    for (const session of this.#sessions) {
      const special = own.get(session);
      if (session.takes !== 'everything') {
        this.#sendLess(session, special ?? (session.synced ? shared : NOTHING), sentUpTo);
      } else if (special) {
        this.send(session, [...special, ...presence], sentUpTo);
      } else {
        this.send(session, session.synced ? all : presence, sentUpTo);
      }
    }
  }

  /** To one that reads slowly: the document without presence, or nothing. */
  #sendLess(
    session: RoomSession,
    frames: readonly Uint8Array[],
    sentUpTo: (() => Uint8Array) | undefined,
  ): void {
    if (session.takes === 'nothing') session.keepBack(frames);
    if (this.#slow.isLost(session)) this.refuse(session, 'tryAgain');
    else if (session.takes === 'document') this.send(session, frames, sentUpTo);
  }

  #savingFrames(session: RoomSession): Uint8Array[] {
    return session.member.wantsAcks ? [savingFrame(this.#saving)] : [];
  }

  /** Something at least this often, so that a client can tell a quiet room from a dead line. */
  #beat(): void {
    for (const session of this.#sessions) {
      if (session.takes === 'nothing') continue;
      session.send(session.member.wantsAcks ? session.ack() : NOBODY_NEW);
    }
    this.#cancelHeartbeat = this.isEmpty
      ? undefined
      : this.#clock.after(HEARTBEAT_MS, () => this.#beat());
  }
}
