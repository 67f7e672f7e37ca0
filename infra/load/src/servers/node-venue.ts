import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { RedisServer } from '@throughline/testing/redis-server';
import type { LineTarget } from '../wire/web-socket-line.ts';
import type { Contender } from './contenders.ts';
import { makeOurConvening, roomName, type VenueSize } from './our-convening.ts';
import type { Cost, Place } from './place.ts';
import { cpuSecondsOf } from './process-figures.ts';
import { ServerProcess } from './server-process.ts';

interface NodeVenueOptions {
  readonly size: VenueSize;
  readonly nodes: number;
  /** Whether they are set up to be several, however many they are. */
  readonly withRedis: boolean;
  readonly profileDir: string | undefined;
}

interface NodeVenueParts {
  readonly contender: Contender;
  readonly folder: string;
  readonly cookies: readonly (readonly string[])[];
  readonly servers: readonly ServerProcess[];
  readonly postgres: PostgresServer | undefined;
  readonly redis: RedisServer | undefined;
}

/** What several servers need that each has one of. */
type Shared = Pick<NodeVenueParts, 'postgres' | 'redis'>;

/**
 * Servers of one kind that hold the same rooms: ours on Postgres and, where they are set up to be several, on Redis;
 * Hocuspocus in memory and, likewise, on Redis. Everybody has a place at one of them, in turn.
 */
export class NodeVenue implements Place {
  readonly #parts: NodeVenueParts;

  private constructor(parts: NodeVenueParts) {
    this.#parts = parts;
  }

  static async open(contender: Contender, options: NodeVenueOptions): Promise<NodeVenue> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    const isOurs = contender.name === 'ours';
    const postgres = isOurs ? await PostgresServer.start() : undefined;
    const redis = options.withRedis ? await RedisServer.start() : undefined;
    const servers: ServerProcess[] = [];
    try {
      const cookies = postgres ? await fill(postgres, folder, options) : [];
      for (let node = 0; node < options.nodes; node++) {
        const environment = environmentOf(contender, { postgres, redis });
        const { profileDir } = options;
        const storeDir = isOurs ? join(folder, `node-${node}`) : undefined;
        servers.push(await ServerProcess.start(contender, { storeDir, environment, profileDir }));
      }
      return new NodeVenue({ contender, folder, cookies, servers, postgres, redis });
    } catch (error) {
      for (const server of servers) await server.stop();
      await postgres?.destroy();
      await redis?.destroy();
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get contender(): Contender {
    return this.#parts.contender;
  }

  /** Of all servers together, without what they share. */
  get server(): Cost {
    const { servers } = this.#parts;
    const sum = (of: (server: ServerProcess) => number) =>
      servers.reduce((total, server) => total + of(server), 0);
    return {
      cpuSeconds: () => sum((server) => server.cpuSeconds()),
      residentBytes: () => sum((server) => server.residentBytes()),
    };
  }

  /** CPU seconds of Postgres with the processes that it has now; NaN where there is none. */
  postgresCpuSeconds(): number {
    const { postgres } = this.#parts;
    return postgres ? cpuSecondsOf(postgres.pid) : Number.NaN;
  }

  redisCpuSeconds(): number {
    const { redis } = this.#parts;
    return redis ? cpuSecondsOf(redis.pid) : Number.NaN;
  }

  /** At which server somebody is. */
  nodeOf(seat: number): number {
    return seat % this.#parts.servers.length;
  }

  target(room: number, seat: number): LineTarget {
    const { contender, cookies, servers } = this.#parts;
    const port = servers[this.nodeOf(seat)]?.port ?? 0;
    const cookie = cookies[room]?.[seat];
    return {
      port,
      path: contender.path(roomName(room)),
      headers: cookie ? { Origin: `http://127.0.0.1:${port}`, Cookie: cookie } : {},
    };
  }

  async close(): Promise<void> {
    const { servers, postgres, redis, folder } = this.#parts;
    await Promise.all(servers.map((server) => server.stop()));
    await postgres?.destroy();
    await redis?.destroy();
    await rm(folder, { recursive: true, force: true });
  }
}

function fill(postgres: PostgresServer, folder: string, { size, withRedis }: NodeVenueOptions) {
  const database = { databaseUrl: postgres.url(), shared: withRedis };
  return makeOurConvening(join(folder, 'filling'), size, database);
}

function environmentOf(contender: Contender, { postgres, redis }: Shared): Record<string, string> {
  if (contender.name === 'ours') {
    return {
      ...(postgres && { DATABASE_URL: postgres.url() }),
      ...(redis && { REDIS_URL: redis.url }),
    };
  }
  return redis ? { REDIS_PORT: `${redis.port}` } : {};
}
