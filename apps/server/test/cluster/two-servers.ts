import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Bus } from '@throughline/bus';
import { type DocumentConnection, openDocument } from '@throughline/client';
import { eventually } from '@throughline/testing';
import { PostgresServer } from '@throughline/testing/postgres-server';
import { pino } from 'pino';
import * as Y from 'yjs';
import { openBus } from '../../src/cluster/open-bus.ts';
import type { Config } from '../../src/config.ts';
import { type Guest, Running } from '../running.ts';

/** Several servers in this process, on one Postgres, with the buses that they are given. */
export class Servers {
  readonly all: readonly Running[];
  readonly buses: readonly Bus[];
  readonly #postgres: PostgresServer;
  readonly #connections: DocumentConnection[] = [];

  /** @param busFor opens each server's bus */
  static async start(count: number, busFor: (databaseUrl: string) => Promise<Bus>) {
    const postgres = await PostgresServer.start();
    const databaseUrl = postgres.url();
    const buses: Bus[] = [];
    const all: Running[] = [];
    for (let n = 0; n < count; n++) {
      const bus = await busFor(databaseUrl);
      buses.push(bus);
      const dataDir = await mkdtemp(join(tmpdir(), 'throughline-node-'));
      // That there are others is known by the address; where they are, the bus knows.
      const over: Partial<Config> = { dataDir, databaseUrl, redisUrl: 'redis://127.0.0.1:1' };
      all.push(await Running.start(over, { bus }));
    }
    return new Servers(postgres, all, buses);
  }

  private constructor(postgres: PostgresServer, all: Running[], buses: Bus[]) {
    this.#postgres = postgres;
    this.all = all;
    this.buses = buses;
  }

  /** Somebody's open board at one of the servers, and the text that they write there. */
  async open(guest: Guest, at: number) {
    const running = this.all[at];
    if (!running) throw new Error(`no server ${at}`);
    const info = await running.boardInfo(guest);
    const connection = openDocument({
      serverUrl: running.origin.replace('http', 'ws'),
      documentId: info.id,
      epoch: info.epoch,
      schemaVersion: info.schemaVersion,
      personKey: guest.session.me.key,
      offlineCopy: false,
      WebSocketPolyfill: running.webSocketFor(guest.cookie),
    });
    this.#connections.push(connection);
    await connection.ready;
    const text = connection.doc.getText('words');
    return {
      text: () => text.toString(),
      type: (word: string) => text.insert(text.length, word),
      saved: () => eventually('all is saved', () => connection.status().kind === 'saved'),
    };
  }

  /** What the log holds of the text, whatever any server believes. */
  async stored(boardId: string): Promise<string> {
    const stored = await this.all[0]?.server.storage.updateLog.load(boardId);
    const doc = new Y.Doc();
    if (stored?.checkpoint) Y.applyUpdate(doc, stored.checkpoint.state);
    for (const { bytes } of stored?.updates ?? []) Y.applyUpdate(doc, bytes);
    return doc.getText('words').toString();
  }

  async stop(): Promise<void> {
    for (const connection of this.#connections) await connection.close();
    await Promise.all(this.all.map((running) => running.stop()));
    await this.#postgres.destroy();
  }
}

/** A bus over this Redis, as a server opens its own. */
export const overRedis = (redisUrl: string) => (databaseUrl: string) =>
  openBus({ redisUrl, databaseUrl }, pino({ level: 'silent' }));
