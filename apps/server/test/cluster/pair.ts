import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type MemoryBus, MemoryHub } from '@throughline/bus/contracts';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';
import type { Around } from '../../src/compose.ts';
import { Running } from '../running.ts';

/** A Postgres of this file's own, with as many databases as it has tests. */
export class Database {
  readonly #server: PostgresServer;
  #count = 0;

  private constructor(server: PostgresServer) {
    this.#server = server;
  }

  static async start(): Promise<Database> {
    return new Database(
      await PostgresServer.start({}, existsSync('/dev/shm') ? '/dev/shm' : tmpdir()),
    );
  }

  async empty(): Promise<string> {
    const name = `cluster_${++this.#count}`;
    const client = new pg.Client({ connectionString: this.#server.url() });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    return this.#server.url(name);
  }

  stop(): Promise<void> {
    return this.#server.destroy();
  }
}

/** Two servers on one database, in one process, which tell each other over a hub that does as it is told. */
export class Pair {
  readonly a: Running;
  readonly b: Running;
  readonly #buses: readonly MemoryBus[];

  private constructor(buses: readonly MemoryBus[], a: Running, b: Running) {
    this.#buses = buses;
    this.a = a;
    this.b = b;
  }

  static async start(database: Database, around: Around = {}): Promise<Pair> {
    const databaseUrl = await database.empty();
    const hub = new MemoryHub();
    // They share the folder too: the pepper lies there.
    const dataDir = await mkdtemp(join(tmpdir(), 'throughline-cluster-'));
    const over = { databaseUrl, dataDir, redisUrl: 'redis://in-the-test' };
    const buses = [hub.join(), hub.join()] as const;
    const a = await Running.start(over, { ...around, bus: buses[0] });
    return new Pair(buses, a, await Running.start(over, { ...around, bus: buses[1] }));
  }

  /** Neither reaches the other any more, or both do again. */
  setAway(isAway: boolean): void {
    for (const bus of this.#buses) bus.setAway(isAway);
  }

  async stop(): Promise<void> {
    await Promise.all([this.a.stop({ keepData: true }), this.b.stop({ keepData: true })]);
  }
}
