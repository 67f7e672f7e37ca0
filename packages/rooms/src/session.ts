import { ackFrame, CLOSE_CODES, type CloseReason } from '@throughline/protocol';
import type { RoomMember, RoomSocket } from './ports.ts';

/** One connection to a room: its socket, who stands behind it, and how far its frames are durable. */
export class RoomSession {
  readonly member: RoomMember;
  readonly #socket: RoomSocket;
  /** Update frames that this socket sent. */
  #received = 0;
  /** The first so many of them are durable. */
  #durable = 0;
  #answeredSync = false;
  #setAside = false;
  #refused = false;
  #gone = false;
  /** What it last asked for and was not answered yet; a new question takes the place of the old. */
  stateVectorAsked: Uint8Array | undefined;
  /** Whether it has been sent the document: before that, single updates would only be gaps to it. */
  synced = false;

  constructor(socket: RoomSocket, member: RoomMember) {
    this.member = member;
    this.#socket = socket;
  }

  /** We ended this connection: what it sent and we have not looked at yet is void. */
  get refused(): boolean {
    return this.#refused;
  }

  get bufferedBytes(): number {
    return this.#socket.bufferedBytes;
  }

  /** Whether its whole answer to our sync step 1 is still to come. */
  get mayStillAnswerSync(): boolean {
    return !this.#answeredSync;
  }

  /** A frame waits, unstored, for the answer to sync step 1 that will hold it too. */
  get hasSetAside(): boolean {
    return this.#setAside;
  }

  /** Counts one update frame in; gives its number, the first being 1. */
  countFrame(): number {
    return ++this.#received;
  }

  /** Its answer to our sync step 1 has been taken on: nothing that it lacks can still be to come. */
  noteSyncAnswer(): void {
    this.#answeredSync = true;
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
