import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { CONTROL_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { freePort } from '@throughline/testing/free-port';
import { NodeProxy } from '@throughline/testing/node-proxy';
import { RedisServer } from '@throughline/testing/redis-server';
import { StagedServer } from './staged-server.ts';

/** What several servers of one stage share. */
export interface SharedParts {
  readonly servers: readonly StagedServer[];
  readonly proxy: NodeProxy;
  readonly redis: RedisServer;
  /** In this order. */
  readonly closers: (() => Promise<unknown>)[];
}

/** Makes servers that share a database and a Redis, behind a proxy; none of them is started yet. */
export async function openNodes(
  count: number,
  dataDir: string,
  databaseUrl: string,
): Promise<SharedParts> {
  const redis = await RedisServer.start();
  const shared = { databaseUrl, redisUrl: redis.url };
  const servers: StagedServer[] = [];
  for (let node = 0; node < count; node++) {
    const folder = join(dataDir, `node-${node}`);
    await mkdir(folder);
    const port = await freePort();
    servers.push(new StagedServer({ port, dataDir: folder, startedBy: 'server', shared }));
  }
  const proxy = await NodeProxy.start({
    nodePorts: servers.map(({ port }) => port),
    readyPath: '/readyz',
    stickyPaths: [`${CONTROL_PATH}/`, `${POLLED_DOCUMENTS_PATH}/`],
    cookie: 'throughline',
  });
  return { servers, proxy, redis, closers: [() => proxy.close(), () => redis.destroy()] };
}
