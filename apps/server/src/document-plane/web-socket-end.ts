import type { Duplex } from 'node:stream';
import type { RoomSocket } from '@throughline/rooms';
import type { WebSocket } from 'ws';

/** A WebSocket as a room sees it. The frames of one tick leave in one write. */
export function webSocketEnd(webSocket: WebSocket, line: Duplex): RoomSocket {
  return {
    send(frames) {
      if (webSocket.readyState !== webSocket.OPEN) return;
      line.cork();
      for (const frame of frames) webSocket.send(frame);
      line.uncork();
    },
    get bufferedBytes() {
      return webSocket.bufferedAmount;
    },
    close: (code, reason) => webSocket.close(code, reason),
  };
}
