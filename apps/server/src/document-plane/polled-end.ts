import type { PolledToClient, PolledToServer } from '@throughline/protocol';
import type { RoomSocket } from '@throughline/rooms';
import type { Socket } from 'socket.io';

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
export function polledEnd(socket: PolledSocket): RoomSocket {
  const unsent = new UnsentBytes(socket);
  return {
    send(frames) {
      if (!socket.connected) return;
      unsent.add(frames.reduce((sum, { length }) => sum + length, 0));
      socket.emit('frames', encodeOnce(frames));
    },
    get bufferedBytes() {
      return unsent.count;
    },
    close(code, reason) {
      socket.emit('ending', code, reason);
      // Leaves behind what was sent before it.
      socket.disconnect(true);
    },
  };
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
