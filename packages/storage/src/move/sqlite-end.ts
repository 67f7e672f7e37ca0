import type Database from 'better-sqlite3';
import type { Row, RowsInto, Table } from './tables.ts';

const AT_A_TIME = 500;

/** A data file, to read from or to fill; it is the only one that uses it. */
export class SqliteEnd implements RowsInto {
  readonly #db: Database.Database;

  constructor(db: Database.Database) {
    this.#db = db;
  }

  async *rows({ name, columns, order }: Table): AsyncIterable<readonly Row[]> {
    const all = this.#db.prepare(`SELECT ${columns.join(', ')} FROM ${name} ORDER BY ${order}`);
    let some: Row[] = [];
    for (const row of all.raw().iterate()) {
      some.push(row as Row);
      if (some.length < AT_A_TIME) continue;
      yield some;
      some = [];
    }
    if (some.length > 0) yield some;
  }

  async put({ name, columns }: Table, rows: readonly Row[]): Promise<void> {
    const marks = columns.map(() => '?').join(', ');
    const insert = this.#db.prepare(
      `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${marks})`,
    );
    for (const row of rows) insert.run(...row);
  }
}
