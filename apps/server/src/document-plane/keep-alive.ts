import type { WebSocket, WebSocketServer } from 'ws';

/** A socket that leaves two pings unanswered is gone within 30 seconds, and its person with it. */
const PING_EVERY_MS = 15_000;

/**
 * Pings every socket; ends those that do not answer.
 * @returns what stops it
 */
export function keepAlive(server: WebSocketServer): () => void {
  const awaited = new WeakSet<WebSocket>();
  const timer = setInterval(() => {
    for (const webSocket of server.clients) {
      if (awaited.has(webSocket)) {
        webSocket.terminate();
        continue;
      }
      awaited.add(webSocket);
      webSocket.once('pong', () => awaited.delete(webSocket));
      webSocket.ping();
    }
  }, PING_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}
