import type { Client } from 'pg';
import { Pipeline } from '../postgres/pipeline.ts';
import type { Row, RowsInto, Table } from './tables.ts';

const AT_A_TIME = 500;

/** A Postgres database within one transaction, to read from or to fill. */
export class PostgresEnd implements RowsInto {
  readonly #client: Client;
  readonly #pipeline: Pipeline;

  constructor(client: Client) {
    this.#client = client;
    this.#pipeline = new Pipeline(client);
  }

  async *rows({ name, columns, order }: Table): AsyncIterable<readonly Row[]> {
    const all = `SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`;
    await this.#client.query(`DECLARE all_rows CURSOR FOR ${all}`);
    const next = { text: `FETCH ${AT_A_TIME} FROM all_rows`, rowMode: 'array' as const };
    for (;;) {
      const { rows } = await this.#client.query<Row[]>(next);
      if (rows.length === 0) break;
      yield rows as unknown as Row[];
    }
    await this.#client.query('CLOSE all_rows');
  }

  async put({ name, columns }: Table, rows: readonly Row[]): Promise<void> {
    const marks = columns.map((_, index) => `$${index + 1}`).join(', ');
    const text = `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`;
    const fault = await this.#pipeline.send(rows.map((values) => ({ text, values })));
    if (fault) throw fault.error;
  }
}
