import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';
import { freePort } from '@throughline/testing/free-port';

const MAIN = fileURLToPath(new URL('../../../apps/server/src/main.ts', import.meta.url));
const JOIN_CODE = /Join code +([0-9A-Z]{3}) ?([0-9A-Z]{4})\s/;

interface Place {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  /** By which people reach them; told once the proxy's port is known. */
  readonly publicUrl: string;
}

/** One of several server processes, on ports of its own. */
export class OneOfSeveral {
  readonly port: number;
  readonly metricsPort: number;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;

  private constructor(ports: { port: number; metricsPort: number }, env: NodeJS.ProcessEnv) {
    this.port = ports.port;
    this.metricsPort = ports.metricsPort;
    this.#env = env;
  }

  /** Chooses where it will be; nothing runs yet. */
  static async at(number: number, place: Place): Promise<OneOfSeveral> {
    const [port, metricsPort] = [await freePort(), await freePort()];
    return new OneOfSeveral(
      { port, metricsPort },
      {
        PATH: process.env.PATH,
        HOST: '127.0.0.1',
        PORT: `${port}`,
        METRICS_PORT: `${metricsPort}`,
        DATA_DIR: join(place.folder, `files-${number}`),
        DATABASE_URL: place.databaseUrl,
        REDIS_URL: place.redisUrl,
        PUBLIC_URL: place.publicUrl,
        TRUSTED_PROXIES: '1',
        LOG_LEVEL: 'warn',
        ...COMPILED_CODE,
      },
    );
  }

  /** @returns the code that lets people in, once it listens */
  async start(): Promise<string> {
    const child = spawn(process.execPath, [MAIN], {
      env: this.#env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    let said = '';
    for await (const text of child.stdout.setEncoding('utf8')) {
      said += text;
      const code = JOIN_CODE.exec(said);
      if (!code) continue;
      child.stdout.resume();
      return `${code[1]}${code[2]}`;
    }
    throw new Error(`a server ended before it listened:\n${said}`);
  }

  /** @returns how long it took to end, in milliseconds, and its code */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<{ tookMs: number; code: number | null }> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null)
      return { tookMs: 0, code: null };
    const beganMs = performance.now();
    const ended = once(child, 'exit');
    child.kill(signal);
    const [code] = await ended;
    return { tookMs: performance.now() - beganMs, code };
  }

  /** The value of one series of its metrics, by its whole name with labels; 0 where it is not told. */
  async metric(series: string): Promise<number> {
    const answer = await fetch(`http://127.0.0.1:${this.metricsPort}/metrics`);
    const line = (await answer.text()).split('\n').find((text) => text.startsWith(`${series} `));
    return line === undefined ? 0 : Number(line.slice(series.length + 1));
  }
}
