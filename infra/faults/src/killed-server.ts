import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@throughline/testing/free-port';
import { type ServerKind, ServerProcess } from './server-process.ts';

type Under = (folder: string) => Promise<readonly string[]>;

/** A server that is killed and started again on the same port with the same data. */
export class KilledServer {
  /** Holds the data folder, and the copy of it after the last kill. */
  readonly folder: string;
  readonly origin: string;
  /** From the start of each new process to its listening, the first start left out. */
  readonly restartsMs: number[] = [];
  readonly #kind: ServerKind;
  readonly #port: number;
  readonly #databaseUrl: string | undefined;
  readonly #diedByItself: (error: Error) => void;
  readonly #under: readonly string[];
  #process: ServerProcess | undefined;
  #joinCode: string | undefined;
  #servingSinceMs = 0;
  #over = false;

  private constructor(
    kind: ServerKind,
    place: { folder: string; port: number; databaseUrl: string | undefined },
    diedByItself: (error: Error) => void,
    under: readonly string[],
  ) {
    this.#kind = kind;
    this.#port = place.port;
    this.#databaseUrl = place.databaseUrl;
    this.#diedByItself = diedByItself;
    this.#under = under;
    this.folder = place.folder;
    this.origin = `http://127.0.0.1:${place.port}`;
  }

  /**
   * Starts a server with an empty data folder.
   * @param under gives the command that each process runs under, told the folder
   * @param databaseUrl the Postgres database in the folder's place
   */
  static async start(
    kind: ServerKind,
    diedByItself: (error: Error) => void,
    under: Under = async () => [],
    databaseUrl?: string,
  ): Promise<KilledServer> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-faults-'));
    const place = { folder, port: await freePort(), databaseUrl };
    const server = new KilledServer(kind, place, diedByItself, await under(folder));
    await server.start();
    server.restartsMs.length = 0;
    return server;
  }

  get dataDir(): string {
    return join(this.folder, 'data');
  }

  /** Of the present process. */
  get pid(): number {
    return this.#process?.pid ?? 0;
  }

  get joinCode(): string {
    return this.#joinCode ?? '';
  }

  /** When the present process began to listen, by `performance.now()`. */
  get servingSinceMs(): number {
    return this.#servingSinceMs;
  }

  async start(): Promise<void> {
    if (this.#over) throw new Error('this run is over');
    const beganAtMs = performance.now();
    this.#process = new ServerProcess({
      kind: this.#kind,
      port: this.#port,
      dataDir: this.dataDir,
      databaseUrl: this.#databaseUrl,
      under: this.#under,
      diedByItself: this.#diedByItself,
    });
    this.#joinCode = await this.#process.joinCode;
    this.#servingSinceMs = performance.now();
    this.restartsMs.push(this.#servingSinceMs - beganAtMs);
  }

  async kill(): Promise<void> {
    await this.#process?.kill();
  }

  /** @throws when it does not end with 0 */
  async stop(): Promise<void> {
    const code = await this.#process?.stop();
    if (code !== 0) throw new Error(`the server ended with ${code} when it was asked to stop`);
  }

  /**
   * Copies the store of the dead server, so that the next one finds its own untouched.
   * @returns the folder of the copy; each copy takes the place of the last
   */
  async copyStore(): Promise<string> {
    const copy = join(this.folder, 'copy');
    await rm(copy, { recursive: true, force: true });
    await cp(this.dataDir, copy, { recursive: true });
    return copy;
  }

  /** Ends it for good; its folder goes too unless it is to be kept. */
  async end({ keepFolder }: { keepFolder: boolean }): Promise<void> {
    this.#over = true;
    await this.kill();
    // What watched the process, and not only the process, may be writing its last there.
    const untilItIsStill = { recursive: true, force: true, maxRetries: 10 };
    if (!keepFolder) await rm(this.folder, untilItIsStill);
  }
}
