import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Contender } from './contenders.ts';
import type { FromLauncher, ServerMemory, ToLauncher } from './launch-messages.ts';
import { cpuSecondsOf, residentBytesOf } from './process-figures.ts';

const START_LIMIT_MS = 60_000;
const ANSWER_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;
/** So much of what a server says on its standard error is kept, for the report of a failure. */
const KEPT_CHARACTERS = 2_000;

export interface ServerOptions {
  readonly storeDir?: string | undefined;
  /** Writes a CPU profile of each of the server's threads into this folder when it ends. */
  readonly profileDir?: string | undefined;
  /** Settings beside those of its kind. */
  readonly environment?: Readonly<Record<string, string>>;
  /** How long it may take to end by itself. */
  readonly stopLimitMs?: number;
}

/** One of the servers, as a child process. */
export class ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly #child: ChildProcess;
  readonly #stopLimitMs: number;
  readonly #said: () => string;

  private constructor(child: ChildProcess, port: number, stopLimitMs: number, said: () => string) {
    this.#child = child;
    this.pid = child.pid ?? 0;
    this.port = port;
    this.#stopLimitMs = stopLimitMs;
    this.#said = said;
  }

  /** @throws Error with what it said, when it does not listen within a minute */
  static async start(contender: Contender, options: ServerOptions = {}): Promise<ServerProcess> {
    const launcher = fileURLToPath(new URL(`../launchers/${contender.launcher}`, import.meta.url));
    const child = fork(launcher, [], {
      execPath: process.execPath,
      execArgv: ['--expose-gc', ...profileFlags(options.profileDir)],
      env: {
        PATH: process.env.PATH,
        NODE_ENV: 'production',
        ...contender.environment(options.storeDir),
        ...options.environment,
      },
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const said = keepWords(child);
    const message = await answer(child, 'listening', START_LIMIT_MS, said);
    return new ServerProcess(child, message.port, options.stopLimitMs ?? STOP_LIMIT_MS, said);
  }

  get hasEnded(): boolean {
    return this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /**
   * CPU seconds that it has used so far, all threads together.
   * @throws Error with its last words when it has ended
   */
  cpuSeconds(): number {
    if (this.hasEnded) throw new Error(`the server ended by itself. ${this.#said()}`);
    return cpuSecondsOf(this.pid);
  }

  residentBytes(): number {
    return residentBytesOf(this.pid);
  }

  /** Its memory after a full collection, which is made for this. */
  async memory(): Promise<ServerMemory> {
    const answered = answer(this.#child, 'memory', ANSWER_LIMIT_MS, this.#said);
    this.#tell({ type: 'memory' });
    return (await answered).memory;
  }

  /** Ends it in an orderly way, or by force when that takes too long. */
  async stop(): Promise<void> {
    if (this.hasEnded) return;
    const ended = once(this.#child, 'exit');
    this.#tell({ type: 'stop' });
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), this.#stopLimitMs);
    await ended;
    clearTimeout(timer);
  }

  #tell(message: ToLauncher): void {
    if (this.#child.connected) this.#child.send(message);
  }
}

function profileFlags(folder: string | undefined): string[] {
  return folder === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${folder}`];
}

function keepWords(child: ChildProcess): () => string {
  let words = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = (words + text).slice(-KEPT_CHARACTERS);
  });
  return () => words.trim();
}

type Answer<Type extends FromLauncher['type']> = Extract<FromLauncher, { type: Type }>;

/** The next message of this type. @throws when the process ends or is silent for too long */
function answer<Type extends FromLauncher['type']>(
  child: ChildProcess,
  type: Type,
  limitMs: number,
  said: () => string,
): Promise<Answer<Type>> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      child.off('message', hear);
      child.off('exit', ended);
    };
    const hear = (message: FromLauncher) => {
      if (message.type !== type) return;
      settle();
      resolve(message as Answer<Type>);
    };
    const fail = (what: string) => {
      settle();
      reject(new Error(`the server ${what} (waiting for "${type}"). ${said()}`));
    };
    const ended = () => fail('ended');
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('was silent');
    }, limitMs);
    child.on('message', hear);
    child.on('exit', ended);
  });
}
