import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';

/** A RAM disk where there is one: what a power cut would leave is not what these tests look at. */
const folder = () => (existsSync('/dev/shm') ? '/dev/shm' : tmpdir());

/** One Postgres for all the tests of a worker, started when the first of them asks. */
export class SharedDatabase {
  #server: Promise<PostgresServer> | undefined;
  #made = 0;

  /** @returns the address of a new, empty database */
  async make(): Promise<string> {
    this.#server ??= PostgresServer.start({}, folder());
    const server = await this.#server;
    const name = `e2e_${++this.#made}`;
    const client = new pg.Client({ connectionString: server.url() });
    await client.connect();
    try {
      await client.query(`CREATE DATABASE ${name}`);
    } finally {
      await client.end();
    }
    return server.url(name);
  }

  async close(): Promise<void> {
    await (await this.#server)?.destroy();
  }
}
