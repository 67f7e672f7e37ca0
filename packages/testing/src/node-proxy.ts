import { createHash } from 'node:crypto';
import {
  createServer,
  get,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { rawRequestHead } from './raw-request-head.ts';

const HOST = '127.0.0.1';
const ASK_EVERY_MS = 200;
/** A node that answers later than this is as good as dead. */
const ANSWER_LIMIT_MS = 2_000;

export interface NodeProxyOptions {
  /** Of the nodes, on 127.0.0.1. */
  readonly nodePorts: readonly number[];
  /** A node that answers it with 200 is given people. */
  readonly readyPath: string;
  /** What begins so goes to one node a session, for as long as that node is ready. */
  readonly stickyPaths: readonly string[];
  /** The cookie that names the session. */
  readonly cookie: string;
}

interface Node {
  readonly port: number;
  isReady: boolean;
  /** So many times it took no connection: an answer to what was asked before says nothing. */
  deaths: number;
  /** While it is being asked. */
  asking: Promise<void> | undefined;
}

/**
 * A load balancer on 127.0.0.1, as nginx is before several servers: each request and each WebSocket goes to the next node that is
 * ready, and what has to stay at one goes by the session. A node that takes no connection is left out at once.
 */
export class NodeProxy {
  readonly #options: NodeProxyOptions;
  readonly #nodes: readonly Node[];
  readonly #lines = new Set<Duplex>();
  readonly #fronts: Server[] = [];
  readonly #asking: NodeJS.Timeout;
  #turn = 0;

  private constructor(options: NodeProxyOptions) {
    this.#options = options;
    this.#nodes = options.nodePorts.map((port) => ({
      port,
      isReady: false,
      deaths: 0,
      asking: undefined,
    }));
    this.#asking = setInterval(() => void this.askAll(), ASK_EVERY_MS);
    this.#asking.unref();
  }

  static async start(options: NodeProxyOptions): Promise<NodeProxy> {
    const proxy = new NodeProxy(options);
    await proxy.#listen(undefined);
    for (const node of proxy.#nodes) await proxy.#listen(node);
    await proxy.askAll();
    return proxy;
  }

  get port(): number {
    return portOf(this.#fronts[0]);
  }

  /** Whoever comes here is sent to this node (from 0), and to another while it is not ready. */
  portOfNode(node: number): number {
    return portOf(this.#fronts[node + 1]);
  }

  isReady(node: number): boolean {
    return this.#nodes[node]?.isReady ?? false;
  }

  /** Asks every node whether it is ready; resolves once each has answered or failed to. */
  async askAll(): Promise<void> {
    await Promise.all(this.#nodes.map((node) => this.#ask(node)));
  }

  async close(): Promise<void> {
    clearInterval(this.#asking);
    for (const line of this.#lines) line.destroy();
    await Promise.all(this.#fronts.map((front) => new Promise((resolve) => front.close(resolve))));
  }

  async #listen(pinned: Node | undefined): Promise<void> {
    const front = createServer((incoming, response) => {
      void this.#forward(incoming, response, pinned);
    });
    front.on('upgrade', (incoming, line, head) => void this.#carry(incoming, line, head, pinned));
    front.on('connection', (line) => this.#hold(line));
    await new Promise<void>((resolve) => front.listen(0, HOST, resolve));
    this.#fronts.push(front);
  }

  #hold(line: Duplex): void {
    this.#lines.add(line);
    line.on('error', () => line.destroy());
    line.on('close', () => this.#lines.delete(line));
  }

  /** One question at a time: a node that answers slowly is heard too. */
  #ask(node: Node): Promise<void> {
    node.asking ??= this.#askOnce(node).finally(() => {
      node.asking = undefined;
    });
    return node.asking;
  }

  async #askOnce(node: Node): Promise<void> {
    const { deaths } = node;
    const isReady = await new Promise<boolean>((resolve) => {
      const { port } = node;
      const asked = get({ host: HOST, port, path: this.#options.readyPath, agent: false });
      asked.setTimeout(ANSWER_LIMIT_MS, () => asked.destroy());
      asked.on('response', (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      });
      asked.on('error', () => resolve(false));
      asked.on('close', () => resolve(false));
    });
    if (deaths === node.deaths) node.isReady = isReady;
  }

  async #forward(
    incoming: IncomingMessage,
    response: ServerResponse,
    pinned: Node | undefined,
  ): Promise<void> {
    const line = await this.#connect(incoming, pinned);
    if (!line) {
      response.writeHead(502, { connection: 'close' }).end();
      return;
    }
    const onward = request({
      createConnection: () => line,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.rawHeaders,
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
      answer.on('aborted', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }

  /** Speaks to a node as the client did, and carries both ways. */
  async #carry(
    incoming: IncomingMessage,
    line: Duplex,
    head: Buffer,
    pinned: Node | undefined,
  ): Promise<void> {
    this.#hold(line);
    const onward = await this.#connect(incoming, pinned);
    if (!onward) {
      line.destroy();
      return;
    }
    onward.write(Buffer.concat([rawRequestHead(incoming), head]));
    onward.pipe(line);
    line.pipe(onward);
    line.on('close', () => onward.destroy());
    onward.on('close', () => line.destroy());
    if (line.destroyed) onward.destroy();
  }

  /** A connection to the first node, in the order that is due, that takes one. */
  async #connect(incoming: IncomingMessage, pinned: Node | undefined): Promise<Socket | undefined> {
    for (const node of this.#order(incoming, pinned)) {
      const line = connect({ port: node.port, host: HOST, noDelay: true });
      this.#hold(line);
      const isThere = await new Promise<boolean>((resolve) => {
        line.once('connect', () => resolve(true));
        line.once('close', () => resolve(false));
      });
      if (isThere) return line;
      node.deaths++;
      node.isReady = false;
    }
    return undefined;
  }

  #order(incoming: IncomingMessage, pinned: Node | undefined): Node[] {
    const ready = this.#nodes.filter(({ isReady }) => isReady);
    if (pinned) return ready.toSorted((a, b) => Number(b === pinned) - Number(a === pinned));
    const path = incoming.url ?? '/';
    if (this.#options.stickyPaths.some((sticky) => path.startsWith(sticky))) {
      const session = this.#sessionOf(incoming);
      return ready.toSorted((a, b) => weight(session, b).localeCompare(weight(session, a)));
    }
    const first = this.#turn++ % Math.max(1, ready.length);
    return [...ready.slice(first), ...ready.slice(0, first)];
  }

  #sessionOf({ headers }: IncomingMessage): string {
    const cookies = (headers.cookie ?? '').split(/; */);
    return cookies.find((one) => one.startsWith(`${this.#options.cookie}=`)) ?? '';
  }
}

/** By the highest of these a session has its node: when one goes, only its own sessions move. */
function weight(session: string, { port }: Node): string {
  return createHash('sha256').update(`${session} ${port}`).digest('hex');
}

function portOf(front: Server | undefined): number {
  const address = front?.address() as AddressInfo | null | undefined;
  if (!address) throw new Error('there is no such node, or the proxy is closed');
  return address.port;
}
