import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@throughline/testing/free-port';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { RedisServer } from '@throughline/testing/redis-server';
import { Nginx, nginxMissing } from './nginx.ts';
import { throughTheProxy, withoutStickiness } from './proxy-checks.ts';
import { OneOfSeveral } from './several-servers.ts';

const missing = nginxMissing() ?? (await PostgresServer.missing()) ?? (await RedisServer.missing());
if (missing !== undefined) throw new Error(missing);

const folder = await mkdtemp(join(tmpdir(), 'throughline-proxy-'));
const [postgres, redis] = [await PostgresServer.start(), await RedisServer.start()];
const httpsPort = await freePort();
const origin = `https://localhost:${httpsPort}`;
const place = { folder, databaseUrl: postgres.url(), redisUrl: redis.url, publicUrl: origin };
const servers = [await OneOfSeveral.at(1, place), await OneOfSeveral.at(2, place)] as const;
let nginx: Nginx | undefined;
let failed = 0;

try {
  const joinCode = await servers[0].start();
  await servers[1].start();
  const behind = {
    httpPort: await freePort(),
    httpsPort,
    serverPorts: servers.map(({ port }) => port),
  };
  nginx = await Nginx.start({ ...behind, folder: join(folder, 'nginx') });
  await tell(throughTheProxy({ origin, joinCode, servers }));
  await nginx.stop();
  nginx = await Nginx.start({ ...behind, folder: join(folder, 'nginx-astray'), sticky: false });
  await tell(withoutStickiness({ origin, joinCode, servers }));
} finally {
  for (const server of servers) await server.end('SIGTERM');
  await nginx?.stop();
  await postgres.destroy();
  await redis.destroy();
  await rm(folder, { recursive: true, force: true });
}
console.log(failed > 0 ? `FAILED: ${failed}` : 'passed');
process.exitCode = failed > 0 ? 1 : 0;

async function tell(checks: AsyncIterable<{ what: string; held: boolean; seen: string }>) {
  for await (const { what, held, seen } of checks) {
    if (!held) failed++;
    console.log(`${held ? 'holds ' : 'FAILS '} ${what.padEnd(76)} ${seen}`);
  }
}
