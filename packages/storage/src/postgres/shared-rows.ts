import type { Erasure } from '@throughline/network';
import pg from 'pg';
import { lineOf, parseLine } from '../erasure-ledger.ts';
import { connectionTo, placeOf } from './connection.ts';
import { asStartProblem } from './database-problem.ts';
import { postgresSql } from './postgres-sql.ts';
import { SHARE_ENTRY, SHARE_PEPPER } from './shared-files.ts';

/** What servers share in a database beside its data, for a tool that has no store open. */
export interface SharedRows {
  readonly pepper: Uint8Array;
  readonly erasures: readonly Erasure[];
}

/** @returns undefined where no servers have shared this database, or it is empty or older than that
 * @throws DatabaseProblem where it cannot be asked */
export async function readSharedRows(databaseUrl: string): Promise<SharedRows | undefined> {
  const client = new pg.Client(connectionTo(databaseUrl, 'copy'));
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows: tables } = await client.query(
      "SELECT 1 WHERE to_regclass('shared_pepper') IS NOT NULL",
    );
    if (tables.length === 0) return undefined;
    const { rows } = await client.query<{ pepper: Buffer }>('SELECT pepper FROM shared_pepper');
    const [row] = rows;
    if (!row) return undefined;
    const erased = await client.query<{ entry: string }>(
      'SELECT entry FROM shared_erasure ORDER BY position',
    );
    const erasures = erased.rows.flatMap(({ entry }) => parseLine(entry) ?? []);
    return { pepper: new Uint8Array(row.pepper), erasures };
  } catch (error) {
    throw asStartProblem(error, placeOf(databaseUrl));
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Puts them into a database that was just filled, in the transaction of the one who filled it. */
export async function writeSharedRows(client: pg.Client, { pepper, erasures }: SharedRows) {
  const add = async (
    sql: string,
    values: Readonly<Record<string, string | number | Uint8Array>>,
  ) => {
    const { text, valuesOf } = postgresSql(sql);
    await client.query(text, [...valuesOf(values)]);
  };
  await add(SHARE_PEPPER, { pepper: Buffer.from(pepper), isNew: 0 });
  for (const erasure of erasures) await add(SHARE_ENTRY, { entry: lineOf(erasure) });
}
