import { join } from 'node:path';
import { loadPeer } from '../peers/load-peer.ts';
import { launch } from './launch.ts';

interface HocuspocusServer {
  readonly address: { readonly port: number };
  listen(): Promise<unknown>;
  destroy(): Promise<void>;
}
interface Hocuspocus {
  readonly Server: new (options: object) => HocuspocusServer;
}
interface SqliteExtension {
  readonly SQLite: new (options: { database: string }) => object;
}

interface RedisExtension {
  readonly Redis: new (options: { host: string; port: number }) => object;
}

// With its defaults; STORE_DIR puts its SQLite store behind it, REDIS_PORT other servers beside it.
await launch(async () => {
  const { Server } = await loadPeer<Hocuspocus>('@hocuspocus/server');
  const folder = process.env.STORE_DIR;
  const redisPort = process.env.REDIS_PORT;
  const extensions = [
    ...(folder === undefined ? [] : [await store(folder)]),
    ...(redisPort === undefined ? [] : [await others(Number(redisPort))]),
  ];
  const server = new Server({
    port: 0,
    address: '127.0.0.1',
    quiet: true,
    stopOnSignals: false,
    extensions,
  });
  await server.listen();
  return { port: server.address.port, stop: () => server.destroy() };
});

async function store(folder: string): Promise<object> {
  const { SQLite } = await loadPeer<SqliteExtension>('@hocuspocus/extension-sqlite');
  return new SQLite({ database: join(folder, 'hocuspocus.db') });
}

async function others(port: number): Promise<object> {
  const { Redis } = await loadPeer<RedisExtension>('@hocuspocus/extension-redis');
  return new Redis({ host: '127.0.0.1', port });
}
