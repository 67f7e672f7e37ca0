import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BoardInfo, Session } from '@throughline/protocol';
import { WebSocket } from 'ws';
import { type Around, compose, type RunningServer } from '../src/compose.ts';
import type { Config } from '../src/config.ts';
import { databaseFor, dropDatabaseOf } from './database-for.ts';

/** Somebody signed in: their cookie, what the server said of their session, and their own board. */
export interface Guest {
  readonly cookie: string;
  readonly session: Session;
  readonly boardId: string;
}

/** A real server on a port of its own with a data folder of its own. */
export class Running {
  readonly server: RunningServer;
  readonly config: Config;

  constructor(server: RunningServer, config: Config) {
    this.server = server;
    this.config = config;
  }

  static async start(over: Partial<Config> = {}, around: Around = {}): Promise<Running> {
    const dataDir = over.dataDir ?? (await mkdtemp(join(tmpdir(), 'throughline-')));
    const config: Config = {
      port: 0,
      host: '127.0.0.1',
      webDir: join(dataDir, 'no-web-client'),
      publicUrl: undefined,
      mail: undefined,
      openId: undefined,
      databaseUrl: await databaseFor(dataDir),
      redisUrl: undefined,
      metricsPort: undefined,
      drainNoticeMs: 0,
      trustedProxies: 0,
      backup: { into: join(dataDir, 'backups'), everyMs: undefined, keep: 30 },
      logLevel: 'silent',
      sample: true,
      ...over,
      dataDir,
    };
    return new Running(await compose(config, around), config);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  /**
   * Stops the server; the data folder goes too unless it is to be kept.
   * @returns the parts that did not end in time
   */
  async stop({ keepData = false } = {}): Promise<readonly string[]> {
    const unfinished = await this.server.close();
    if (!keepData) {
      await rm(this.config.dataDir, { recursive: true, force: true });
      await dropDatabaseOf(this.config.dataDir);
    }
    return unfinished;
  }

  /** A request as this site's own page makes it. */
  request(path: string, init: RequestInit & { cookie?: string } = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (!headers.has('Origin')) headers.set('Origin', this.origin);
    if (init.cookie) headers.set('Cookie', init.cookie);
    return fetch(this.origin + path, { ...init, headers, redirect: 'manual' });
  }

  post(
    path: string,
    body: unknown,
    init: RequestInit & { cookie?: string } = {},
  ): Promise<Response> {
    const headers = new Headers(init.headers);
    headers.set('Content-Type', 'application/json');
    return this.request(path, { method: 'POST', body: JSON.stringify(body), ...init, headers });
  }

  async sample() {
    const [convening] = await this.server.storage.directory.convenings();
    if (!convening) throw new Error('there is no convening');
    const teams = await this.server.storage.directory.teams(convening.networkId);
    return { convening, teams };
  }

  /** Joins the sample convening's team with this number by its code. */
  async join(name: string, teamNumber = 0): Promise<Guest> {
    const { convening, teams } = await this.sample();
    const response = await this.post('/api/join', {
      key: convening.joinCode,
      name,
      teamId: teams[teamNumber]?.id,
      role: 'parent',
      language: 'en',
    });
    return this.guest(response);
  }

  async steward(): Promise<Guest> {
    const token = (await this.server.makeStewardLink()).split('#')[1];
    return this.guest(await this.post('/api/steward/sign-in', { token }));
  }

  async boardInfo(guest: Guest, boardId = guest.boardId): Promise<BoardInfo> {
    const response = await this.request(`/api/boards/${boardId}`, { cookie: guest.cookie });
    return BoardInfo.parse(await response.json());
  }

  /** A WebSocket class that sends a cookie and an origin, as a browser does by itself. */
  webSocketFor(cookie: string | undefined, origin: string | undefined = this.origin) {
    return class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { headers: cookie ? { cookie } : {}, ...(origin ? { origin } : {}) });
      }
    } as unknown as typeof globalThis.WebSocket;
  }

  get documentsUrl(): string {
    return `ws://127.0.0.1:${this.server.port}/documents`;
  }

  /** Whom an answer lets in. */
  async guest(response: Response): Promise<Guest> {
    if (!response.ok) throw new Error(`not let in: ${response.status} ${await response.text()}`);
    const cookie = (response.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
    const session = Session.parse(await response.json());
    return { cookie, session, boardId: session.boards[0]?.id ?? '' };
  }
}
