import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MemoryHub } from '@throughline/bus/contracts';
import { CONTROL_PATH, PROTOCOL_VERSION } from '@throughline/protocol';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';
import { io, type Socket } from 'socket.io-client';
import type { Around } from '../../src/compose.ts';
import type { Config } from '../../src/config.ts';
import { Running } from '../running.ts';
import type { Databases } from './databases.ts';

type Bus = ReturnType<MemoryHub['join']>;

/** One of several servers, and its end of the hub between them. */
export interface Node {
  readonly running: Running;
  readonly bus: Bus;
}

/** Several real servers of one Postgres, with a hub between them that loses what it is told to lose. */
export class SeveralServers {
  readonly hub = new MemoryHub();
  readonly nodes: Node[] = [];
  readonly databaseUrl: string;
  readonly #postgres: PostgresServer | undefined;
  readonly #folder: string;
  readonly #lines: { close(): void }[] = [];

  private constructor(databaseUrl: string, folder: string, postgres?: PostgresServer) {
    this.databaseUrl = databaseUrl;
    this.#folder = folder;
    this.#postgres = postgres;
  }

  /** Two servers on a database of this test's own, where a file has many tests. */
  static async startOn(databases: Databases, around: Around = {}): Promise<SeveralServers> {
    return SeveralServers.#with(new SeveralServers(await databases.empty(), await newFolder()), {
      count: 2,
      around: () => around,
    });
  }

  /** Starts a Postgres and this many servers, one after the other. */
  static async start(
    count = 2,
    over: Partial<Config> = {},
    around: (index: number) => Around = () => ({}),
  ): Promise<SeveralServers> {
    const under = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
    const postgres = await PostgresServer.start({}, under);
    const several = new SeveralServers(postgres.url(), await newFolder(), postgres);
    return SeveralServers.#with(several, { count, over, around });
  }

  static async #with(
    several: SeveralServers,
    how: { count: number; over?: Partial<Config>; around: (index: number) => Around },
  ): Promise<SeveralServers> {
    try {
      for (let index = 0; index < how.count; index++) {
        await several.startOne(how.over, how.around(index));
      }
      return several;
    } catch (error) {
      await several.stop();
      throw error;
    }
  }

  get a(): Running {
    return this.node(0).running;
  }

  get b(): Running {
    return this.node(1).running;
  }

  node(index: number): Node {
    const node = this.nodes[index];
    if (!node) throw new Error(`there is no server ${index}`);
    return node;
  }

  async startOne(over: Partial<Config> = {}, around: Around = {}): Promise<Node> {
    const bus = this.hub.join();
    const settings: Partial<Config> = {
      dataDir: join(this.#folder, `server-${this.nodes.length}`),
      databaseUrl: this.databaseUrl,
      redisUrl: 'redis://in-memory.invalid',
      ...over,
    };
    const node = { running: await Running.start(settings, { bus, ...around }), bus };
    this.nodes.push(node);
    return node;
  }

  /** Every server loses the others, or finds them again. */
  cutOff(isAway: boolean): void {
    for (const { bus } of this.nodes) bus.setAway(isAway);
  }

  /** From now on what servers tell each other is lost, and nobody notices. */
  loseEverything(): void {
    this.hub.drops = () => true;
  }

  loseNothing(): void {
    this.hub.drops = () => false;
  }

  /** A control connection of somebody to the sample's convening, once it has the state; closed at the end. */
  async connect(running: Running, cookie: string, conveningId?: string): Promise<Socket> {
    const convening = conveningId ?? (await running.sample()).convening.id;
    const socket = io(running.origin, {
      path: CONTROL_PATH,
      auth: { protocol: PROTOCOL_VERSION, convening },
      extraHeaders: { cookie, origin: running.origin },
      transports: ['websocket'],
      reconnection: false,
    });
    this.#lines.push(socket);
    await new Promise<void>((resolve, reject) => {
      socket.once('state', () => resolve());
      socket.once('connect_error', reject);
    });
    return socket;
  }

  /** Keeps something open until the end. */
  hold<Line extends { close(): void }>(line: Line): Line {
    this.#lines.push(line);
    return line;
  }

  /** Asks the database itself. */
  async query(sql: string): Promise<Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: this.databaseUrl });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }

  async stop(): Promise<void> {
    for (const line of this.#lines) line.close();
    await Promise.all(this.nodes.map(({ running }) => running.stop({ keepData: true })));
    await this.#postgres?.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

const newFolder = () => mkdtemp(join(tmpdir(), 'throughline-'));
