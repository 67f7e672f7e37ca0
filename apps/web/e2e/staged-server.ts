import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';

const SERVER_MAIN = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const CLOCK_AHEAD = new URL('./clock-ahead.ts', import.meta.url).href;
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** How a newcomer starts it, or the server alone, which is quicker. */
export type StartedBy = 'npm start' | 'server';

export interface StagedServerOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly startedBy: StartedBy;
  /** What it shares with others, where there are others. */
  readonly shared?: { readonly databaseUrl: string; readonly redisUrl: string } | undefined;
}

/** One server of the product as its own process, which can be ended and started again. */
export class StagedServer {
  readonly port: number;
  readonly #options: StagedServerOptions;
  #child: ChildProcess | undefined;
  #printed = '';
  #printedAtMs = 0;

  constructor(options: StagedServerOptions) {
    this.port = options.port;
    this.#options = options;
  }

  /** All that it said at its present start, and when it was done, by `performance.now()`. */
  get printed(): { readonly text: string; readonly atMs: number } {
    return { text: this.#printed, atMs: this.#printedAtMs };
  }

  /**
   * Resolves once it serves.
   * @param aheadMs how far its clock goes ahead
   */
  async start(aheadMs: number): Promise<void> {
    const { startedBy, dataDir, shared } = this.#options;
    const [command, ...args] =
      startedBy === 'server'
        ? [process.execPath, ...(aheadMs > 0 ? ['--import', CLOCK_AHEAD] : []), SERVER_MAIN]
        : ['npm', 'start'];
    const child = spawn(command as string, args, {
      cwd: ROOT,
      // A group of its own, so that a signal reaches the server behind npm too.
      detached: true,
      env: {
        HOME: process.env.HOME,
        PATH: process.env.PATH,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        DATABASE_URL: shared?.databaseUrl,
        REDIS_URL: shared?.redisUrl,
        ...COMPILED_CODE,
        CLOCK_AHEAD_MS: String(aheadMs),
        // Another build of the web client than the one in `dist`.
        WEB_DIR: process.env.WEB_DIR,
      },
    });
    this.#child = child;
    this.#printed = '';
    // A test that is cut off in the middle leaves no server behind.
    const endWithUs = () => signalGroup(child, 'SIGKILL');
    process.once('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data) => {
        this.#printed += data;
        this.#printedAtMs = performance.now();
        if (this.#printed.includes('Ctrl-C')) resolve();
      });
      let problem = '';
      child.stderr.on('data', (data) => {
        problem += data;
        if (process.env.SHOW_SERVERS) process.stderr.write(data);
      });
      child.on('close', () => reject(new Error(`the server ended: ${problem}`)));
    });
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    signalGroup(child, signal);
    await ended;
  }
}

function signalGroup(
  { pid, exitCode, signalCode }: ChildProcess,
  signal: 'SIGKILL' | 'SIGTERM',
): void {
  if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
}
