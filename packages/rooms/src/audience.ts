import { awarenessFrame, type CloseReason, savingFrame } from '@throughline/protocol';
import type { Clock } from './ports.ts';
import { PresenceBook } from './presence.ts';
import type { RoomSession } from './session.ts';

/** A reader with more than this unsent is let go. */
const MAX_BUFFERED_BYTES = 4_194_304;
const HEARTBEAT_MS = 10_000;
const PRESENCE_GAP_MS = 33;
const CROWDED_PRESENCE_GAP_MS = 200;
const CROWD = 100;
/** An awareness message that tells of nobody: a stock client hears that the line is alive. */
const NOBODY_NEW = [awarenessFrame(Uint8Array.of(0))];
const NOTHING_OWN: ReadonlyMap<RoomSession, readonly Uint8Array[]> = new Map();

/** Everybody connected to one room, and what they are told: updates, acks, presence, heartbeats. */
export class Audience {
  readonly #sessions = new Set<RoomSession>();
  readonly #presence = new PresenceBook();
  readonly #clock: Clock;
  readonly #onPeople: (count: number) => void;
  #saving = true;
  #peopleTold = 0;
  #cancelPresence: (() => void) | undefined;
  #cancelHeartbeat: (() => void) | undefined;

  /** @param onPeople told how many people are present, each time that their number has changed */
  constructor(clock: Clock, onPeople: (count: number) => void) {
    this.#clock = clock;
    this.#onPeople = onPeople;
  }

  get isEmpty(): boolean {
    return this.#sessions.size === 0;
  }

  enter(session: RoomSession): void {
    this.#sessions.add(session);
    this.tellWhoIsHere(session);
    if (!this.#saving && session.member.wantsAcks) session.send([savingFrame(false)]);
    this.#cancelHeartbeat ??= this.#clock.after(HEARTBEAT_MS, () => this.#beat());
  }

  /** The session is over, by itself or because it was refused: nobody stays present without one. */
  leave(session: RoomSession): void {
    if (!this.#sessions.delete(session)) return;
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
    this.#tellPeople(0);
  }

  /** Asks each connection's right to read again; those who lost it are let go. */
  recheck(): void {
    for (const session of this.#sessions) {
      if (!session.member.may('read')) this.refuse(session, 'forbidden');
    }
  }

  /** Takes in what a session says of itself. */
  hear(
    session: RoomSession,
    awareness: Uint8Array,
    ownerOf: (client: number) => string | undefined,
  ): void {
    this.#presence.take(awareness, session, session.member.person, ownerOf);
    this.#presenceSoon();
  }

  tellWhoIsHere(session: RoomSession): void {
    const present = this.#presence.everyone();
    if (present) this.send(session, [awarenessFrame(present)]);
  }

  /**
   * Sends everybody `shared`, as one array, and what changed in presence behind it; those for whom
   * `own` has frames get these instead of `shared`.
   */
  publish(
    shared: readonly Uint8Array[],
    own: ReadonlyMap<RoomSession, readonly Uint8Array[]>,
  ): void {
    const presence = this.#takePresence();
    const all = [...shared, ...presence];
    for (const session of this.#sessions) {
      const special = own.get(session);
      if (special) this.send(session, [...special, ...presence]);
      else this.send(session, session.synced ? all : presence);
    }
  }

  /** Says whether updates reach the disk; only a change is said. */
  tellSaving(working: boolean): void {
    if (this.#saving === working) return;
    this.#saving = working;
    for (const session of this.#sessions) {
      if (session.member.wantsAcks) session.send([savingFrame(working)]);
    }
  }

  /** Sends, unless the reader takes nothing in: then it is let go, and comes back to one fresh sync. */
  send(session: RoomSession, frames: readonly Uint8Array[]): void {
    if (session.bufferedBytes > MAX_BUFFERED_BYTES) this.refuse(session, 'tryAgain');
    else session.send(frames);
  }

  #takePresence(): Uint8Array[] {
    const changes = this.#presence.takeChanges();
    if (!changes) return [];
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
    const gapMs = this.#sessions.size > CROWD ? CROWDED_PRESENCE_GAP_MS : PRESENCE_GAP_MS;
    this.#cancelPresence ??= this.#clock.after(gapMs, () => {
      this.#cancelPresence = undefined;
      this.publish([], NOTHING_OWN);
    });
  }

  /** Something at least this often, so that a client can tell a quiet room from a dead line. */
  #beat(): void {
    for (const session of this.#sessions) {
      session.send(session.member.wantsAcks ? session.ack() : NOBODY_NEW);
    }
    this.#cancelHeartbeat = this.isEmpty
      ? undefined
      : this.#clock.after(HEARTBEAT_MS, () => this.#beat());
  }
}
