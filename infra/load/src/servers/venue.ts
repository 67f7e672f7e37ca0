import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LineTarget } from '../wire/web-socket-line.ts';
import type { Contender } from './contenders.ts';
import { makeOurConvening, roomName, type VenueSize } from './our-convening.ts';
import { type ServerOptions, ServerProcess } from './server-process.ts';

export interface VenueOptions extends Omit<ServerOptions, 'storeDir'> {
  readonly size: VenueSize;
  /** Peers keep documents in memory only, unless this is true; ours always has its store. */
  readonly withStore?: boolean;
}

/** A running server with rooms to sit in, and a folder of its own that goes away with it. */
export class Venue {
  readonly contender: Contender;
  readonly #options: VenueOptions;
  readonly #folder: string;
  readonly #cookies: readonly (readonly string[])[];
  #server: ServerProcess;

  private constructor(
    contender: Contender,
    options: VenueOptions,
    folder: string,
    cookies: readonly (readonly string[])[],
    server: ServerProcess,
  ) {
    this.contender = contender;
    this.#options = options;
    this.#folder = folder;
    this.#cookies = cookies;
    this.#server = server;
  }

  static async open(contender: Contender, options: VenueOptions): Promise<Venue> {
    const folder = await mkdtemp(join(tmpdir(), 'throughline-bench-'));
    try {
      const isOurs = contender.name === 'ours';
      const cookies = isOurs ? await makeOurConvening(folder, options.size) : [];
      const storeDir = isOurs || options.withStore ? folder : undefined;
      const server = await ServerProcess.start(contender, { ...options, storeDir });
      return new Venue(contender, options, folder, cookies, server);
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  get server(): ServerProcess {
    return this.#server;
  }

  /** Where this person of this room connects to, and as whom. */
  target(room: number, seat: number): LineTarget {
    const { port } = this.#server;
    const cookie = this.#cookies[room]?.[seat];
    return {
      port,
      path: this.contender.path(roomName(room)),
      headers: cookie ? { Origin: `http://127.0.0.1:${port}`, Cookie: cookie } : {},
    };
  }

  /** Stops the server in good order and starts it again on what it has stored. */
  async restart(): Promise<void> {
    await this.#server.stop();
    this.#server = await ServerProcess.start(this.contender, {
      ...this.#options,
      storeDir: this.#folder,
    });
  }

  /** Ends the server, if it has not ended, and removes what it kept. */
  async close(): Promise<void> {
    await this.#server.stop();
    await rm(this.#folder, { recursive: true, force: true });
  }
}
