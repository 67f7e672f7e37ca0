import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@throughline/testing/free-port';
import type { NodeProxy } from '@throughline/testing/node-proxy';
import { openNodes, type SharedParts } from './open-nodes.ts';
import { SharedDatabase } from './shared-database.ts';
import { StagedServer, type StartedBy } from './staged-server.ts';

/** How many servers stand for "the server" of a test that does not say. */
export const NODES = Number(process.env.E2E_NODES ?? '1');

interface StageOptions {
  readonly startedBy?: StartedBy;
  /** How many servers share one database; whom a test means by "the server" is all of them. */
  readonly nodes?: number;
  /** Where several of them find theirs. */
  readonly database?: SharedDatabase;
}

/** The product as it is started: the real server as its own process, with data of its own; or several that share theirs. */
export class Stage {
  readonly port: number;
  readonly dataDir: string;
  readonly #servers: readonly StagedServer[];
  readonly #parts: SharedParts | undefined;
  #aheadMs = 0;

  private constructor(
    port: number,
    dataDir: string,
    servers: readonly StagedServer[],
    parts: SharedParts | undefined,
  ) {
    this.port = port;
    this.dataDir = dataDir;
    this.#servers = servers;
    this.#parts = parts;
  }

  static async open(options: StageOptions = {}): Promise<Stage> {
    const { startedBy = 'server', nodes = NODES, database } = options;
    const dataDir = await mkdtemp(join(tmpdir(), 'throughline-stage-'));
    // As a newcomer starts it, there is one.
    if (nodes === 1 || startedBy === 'npm start') {
      const server = new StagedServer({ port: await freePort(), dataDir, startedBy });
      await server.start(0);
      return new Stage(server.port, dataDir, [server], undefined);
    }
    const own = database ?? new SharedDatabase();
    const parts = await openNodes(nodes, dataDir, await own.make());
    if (!database) parts.closers.push(() => own.close());
    const stage = new Stage(parts.proxy.port, dataDir, parts.servers, parts);
    await stage.start();
    return stage;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** Where somebody is at this node (from 0), for as long as it is there. */
  originOfNode(node: number): string {
    return `http://localhost:${this.#proxy.portOfNode(node)}`;
  }

  /** The code as it is printed, without its blank. */
  get joinCode(): string {
    return this.#find(/Join code +(\S+ \S+)/).replace(' ', '');
  }

  get stewardPath(): string {
    return this.#find(/(\/steward#\S+)/);
  }

  async start(): Promise<void> {
    const [first, ...others] = this.#servers;
    // The first one makes what is made once.
    await first?.start(this.#aheadMs);
    await Promise.all(others.map((server) => server.start(this.#aheadMs)));
    await this.#parts?.proxy.askAll();
  }

  /** The server is stopped, and started again when so much more time has passed. */
  async comeBackAfter(ms: number): Promise<void> {
    await this.#end('SIGTERM');
    this.#aheadMs += ms;
    await this.start();
  }

  /** SIGKILL: nothing is finished, nothing is said. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** SIGKILL to one of several; the others go on. */
  async killNode(node: number): Promise<void> {
    await this.#servers[node]?.end('SIGKILL');
  }

  /** Starts it again; resolves once people can come to it. */
  async startNode(node: number): Promise<void> {
    await this.#servers[node]?.start(this.#aheadMs);
    await this.#proxy.askAll();
  }

  /** Ends what several servers hear each other by, or starts it again, empty. */
  async setApart(isApart: boolean): Promise<void> {
    if (isApart) await this.#parts?.redis.kill();
    else await this.#parts?.redis.run();
  }

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    for (const close of this.#parts?.closers ?? []) await close();
    await rm(this.dataDir, { recursive: true, force: true });
  }

  get #proxy(): NodeProxy {
    if (!this.#parts) throw new Error('there is one server on this stage');
    return this.#parts.proxy;
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    await Promise.all(this.#servers.map((server) => server.end(signal)));
  }

  /** In what was said last: a steward's link makes the one before it void. */
  #find(pattern: RegExp): string {
    const latest = this.#servers.map(({ printed }) => printed).toSorted((a, b) => b.atMs - a.atMs);
    const found = pattern.exec(latest[0]?.text ?? '')?.[1];
    if (!found) throw new Error(`the server did not print ${pattern}`);
    return found;
  }
}
