import {
  awarenessFrame,
  type CloseReason,
  type PresentPerson,
  savingFrame,
} from '@throughline/protocol';
import type { Clock } from './ports.ts';
import { PresenceBook } from './presence.ts';
import type { PresencePace } from './presence-pace.ts';
import type { RoomSession } from './session.ts';
import { SlowReaders } from './slow-readers.ts';
import type { UnreadLimits } from './unread-limits.ts';

const HEARTBEAT_MS = 10_000;
/** In rooms above this size presence keeps to its own pace, however fast the ticks are. */
const CROWD = 30;
/** In a crowd the next tick is never far: presence waits that much longer to ride with it. */
const WAIT_FOR_TICK_MS = 40;
/** An awareness message that tells of nobody: a stock client hears that the line is alive. */
const NOBODY_NEW = [awarenessFrame(Uint8Array.of(0))];
const NOTHING_OWN: ReadonlyMap<RoomSession, readonly Uint8Array[]> = new Map();

const NOTHING: readonly Uint8Array[] = [];

export interface AudiencePorts {
  readonly clock: Clock;
  readonly unread: UnreadLimits;
  readonly presencePace: PresencePace;
  /** Told how many people are present, each time that their number has changed. */
  onPeople(count: number): void;
  /** A reader has read what waited, and has to be told what it was not sent meanwhile. */
  onMissed(session: RoomSession): void;
}

/** Everybody connected to one room, and what they are told: updates, acks, presence, heartbeats. */
export class Audience {
  readonly #sessions = new Set<RoomSession>();
  readonly #presence = new PresenceBook();
  readonly #slow: SlowReaders;
  readonly #clock: Clock;
  readonly #presencePace: PresencePace;
  readonly #onPeople: (count: number) => void;
  #saving = true;
  #peopleTold = 0;
  #presenceDueAt = 0;
  #cancelPresence: (() => void) | undefined;
  #cancelHeartbeat: (() => void) | undefined;

  constructor({ clock, unread, presencePace, onPeople, onMissed }: AudiencePorts) {
    this.#clock = clock;
    this.#presencePace = presencePace;
    this.#onPeople = onPeople;
    this.#slow = new SlowReaders(unread, clock, {
      letGo: (session) => this.refuse(session, 'tryAgain'),
      missedPresence: (session) => this.send(session, this.#presenceFrames()),
      missedAll: onMissed,
    });
  }

  get isEmpty(): boolean {
    return this.#sessions.size === 0;
  }

  /** Who is present, each once. */
  people(): readonly PresentPerson[] {
    return this.#presence.people();
  }

  enter(session: RoomSession): void {
    this.#sessions.add(session);
    session.send(session.rights());
    this.tellWhoIsHere(session);
    if (!this.#saving) session.send(this.#savingFrames(session));
    this.#cancelHeartbeat ??= this.#clock.after(HEARTBEAT_MS, () => this.#beat());
  }

  /** The session is over, by itself or because it was refused: nobody stays present without one. */
  leave(session: RoomSession): void {
    if (!this.#sessions.delete(session)) return;
    this.#slow.forget(session);
    this.#presence.leave(session);
    this.#presenceSoon();
  }

  refuse(session: RoomSession, reason: CloseReason): void {
    session.refuse(reason);
    this.leave(session);
  }

  refuseEverybody(reason: CloseReason): void {
    for (const session of this.#sessions) this.refuse(session, reason);
    this.#cancelHeartbeat?.();
    this.#cancelPresence?.();
    this.#slow.stop();
    this.#tellPeople(0);
  }

  /** Asks each connection's rights again: who may not read is let go, who may write or not is told. */
  recheck(): void {
    for (const session of this.#sessions) {
      if (!session.member.may('read')) this.refuse(session, 'forbidden');
      else if (session.takes !== 'nothing') session.send(session.rights());
    }
  }

  /** Takes in what a session says of itself. */
  hear(
    session: RoomSession,
    awareness: Uint8Array,
    ownerOf: (client: number) => string | undefined,
  ): void {
    const { person, formerKeys } = session.member;
    this.#presence.take(awareness, session, person, ownerOf, formerKeys);
    this.#presenceSoon();
  }

  tellWhoIsHere(session: RoomSession): void {
    const present = this.#presence.everyone();
    if (present && session.takes === 'everything') this.send(session, [awarenessFrame(present)]);
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
    const mayRide = !this.#isCrowd || this.#clock.now() >= this.#presenceDueAt;
    this.#publish(shared, own, mayRide ? this.#takePresence() : NOTHING, sentUpTo);
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
      ...this.#presenceFrames(),
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

  /** Who is here and who has gone, for one that was not told of changes. */
  #presenceFrames(): Uint8Array[] {
    const presence = this.#presence.everyoneKnown();
    return presence ? [awarenessFrame(presence)] : [];
  }

  #savingFrames(session: RoomSession): Uint8Array[] {
    return session.member.wantsAcks ? [savingFrame(this.#saving)] : [];
  }

  get #isCrowd(): boolean {
    return this.#sessions.size > CROWD;
  }

  #takePresence(): Uint8Array[] {
    const changes = this.#presence.takeChanges();
    if (!changes) return [];
    this.#presenceDueAt = this.#clock.now() + this.#presencePace.gapMs(this.#sessions.size);
    this.#tellPeople(this.#presence.countPeople());
    return [awarenessFrame(changes)];
  }

  #tellPeople(count: number): void {
    if (count === this.#peopleTold) return;
    this.#peopleTold = count;
    this.#onPeople(count);
  }

  /** Presence rides with the next updates, or leaves by itself within the gap; it never waits for a disk. */
  #presenceSoon(): void {
    if (!this.#presence.hasChanges) return;
    const gapMs = this.#presencePace.gapMs(this.#sessions.size);
    if (this.#cancelPresence === undefined) this.#sendPresenceIn(gapMs);
  }

  #sendPresenceIn(ms: number): void {
    this.#cancelPresence = this.#clock.after(
      this.#isCrowd ? ms + WAIT_FOR_TICK_MS : ms,
      this.#sendPresence,
    );
  }

  readonly #sendPresence = (): void => {
    this.#cancelPresence = undefined;
    const leftMs = this.#presenceDueAt - this.#clock.now();
    if (leftMs > 0) {
      // It rode with a tick meanwhile: what has changed since is not older than that.
      if (this.#presence.hasChanges) this.#sendPresenceIn(leftMs);
      return;
    }
    const presence = this.#takePresence();
    if (presence.length === 0) return;
    this.#publish(NOTHING, NOTHING_OWN, presence);
    this.#presencePace.wrote(this.#sessions.size);
  };

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
