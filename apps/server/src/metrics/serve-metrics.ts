import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import type { Config } from '../config.ts';
import { listen } from '../listen.ts';

/**
 * `GET /metrics` and nothing else, on a listener of its own: no proxy before the other one leads here.
 * @throws Node's `EADDRINUSE` or `EACCES`
 */
export async function serveMetrics(
  registry: Registry,
  { host, metricsPort }: { host: Config['host']; metricsPort: number },
): Promise<{ port: number; close: () => void }> {
  const http = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const port = await listen(http, { host, port: metricsPort });
  return {
    port,
    close() {
      http.close();
      http.closeAllConnections();
    },
  };
}
