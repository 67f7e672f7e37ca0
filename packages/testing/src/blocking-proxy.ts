import {
  createServer,
  type IncomingMessage,
  request,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { rawRequestHead } from './raw-request-head.ts';

/** What a proxy does with WebSockets, as networks of schools and hotels do. */
export type Block =
  /** Lets everything through: the control. */
  | 'passes'
  /** 403 to every upgrade. */
  | 'refuses'
  /** A page of its own, with 200, to every upgrade. */
  | 'answers-with-a-page'
  /** Passes the request on without the headers that ask for an upgrade. */
  | 'strips-headers'
  /** Lets the upgrade succeed, and carries not one frame after it, in either direction. */
  | 'swallows-frames';

export interface BlockingProxyOptions {
  readonly block: Block;
  /** The server behind it, on 127.0.0.1. */
  readonly targetPort: number;
  /** Requests to paths that begin so are answered with 404. */
  readonly hiddenPath?: string;
}

interface Asked {
  /** The method, or `upgrade`. */
  readonly how: string;
  /** Without the query. */
  readonly path: string;
}

/** A reverse proxy on 127.0.0.1 that carries HTTP truthfully and WebSockets as it is told. */
export class BlockingProxy {
  readonly #asked: Asked[] = [];
  readonly #options: BlockingProxyOptions;
  readonly #http: Server;
  readonly #lines = new Set<Duplex>();
  #block: Block;

  private constructor(options: BlockingProxyOptions) {
    this.#options = options;
    this.#block = options.block;
    this.#http = createServer((incoming, response) => {
      if (!this.#isHidden(incoming)) this.#forward(incoming, response);
      else response.writeHead(404).end();
    });
    this.#http.on('upgrade', (incoming, line, head) => this.#upgrade(incoming, line, head));
    this.#http.on('connection', (line) => this.#hold(line));
  }

  static async start(options: BlockingProxyOptions): Promise<BlockingProxy> {
    const proxy = new BlockingProxy(options);
    await new Promise<void>((resolve) => proxy.#http.listen(0, '127.0.0.1', resolve));
    return proxy;
  }

  get port(): number {
    return (this.#http.address() as AddressInfo).port;
  }

  /** From now on it does this with new WebSockets. */
  become(block: Block): void {
    this.#block = block;
  }

  /** How many requests of this kind came for paths that begin so. */
  countAsked(how: string, path: string): number {
    return this.#asked.filter((one) => one.how === how && one.path.startsWith(path)).length;
  }

  async close(): Promise<void> {
    for (const line of this.#lines) line.destroy();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  #hold(line: Duplex): void {
    this.#lines.add(line);
    line.on('error', () => line.destroy());
    line.on('close', () => this.#lines.delete(line));
  }

  #isHidden(incoming: IncomingMessage): boolean {
    const path = (incoming.url ?? '/').split('?', 1)[0] ?? '/';
    const how = incoming.headers.upgrade === undefined ? (incoming.method ?? '') : 'upgrade';
    this.#asked.push({ how, path });
    const { hiddenPath } = this.#options;
    return hiddenPath !== undefined && path.startsWith(hiddenPath);
  }

  #forward(incoming: IncomingMessage, response: ServerResponse): void {
    const onward = request({
      host: '127.0.0.1',
      port: this.#options.targetPort,
      method: incoming.method,
      path: incoming.url,
      headers: incoming.headers,
      agent: false,
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
      answer.on('error', () => response.destroy());
    });
    onward.on('error', () => response.destroy());
    response.on('close', () => onward.destroy());
    incoming.pipe(onward);
  }

  #upgrade(incoming: IncomingMessage, line: Duplex, head: Buffer): void {
    this.#hold(line);
    if (this.#isHidden(incoming)) answer(line, 404);
    else if (this.#block === 'refuses') answer(line, 403);
    else if (this.#block === 'answers-with-a-page')
      answer(line, 200, '<!doctype html><title>Welcome</title>');
    else this.#carry(incoming, line, head);
  }

  /** Speaks to the server as the client did, and lets through what it may. */
  #carry(incoming: IncomingMessage, line: Duplex, head: Buffer): void {
    const onward = connect(this.#options.targetPort, '127.0.0.1');
    this.#hold(onward);
    onward.write(Buffer.concat([requestHead(incoming, this.#block === 'strips-headers'), head]));
    if (this.#block === 'swallows-frames') {
      onward.once('data', (bytes: Buffer) => {
        const end = bytes.indexOf('\r\n\r\n');
        line.write(bytes.subarray(0, end === -1 ? bytes.length : end + 4));
        onward.resume();
        line.resume();
      });
      line.on('close', () => onward.destroy());
      return;
    }
    onward.pipe(line);
    line.pipe(onward);
    line.on('close', () => onward.destroy());
    onward.on('close', () => line.destroy());
  }
}

function requestHead(incoming: IncomingMessage, stripped: boolean): Buffer {
  return stripped
    ? rawRequestHead(incoming, ['upgrade', 'connection'], ['connection: close'])
    : rawRequestHead(incoming);
}

function answer(line: Duplex, status: number, page = ''): void {
  const head = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\nContent-Type: text/html`;
  line.end(`${head}\r\nContent-Length: ${page.length}\r\n\r\n${page}`, () => line.destroy());
}
