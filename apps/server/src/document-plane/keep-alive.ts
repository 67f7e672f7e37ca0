import type { WebSocket, WebSocketServer } from 'ws';

/**
 * A socket that leaves two pings unanswered is gone within 30 seconds, and its person with it. On a slow
 * line a ping waits behind a whole board: as long as what waits gets less, somebody is reading.
 */
const PING_EVERY_MS = 15_000;

/**
 * Pings every socket; ends those that do not answer.
 * @returns what stops it
 */
export function keepAlive(server: WebSocketServer, everyMs = PING_EVERY_MS): () => void {
  /** Those whose pong is awaited, and how many bytes waited to leave when they were last looked at. */
  const awaited = new WeakMap<WebSocket, number>();
  const timer = setInterval(() => {
    for (const webSocket of server.clients) {
      const waitedBefore = awaited.get(webSocket);
      const waiting = bytesWaiting(webSocket);
      if (waitedBefore !== undefined && waiting >= waitedBefore) {
        webSocket.terminate();
        continue;
      }
      awaited.set(webSocket, waiting);
      if (waitedBefore !== undefined) continue;
      webSocket.once('pong', () => awaited.delete(webSocket));
      webSocket.ping();
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}

/**
 * What the system has not taken yet, half-written messages counted: `bufferedAmount` only changes when a
 * whole message has left. Node's own socket timeout reads the same and tells it nowhere else.
 */
function bytesWaiting(webSocket: WebSocket): number {
  const { _socket: line } = webSocket as { _socket?: { _handle?: { writeQueueSize?: number } } };
  return line?._handle?.writeQueueSize ?? webSocket.bufferedAmount;
}
