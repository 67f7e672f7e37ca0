import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { PostgresServer } from '@throughline/testing/postgres-server';
import pg from 'pg';

/** A Postgres of this file's own, with as many databases as it has tests. */
export class Databases {
  readonly #server: PostgresServer;
  #count = 0;

  private constructor(server: PostgresServer) {
    this.#server = server;
  }

  static async start(): Promise<Databases> {
    return new Databases(
      await PostgresServer.start({}, existsSync('/dev/shm') ? '/dev/shm' : tmpdir()),
    );
  }

  /** The address of one that holds nothing. */
  async empty(): Promise<string> {
    const name = `cluster_${++this.#count}`;
    const client = new pg.Client({ connectionString: this.#server.url() });
    await client.connect();
    await client.query(`CREATE DATABASE ${name}`);
    await client.end();
    return this.#server.url(name);
  }

  stop(): Promise<void> {
    return this.#server.destroy();
  }
}
