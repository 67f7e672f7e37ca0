import { type ChildProcess, spawn } from 'node:child_process';
import { COMPILED_CODE } from '@throughline/testing/compiled-code';

const fileAt = (path: string) => new URL(path, import.meta.url).pathname;
const MAIN = fileAt('../../../apps/server/src/main.ts');

/** What Node is told to run: programs that read the server's settings and print a join code once they listen. */
const PROGRAMS = {
  real: [MAIN],
  /** The negative controls. */
  ackingEarly: [fileAt('./server-acking-early.ts')],
  syncingLess: ['--import', fileAt('./power-cut/weak-sync.ts'), MAIN],
  /** Several servers: one that never reads on what others appended. */
  notReadingOn: [fileAt('./nodes/server-not-reading-on.ts')],
  /** One that loses a part of what it tells the others; and the same, reading nothing on. */
  losingNews: [fileAt('./nodes/server-losing-news.ts')],
  losingNewsForGood: [fileAt('./nodes/server-losing-news-for-good.ts')],
  /** One that stops itself in the middle of what it folds. */
  stoppingInFolds: [fileAt('./nodes/server-stopping-in-folds.ts')],
} as const;
export type ServerKind = keyof typeof PROGRAMS;

const JOIN_CODE = /Join code +([0-9A-Z]{3}) ?([0-9A-Z]{4})\s/;
const KEPT_OUTPUT_CHARACTERS = 4_000;

interface StartOptions {
  readonly kind: ServerKind;
  readonly port: number;
  readonly dataDir: string;
  /** The Postgres database in the folder's place. */
  readonly databaseUrl?: string | undefined;
  /** The Redis over which it and others of its database tell each other. */
  readonly redisUrl?: string | undefined;
  /** Called with what it says, as it says it. */
  readonly said?: (text: string) => void;
  /** A command that takes the server's own after its arguments, and becomes it: the same process. */
  readonly under?: readonly string[] | undefined;
  /** Called when the process ends though nobody ended it. */
  readonly diedByItself: (error: Error) => void;
}

/** One server process of ours on 127.0.0.1, ended by its own pid and no other. */
export class ServerProcess {
  /** Resolves once it listens, with the code that it prints; rejects when it ends before that. */
  readonly joinCode: Promise<string>;
  readonly #child: ChildProcess;
  readonly #exit: Promise<number | null>;
  #said = '';
  #wantedToEnd = false;

  constructor(options: StartOptions) {
    const { kind, port, dataDir, under = [], diedByItself } = options;
    const { databaseUrl = '', redisUrl = '' } = options;
    const { PATH } = process.env;
    const place = { HOST: '127.0.0.1', PORT: `${port}`, DATA_DIR: dataDir };
    const shared = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
    const settings = { ...place, ...shared, LOG_LEVEL: 'warn' };
    const env = { PATH, ...settings, ...COMPILED_CODE };
    const [command = process.execPath, ...args] = [...under, process.execPath, ...PROGRAMS[kind]];
    this.#child = spawn(command, args, {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const endWithUs = () => this.#child.kill('SIGKILL');
    process.once('exit', endWithUs);
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    this.joinCode = promise;
    this.#listen(resolve, options.said);
    this.#exit = new Promise((resolveExit) => this.#child.once('exit', resolveExit));
    void this.#exit.then((code) => {
      process.off('exit', endWithUs);
      const error = new Error(`the server ended with ${code}, having said:\n${this.#said}`);
      reject(error);
      if (!this.#wantedToEnd) diedByItself(error);
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** Ends it as a crash would, between any two instructions. */
  async kill(): Promise<void> {
    this.#wantedToEnd = true;
    this.#child.kill('SIGKILL');
    await this.#exit;
  }

  /**
   * Asks it to stop.
   * @returns its exit code
   */
  async stop(): Promise<number | null> {
    this.#wantedToEnd = true;
    this.#child.kill('SIGTERM');
    return this.#exit;
  }

  /** Holds all its threads where they are, as a machine does that is too busy, or a virtual one that is moved. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  /** Reads all that it says, so that its pipes never fill, and keeps the last of it. */
  #listen(hearCode: (joinCode: string) => void, said?: (text: string) => void): void {
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.#said = (this.#said + text).slice(-KEPT_OUTPUT_CHARACTERS);
        said?.(text);
        const code = JOIN_CODE.exec(this.#said);
        if (code) hearCode(`${code[1]}${code[2]}`);
      });
    }
  }
}
