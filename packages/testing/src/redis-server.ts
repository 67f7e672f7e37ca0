import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from './free-port.ts';

const OF_THE_SYSTEM = '/usr/bin/redis-server';
const NEEDS =
  'needs a redis-server: REDIS_SERVER names none, and neither the path nor the system has one';

/** Nothing is kept: one that is started again is empty. */
const SETTINGS = { bind: '127.0.0.1', save: '', appendonly: 'no', daemonize: 'no' };

/** A real Redis server of its own, which keeps nothing on a disk. */
export class RedisServer {
  readonly port: number;
  readonly #binary: string;
  readonly #dir: string;
  readonly #settings: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;
  readonly #endWithUs = () => this.#child?.kill('SIGKILL');

  private constructor(
    where: { port: number; binary: string; dir: string },
    settings: Readonly<Record<string, string>>,
  ) {
    this.port = where.port;
    this.#binary = where.binary;
    this.#dir = where.dir;
    this.#settings = settings;
  }

  /**
   * Starts one on a free port.
   * @param settings as in redis.conf
   * @throws with a plain line where no Redis can run
   */
  static async start(settings: Readonly<Record<string, string>> = {}): Promise<RedisServer> {
    const binary = findBinary();
    if (binary === undefined) throw new Error(NEEDS);
    const dir = await mkdtemp(join(tmpdir(), 'throughline-redis-'));
    const server = new RedisServer({ port: await freePort(), binary, dir }, settings);
    await server.run();
    process.once('exit', server.#endWithUs);
    return server;
  }

  /** Why none can be started here, in a plain line; undefined where one can. */
  static missing(): string | undefined {
    return findBinary() === undefined ? NEEDS : undefined;
  }

  /** 0 while it does not run. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts it again, empty, after it was stopped or killed. */
  async run(): Promise<void> {
    const all = { ...SETTINGS, ...this.#settings, port: String(this.port), dir: this.#dir };
    const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
    const child = spawn(this.#binary, args, { cwd: this.#dir, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const hear = (text: string) => {
        if (said.length < 10_000) said += text;
        if (said.includes('Ready to accept connections')) resolve();
      };
      child.stdout.setEncoding('utf8').on('data', hear);
      child.stderr.setEncoding('utf8').on('data', hear);
      child.once('exit', () => reject(new Error(`Redis did not start: ${said}`)));
      child.once('error', reject);
    });
  }

  /** Ends it as a service manager does. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends it at once. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async restartEmpty(): Promise<void> {
    await this.kill();
    await this.run();
  }

  /** Holds it where it is: its connections stay open, and nothing is answered. */
  pause(): void {
    this.#child?.kill('SIGSTOP');
  }

  resume(): void {
    this.#child?.kill('SIGCONT');
  }

  /**
   * Runs one command over a connection of its own.
   * @returns the answer as it came, in Redis's protocol
   * @throws what Redis answered, where it refused
   */
  async command(...words: readonly string[]): Promise<string> {
    const socket = connect(this.port, '127.0.0.1').setEncoding('utf8');
    try {
      const parts = words.map((word) => `$${Buffer.byteLength(word)}\r\n${word}\r\n`);
      socket.write(`*${words.length}\r\n${parts.join('')}`);
      const [answer]: string[] = await once(socket, 'data');
      if (answer?.startsWith('-')) throw new Error(`Redis refused: ${answer.slice(1).trim()}`);
      return answer ?? '';
    } finally {
      socket.destroy();
    }
  }

  /** Ends it, and deletes its folder. */
  async destroy(): Promise<void> {
    process.off('exit', this.#endWithUs);
    await this.kill();
    await rm(this.#dir, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    // One that is held where it is ends only once it goes on.
    child.kill('SIGCONT');
    await exit;
  }
}

function findBinary(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, 'redis-server'));
  const named = process.env.REDIS_SERVER;
  return [...(named ? [named] : []), ...onPath, OF_THE_SYSTEM].find(canRun);
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
