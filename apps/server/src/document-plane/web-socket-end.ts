import type { Duplex } from 'node:stream';
import type { RoomSocket } from '@throughline/rooms';
import type { WebSocket } from 'ws';
import type { ReturnTimes } from './return-times.ts';
import { frameHeader, serverFrames } from './server-frames.ts';

/** From this size on a frame is written where it lies: its copy for the wire would cost more than a write. */
const WRITTEN_IN_PLACE_FROM_BYTES = 65_536;

/**
 * What rooms send, ready for the wire. A room gives one array to all of its readers, and a server's
 * frames are unmasked: the same bytes serve them all.
 */
const encoded = new WeakMap<readonly Uint8Array[], Buffer>();

function encodeOnce(frames: readonly Uint8Array[]): Buffer {
  const known = encoded.get(frames);
  if (known) return known;
  const bytes = serverFrames(frames);
  encoded.set(frames, bytes);
  return bytes;
}

function write(line: Duplex, frames: readonly Uint8Array[]): void {
  if (!frames.some(({ length }) => length >= WRITTEN_IN_PLACE_FROM_BYTES)) {
    line.write(encodeOnce(frames));
    return;
  }
  line.cork();
  for (const frame of frames) {
    line.write(frameHeader(frame.length));
    line.write(frame);
  }
  line.uncork();
}

/**
 * A WebSocket as a room sees it. The frames of one tick leave in one write, on the line beneath `ws`:
 * it may, because our side of the connection never fragments and never compresses.
 */
export function webSocketEnd(
  webSocket: WebSocket,
  line: Duplex,
  returnTimes: ReturnTimes,
): RoomSocket {
  return {
    send(frames) {
      if (webSocket.readyState === webSocket.OPEN) write(line, frames);
    },
    get bufferedBytes() {
      return webSocket.bufferedAmount;
    },
    close: (code, reason) => webSocket.close(code, returnTimes.textFor(code, reason)),
  };
}
