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
      const { bufferedAmount } = webSocket;
      if (waitedBefore !== undefined && bufferedAmount >= waitedBefore) {
        webSocket.terminate();
        continue;
      }
      awaited.set(webSocket, bufferedAmount);
      if (waitedBefore !== undefined) continue;
      webSocket.once('pong', () => awaited.delete(webSocket));
      webSocket.ping();
    }
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
