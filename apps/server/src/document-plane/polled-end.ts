import type { PolledToClient, PolledToServer } from '@throughline/protocol';
import type { RoomSocket } from '@throughline/rooms';
import type { Socket } from 'socket.io';
import type { ReturnTimes } from './return-times.ts';

export type PolledSocket = Socket<PolledToServer, PolledToClient>;

/** What rooms send, ready for the wire; a room gives one array to all of its readers. */
const encoded = new WeakMap<readonly Uint8Array[], readonly string[]>();

function encodeOnce(frames: readonly Uint8Array[]): readonly string[] {
  const known = encoded.get(frames);
  if (known) return known;
  const words = frames.map((frame) => Buffer.from(frame).toString('base64'));
  encoded.set(frames, words);
  return words;
}

/** A connection by long polling as a room sees it. */
export class PolledEnd implements RoomSocket {
  readonly #socket: PolledSocket;
  readonly #returnTimes: Pick<ReturnTimes, 'textFor'>;
  readonly #unsent: UnsentBytes;

  constructor(socket: PolledSocket, returnTimes: Pick<ReturnTimes, 'textFor'>) {
    this.#socket = socket;
    this.#returnTimes = returnTimes;
    this.#unsent = new UnsentBytes(socket);
  }

  get bufferedBytes(): number {
    return this.#unsent.count;
  }

  send(frames: readonly Uint8Array[]): void {
    if (!this.#socket.connected) return;
    this.#unsent.add(frames.reduce((sum, { length }) => sum + length, 0));
    this.#socket.emit('frames', encodeOnce(frames));
  }

  close(code: number, reason: string): void {
    this.#socket.emit('ending', code, this.#returnTimes.textFor(code, reason));
    // Leaves behind what was sent before it.
    this.#socket.disconnect(true);
  }
}

/**
 * What the client has not taken yet: frames that wait for its next poll, and those of the answer under
 * way. That an answer has arrived shows only in the next poll, so until then it counts.
 */
class UnsentBytes {
  #waiting = 0;
  #underWay = 0;

  constructor({ conn }: PolledSocket) {
    // Before the listener that answers this very poll.
    conn.transport.prependListener('ready', () => {
      this.#underWay = 0;
    });
    conn.on('flush', () => {
      this.#underWay = this.#waiting;
      this.#waiting = 0;
    });
  }

  get count(): number {
    return this.#waiting + this.#underWay;
  }

  add(bytes: number): void {
    this.#waiting += bytes;
  }
}
