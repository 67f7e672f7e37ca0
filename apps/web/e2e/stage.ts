import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';
import { freePort } from '@throughline/testing/free-port';

const serverMain = fileURLToPath(new URL('../../server/src/main.ts', import.meta.url));
const clockAhead = new URL('./clock-ahead.ts', import.meta.url).href;
const root = fileURLToPath(new URL('../../..', import.meta.url));

/** How a newcomer starts it, or the server alone, which is quicker. */
export type StartedBy = 'npm start' | 'server';

/** The product as it is started: the real server as its own process, with a data folder of its own. */
export class Stage {
  readonly port: number;
  readonly dataDir: string;
  readonly #startedBy: StartedBy;
  #child: ChildProcess | undefined;
  #aheadMs = 0;
  #printed = '';

  private constructor(port: number, dataDir: string, startedBy: StartedBy) {
    this.port = port;
    this.dataDir = dataDir;
    this.#startedBy = startedBy;
  }

  static async open(startedBy: StartedBy = 'server'): Promise<Stage> {
    const dataDir = await mkdtemp(join(tmpdir(), 'throughline-stage-'));
    const stage = new Stage(await freePort(), dataDir, startedBy);
    await stage.start();
    return stage;
  }

  get origin(): string {
    return `http://localhost:${this.port}`;
  }

  /** The code as it is printed, without its blank. */
  get joinCode(): string {
    return this.#find(/Join code +(\S+ \S+)/).replace(' ', '');
  }

  get stewardPath(): string {
    return this.#find(/(\/steward#\S+)/);
  }

  async start(): Promise<void> {
    const [command, ...args] =
      this.#startedBy === 'server'
        ? [process.execPath, ...(this.#aheadMs > 0 ? ['--import', clockAhead] : []), serverMain]
        : ['npm', 'start'];
    const child = spawn(command as string, args, {
      cwd: root,
      // A group of its own, so that a signal reaches the server behind npm too.
      detached: true,
      env: {
        HOME: process.env.HOME,
        PATH: process.env.PATH,
        PORT: String(this.port),
        HOST: '127.0.0.1',
        DATA_DIR: this.dataDir,
        ...COMPILED_CODE,
        CLOCK_AHEAD_MS: String(this.#aheadMs),
        // Another build of the web client than the one in `dist`.
        WEB_DIR: process.env.WEB_DIR,
      },
    });
    this.#child = child;
    this.#printed = '';
    // A test that is cut off in the middle leaves no server behind.
    const endWithUs = () => this.#signal(child, 'SIGKILL');
    process.once('exit', endWithUs);
    child.once('close', () => process.off('exit', endWithUs));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (data) => {
        this.#printed += data;
        if (this.#printed.includes('Ctrl-C')) resolve();
      });
      let problem = '';
      child.stderr.on('data', (data) => {
        problem += data;
      });
      child.on('close', () => reject(new Error(`the server ended: ${problem}`)));
    });
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

  async close(): Promise<void> {
    await this.#end('SIGTERM');
    await rm(this.dataDir, { recursive: true, force: true });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('close', resolve));
    this.#signal(child, signal);
    await ended;
  }

  #signal({ pid, exitCode, signalCode }: ChildProcess, signal: NodeJS.Signals): void {
    if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, signal);
  }

  #find(pattern: RegExp): string {
    const found = pattern.exec(this.#printed)?.[1];
    if (!found) throw new Error(`the server did not print ${pattern}`);
    return found;
  }
}
