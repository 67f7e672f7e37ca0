import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTROL_PATH, POLLED_DOCUMENTS_PATH } from '@throughline/protocol';
import { eventually } from '@throughline/testing';
import { CutLine } from '@throughline/testing/cut-line';
import { freePort } from '@throughline/testing/free-port';
import { NodeProxy } from '@throughline/testing/node-proxy';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { RedisServer } from '@throughline/testing/redis-server';
import { type ServerKind, ServerProcess } from '../server-process.ts';

const READY_WITHIN_MS = 20_000;

interface Node {
  readonly kind: ServerKind;
  readonly port: number;
  readonly dataDir: string;
  /** Between it and Redis. */
  readonly line: CutLine;
  process: ServerProcess | undefined;
}

/** Why no cluster can run here, in a plain line; undefined where one can. */
export async function clusterMissing(): Promise<string | undefined> {
  return (await PostgresServer.missing()) ?? RedisServer.missing();
}

/** Several server processes on one Postgres and one Redis, behind a proxy, each of which can be ended and cut off. */
export class Cluster {
  readonly postgres: PostgresServer;
  readonly redis: RedisServer;
  readonly #folder: string;
  readonly #nodes: readonly Node[];
  readonly #proxy: NodeProxy;
  readonly #diedByItself: (error: Error) => void;
  readonly #said: ((node: number, text: string) => void) | undefined;
  #joinCode = '';

  private constructor(
    parts: { postgres: PostgresServer; redis: RedisServer; folder: string; proxy: NodeProxy },
    nodes: readonly Node[],
    hooks: Pick<ClusterOptions, 'diedByItself' | 'said'>,
  ) {
    this.postgres = parts.postgres;
    this.redis = parts.redis;
    this.#folder = parts.folder;
    this.#proxy = parts.proxy;
    this.#nodes = nodes;
    this.#diedByItself = hooks.diedByItself;
    this.#said = hooks.said;
  }

  static async start({ kinds, ...hooks }: ClusterOptions): Promise<Cluster> {
    const [postgres, redis] = await Promise.all([PostgresServer.start(), RedisServer.start()]);
    const folder = await mkdtemp(join(tmpdir(), 'throughline-nodes-'));
    const nodes: Node[] = [];
    for (const [number, kind] of kinds.entries()) {
      const dataDir = join(folder, `node-${number}`);
      const line = await CutLine.start(redis.port);
      nodes.push({ kind, port: await freePort(), dataDir, line, process: undefined });
    }
    const proxy = await NodeProxy.start({
      nodePorts: nodes.map(({ port }) => port),
      readyPath: '/readyz',
      stickyPaths: [`${CONTROL_PATH}/`, `${POLLED_DOCUMENTS_PATH}/`],
      cookie: 'throughline',
    });
    const cluster = new Cluster({ postgres, redis, folder, proxy }, nodes, hooks);
    // The first one makes what is made once.
    for (const number of kinds.keys()) await cluster.startNode(number);
    return cluster;
  }

  get size(): number {
    return this.#nodes.length;
  }

  /** At the next node that is ready. */
  get origin(): string {
    return `http://127.0.0.1:${this.#proxy.port}`;
  }

  /** At one node, for as long as it is ready: people take turns. */
  originOf(person: number): string {
    return `http://127.0.0.1:${this.#proxy.portOfNode(person % this.size)}`;
  }

  get joinCode(): string {
    return this.#joinCode;
  }

  pidOf(node: number): number {
    return this.#process(node).pid;
  }

  dataDirOf(node: number): string {
    return this.#node(node).dataDir;
  }

  /** Between this node and Redis. */
  lineOf(node: number): CutLine {
    return this.#node(node).line;
  }

  /** Resolves once people are sent to it. */
  async startNode(number: number): Promise<void> {
    const node = this.#node(number);
    node.process = new ServerProcess({
      kind: node.kind,
      port: node.port,
      dataDir: node.dataDir,
      databaseUrl: this.postgres.url(),
      redisUrl: `redis://127.0.0.1:${node.line.port}`,
      said: (text) => this.#said?.(number, text),
      diedByItself: this.#diedByItself,
    });
    this.#joinCode = await node.process.joinCode;
    await eventually('the node to be ready', () => this.#proxy.isReady(number), READY_WITHIN_MS);
  }

  async killNode(node: number): Promise<void> {
    await this.#process(node).kill();
  }

  /** @throws when it does not end with 0 */
  async stopNode(node: number): Promise<void> {
    const code = await this.#process(node).stop();
    if (code !== 0) throw new Error(`node ${node} ended with ${code} when it was asked to stop`);
  }

  pauseNode(node: number): void {
    this.#process(node).pause();
  }

  resumeNode(node: number): void {
    this.#process(node).resume();
  }

  /** Has one that stops itself do so in its next folds. */
  armNode(node: number): void {
    process.kill(this.pidOf(node), 'SIGUSR2');
  }

  async end(): Promise<void> {
    for (const node of this.#nodes) await node.process?.kill();
    for (const { line } of this.#nodes) await line.close();
    await this.#proxy.close();
    await this.postgres.resume();
    await this.postgres.destroy();
    await this.redis.destroy();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #node(number: number): Node {
    const node = this.#nodes[number];
    if (!node) throw new Error(`there is no node ${number}`);
    return node;
  }

  #process(number: number): ServerProcess {
    const { process: running } = this.#node(number);
    if (!running) throw new Error(`node ${number} was never started`);
    return running;
  }
}

export interface ClusterOptions {
  /** What each node is. */
  readonly kinds: readonly ServerKind[];
  readonly diedByItself: (error: Error) => void;
  /** Called with what a node says, as it says it. */
  readonly said?: ((node: number, text: string) => void) | undefined;
}
