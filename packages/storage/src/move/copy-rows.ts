import { ContentHash } from './content-hash.ts';
import type { RowsFrom, RowsInto, Table } from './tables.ts';

/** How far a copy has come: called after each handful of rows. */
export type Progress = (at: { table: string; rows: number }) => void;

export interface Copied {
  readonly rows: number;
  /** SHA-256 over the content of all tables, the same for the same content in either kind of database. */
  readonly sha256: string;
}

/**
 * Copies every row, then reads all of it again where it went, and compares.
 * @throws when what stands there is not what was read
 */
export async function copyRows(
  from: RowsFrom,
  into: RowsInto,
  tables: readonly Table[],
  progress: Progress = () => undefined,
): Promise<Copied> {
  const whole = new ContentHash();
  let rows = 0;
  for (const table of tables) {
    const sent = new ContentHash();
    for await (const some of from.rows(table)) {
      await into.put(table, some);
      sent.add(some);
      progress({ table: table.name, rows: sent.rows });
    }
    const [expected, found] = [sent.digest(), await hashOf(into, table)];
    if (expected !== found) throw new Error(`the copy of ${table.name} is not what was read`);
    whole.add([[table.name, expected]]);
    rows += sent.rows;
  }
  return { rows, sha256: whole.digest() };
}

async function hashOf(from: RowsFrom, table: Table): Promise<string> {
  const hash = new ContentHash();
  for await (const some of from.rows(table)) hash.add(some);
  return hash.digest();
}
