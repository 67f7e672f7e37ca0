import {
  ackFrame,
  CLOSE_CODES,
  type CloseReason,
  type Rights,
  rightsFrame,
} from '@throughline/protocol';
import type { Budget } from './budget.ts';
import type { RoomMember, RoomSocket } from './ports.ts';

/** The state vector of one who has nothing. */
const HAS_NOTHING = Uint8Array.of(0);

/** One connection to a room: its socket, who stands behind it, and how far its frames are durable. */
export class RoomSession {
  readonly member: RoomMember;
  /** What its person may still send, over this connection and others. */
  readonly budget: Budget;
  readonly #socket: RoomSocket;
  /** Update frames that this socket sent. */
  #received = 0;
  /** The first so many of them are durable. */
  #durable = 0;
  /** The first of its frames that answered our sync step 1. */
  #answer = Number.POSITIVE_INFINITY;
  #setAside = false;
  #refused = false;
  #gone = false;
  /** What it last asked for and was not answered yet; a new question takes the place of the old. */
  stateVectorAsked: Uint8Array | undefined;
  /** Whether it has been sent the document: before that, single updates would only be gaps to it. */
  synced = false;
  /** What it is sent: one that reads slowly gets no presence, and then nothing until it has read. */
  takes: 'everything' | 'document' | 'nothing' = 'everything';
  /** State vector of what it had been sent when it fell behind. */
  #sentUpTo: Uint8Array | undefined;
  #keptBack = 0;
  #answerBytes = 0;
  /** What it was last told of its rights. */
  #told: Rights | undefined;

  constructor(socket: RoomSocket, member: RoomMember, budget: Budget) {
    this.member = member;
    this.budget = budget;
    this.#socket = socket;
  }

  /** We ended this connection: what it sent and we have not looked at yet is void. */
  get refused(): boolean {
    return this.#refused;
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedBytes;
  }

  /** Whether its whole answer to our sync step 1 comes after this frame; also where a frame is judged again. */
  answersSyncAfter(frame: number): boolean {
    return frame < this.#answer;
  }

  /** A frame waits, unstored, for the answer to sync step 1 that will hold it too. */
  get hasSetAside(): boolean {
    return this.#setAside;
  }

  /** Bytes of frames that were kept back since it fell behind. */
  get keptBack(): number {
    return this.#keptBack;
  }

  keepBack(frames: readonly Uint8Array[]): void {
    for (const { length } of frames) this.#keptBack += length;
  }

  /** Bytes of the largest answer that it was given: a board is as large as it is. */
  get answerBytes(): number {
    return this.#answerBytes;
  }

  answered(frames: readonly Uint8Array[]): void {
    const bytes = frames.reduce((sum, { length }) => sum + length, 0);
    this.#answerBytes = Math.max(this.#answerBytes, bytes);
  }

  /** From now on it is sent nothing: what it lacks is told at once, from this state vector on. */
  fallBehind(sentUpTo: Uint8Array): void {
    this.takes = 'nothing';
    this.#sentUpTo = sentUpTo;
  }

  /** It is about to be told what it lacks. @returns the state vector of what it has been sent */
  catchUp(): Uint8Array {
    const sentUpTo = this.#sentUpTo ?? HAS_NOTHING;
    this.#sentUpTo = undefined;
    this.#keptBack = 0;
    this.takes = 'everything';
    return sentUpTo;
  }

  /** Counts one update frame in; gives its number, the first being 1. */
  countFrame(): number {
    return ++this.#received;
  }

  /** This frame is its answer to our sync step 1: nothing that it lacks can come after it. */
  noteSyncAnswer(frame: number): void {
    this.#answer = Math.min(this.#answer, frame);
  }

  setAside(): void {
    this.#setAside = true;
  }

  /**
   * The frame with this number is durable. While a frame is set aside nothing is acked: acks are
   * contiguous.
   */
  markDurable(frame: number, answersSync: boolean): void {
    if (answersSync) this.#setAside = false;
    if (!this.#setAside) this.#durable = Math.max(this.#durable, frame);
  }

  /** The ack that this client is due, or nothing for one that asked for none. */
  ack(): Uint8Array[] {
    return this.member.wantsAcks ? [ackFrame(this.#durable)] : [];
  }

  /** What it may do now, for one that asked for notices and was not told so last. */
  rights(): Uint8Array[] {
    if (!this.member.wantsAcks) return [];
    const now = { mayWrite: this.member.may('write'), mayComment: this.member.may('comment') };
    const told = this.#told;
    if (now.mayWrite === told?.mayWrite && now.mayComment === told.mayComment) return [];
    this.#told = now;
    return [rightsFrame(now)];
  }

  send(frames: readonly Uint8Array[]): void {
    if (!this.#gone && frames.length > 0) this.#socket.send(frames);
  }

  /** Ends the connection for a reason of ours. */
  refuse(reason: CloseReason): void {
    this.#refused = true;
    if (this.#gone) return;
    this.#gone = true;
    this.#socket.close(CLOSE_CODES[reason], reason);
  }

  /** The socket went by itself: what it sent before still counts. */
  lost(): void {
    this.#gone = true;
  }
}
