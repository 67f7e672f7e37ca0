import {
  HandleEmptyInListsPlugin,
  PostgresDialect,
  replaceWithNoncontingentExpression,
} from 'kysely';
import pg from 'pg';
import type { SqlValue } from '../committer/unit.ts';
import { type LookUps, Reader } from '../reader.ts';
import { connectionTo } from './connection.ts';
import { readDocumentRows, readDocumentTail } from './document-rows.ts';
import { postgresSql } from './postgres-sql.ts';

const CONNECTIONS = 8;
/** Whoever asks while the server is away hears so in less than 5 s. */
const ANSWER_WITHIN_MS = 4_000;

/** Opens connections to read by. */
export function openPostgresReader(databaseUrl: string): {
  reader: Reader;
  closeReader: () => Promise<void>;
} {
  const pool = new pg.Pool({
    ...connectionTo(databaseUrl, 'reader', { default_transaction_read_only: 'on' }),
    max: CONNECTIONS,
    query_timeout: ANSWER_WITHIN_MS,
  });
  // One that was lost while nobody used it is opened anew when somebody does.
  pool.on('error', () => undefined);
  const reader = new Reader({
    dialect: new PostgresDialect({ pool }),
    plugins: [new HandleEmptyInListsPlugin({ strategy: replaceWithNoncontingentExpression })],
    lookUps: new PreparedLookUps(pool),
    time: () => readTime(pool),
    numberInJson: (column, key) => `CAST(CAST(${column} AS json) ->> '${key}' AS bigint)`,
    documentRows: (documentId) => readDocumentRows(pool, documentId),
    documentTail: (documentId, after) => readDocumentTail(pool, documentId, after),
  });
  return { reader, closeReader: () => reader.destroy() };
}

async function readTime(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ ms: number }>(
    'SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS ms',
  );
  return Math.round(rows[0]?.ms ?? Number.NaN);
}

/** A statement that was prepared before a newer server added a column gives another row than it did. */
const isOutdated = (error: unknown) => (error as { code?: unknown }).code === '0A000';

/** Each statement is prepared once a connection, and anew where a newer version changed what it gives. */
class PreparedLookUps implements LookUps {
  readonly #pool: pg.Pool;
  readonly #names = new Map<string, string>();
  #made = 0;

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  async row<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    const name = this.#nameOf(sql);
    try {
      return await this.#ask(name, sql, values);
    } catch (error) {
      if (!isOutdated(error)) throw error;
      if (this.#names.get(sql) === name) this.#names.delete(sql);
      return await this.#ask(this.#nameOf(sql), sql, values);
    }
  }

  #nameOf(sql: string): string {
    const name = this.#names.get(sql) ?? `look-up-${this.#made++}`;
    this.#names.set(sql, name);
    return name;
  }

  async #ask<Row>(
    name: string,
    sql: string,
    values: readonly SqlValue[],
  ): Promise<Row | undefined> {
    const { text } = postgresSql(sql);
    const { rows } = await this.#pool.query({ name, text, values: [...values] });
    return rows[0] as Row | undefined;
  }
}
