import {
  type CloseReason,
  closeReason,
  FRAME,
  isUpdateFrame,
  parseServerNotice,
  SYNC,
} from '@throughline/protocol';
import type { RoomConnection, RoomSocket } from '@throughline/rooms';

/** Hears what happens to connections, for metrics. */
export interface DocumentMeter {
  /** An edit was acked so long after it had arrived. */
  acked(ms: number): void;
  /** We ended a connection, or did not let it in. */
  refused(reason: CloseReason | 'other' | 'unknown-poll'): void;
}

/** An ack stands last in what is sent, or before a word about who is here. */
const ACK_STANDS_WITHIN = 2;

/** A connection's end, and what is measured on the way to it: one edit at a time, so that nothing is kept for each. */
export class MeasuredEnd implements RoomSocket {
  readonly #end: RoomSocket;
  readonly #meter: DocumentMeter;
  /** Frames that count for acks and came so far. */
  #frames = 0;
  /** The number of the frame whose ack is waited for; 0: of none. */
  #timed = 0;
  #timedSinceMs = 0;
  #ended = false;

  constructor(end: RoomSocket, meter: DocumentMeter) {
    this.#end = end;
    this.#meter = meter;
  }

  get bufferedBytes(): number {
    return this.#end.bufferedBytes;
  }

  send(frames: readonly Uint8Array[]): void {
    if (this.#timed > 0) this.#lookForAck(frames);
    this.#end.send(frames);
  }

  close(code: number, reason: string): void {
    if (!this.#ended) this.#meter.refused(closeReason(code) ?? 'other');
    this.#ended = true;
    this.#end.close(code, reason);
  }

  /** The same connection, listened to. */
  listenTo(connection: RoomConnection): RoomConnection {
    return {
      receive: (bytes) => {
        this.#heard(bytes);
        connection.receive(bytes);
      },
      leave: () => connection.leave(),
    };
  }

  #heard(bytes: Uint8Array): void {
    if (!isUpdateFrame(bytes)) return;
    this.#frames++;
    // The answer to a sync step 1 is no edit, and mostly brings nothing to commit.
    if (this.#timed > 0 || bytes[1] !== SYNC.update) return;
    this.#timed = this.#frames;
    this.#timedSinceMs = performance.now();
  }

  #lookForAck(frames: readonly Uint8Array[]): void {
    for (let back = 1; back <= ACK_STANDS_WITHIN; back++) {
      const frame = frames[frames.length - back];
      if (frame?.[0] !== FRAME.ack) continue;
      const notice = parseServerNotice(frame);
      if (notice?.type !== 'ack' || notice.count < this.#timed) return;
      this.#meter.acked(performance.now() - this.#timedSinceMs);
      this.#timed = 0;
      return;
    }
  }
}
