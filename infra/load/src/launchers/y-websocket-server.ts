import { createServer, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { loadPeer } from '../peers/load-peer.ts';
import { launch } from './launch.ts';
import { listenLocally } from './listen.ts';

interface Ws {
  // The version of ws that it ships with has no named exports.
  readonly default: { readonly Server: new (options: object) => UpgradingServer };
}
interface UpgradingServer {
  handleUpgrade(
    request: IncomingMessage,
    line: Duplex,
    head: Buffer,
    done: (webSocket: object) => void,
  ): void;
}
interface Utils {
  setupWSConnection(webSocket: object, request: IncomingMessage): void;
  getPersistence(): { readonly provider: { destroy(): Promise<void> } } | null;
}

// As its own server.js does it, but for the port. It reads YPERSISTENCE, its store's folder, by itself.
await launch(async () => {
  const { setupWSConnection, getPersistence } = await loadPeer<Utils>('@y/websocket-server/utils');
  const ws = await loadPeer<Ws>('ws');
  const server = new ws.default.Server({ noServer: true });
  const http = createServer();
  http.on('upgrade', (request, line, head) => {
    server.handleUpgrade(request, line, head, (webSocket) => {
      setupWSConnection(webSocket, request);
    });
  });
  // Closing its store waits for every update that it still has to write.
  const stop = async () => {
    await getPersistence()?.provider.destroy();
  };
  return { port: await listenLocally(http), stop };
});
