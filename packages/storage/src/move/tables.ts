import type Database from 'better-sqlite3';
import type { SqlValue } from '../committer/unit.ts';

/** One table as it is copied from one database to another. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  /** What its rows are read in the order of: where some refer to others of the same table, those first. */
  readonly order: string;
}

export type Row = readonly SqlValue[];

/** A database whose tables can be read from the first row to the last, a handful at a time. */
export interface RowsFrom {
  rows(table: Table): AsyncIterable<readonly Row[]>;
}

/** A database that is being filled, and can be read meanwhile. */
export interface RowsInto extends RowsFrom {
  put(table: Table, rows: readonly Row[]): Promise<void>;
}

/** Not what is kept, but which migrations ran and how far the writer came. */
const OWN = /^(?:kysely_migration|kysely_migration_lock|commit_mark|sqlite_.*)$/;

/** The tables of a data file of this version, each after those that it refers to. */
export function tablesOf(db: Database.Database): readonly Table[] {
  const names = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    .pluck()
    .all() as string[];
  const left = new Map(
    names.filter((name) => !OWN.test(name)).map((name) => [name, describe(db, name)]),
  );
  const sorted: Table[] = [];
  while (left.size > 0) {
    const next = [...left].find(([name, { refersTo }]) =>
      refersTo.every((other) => other === name || !left.has(other)),
    );
    if (!next) throw new Error('tables refer to each other in a ring');
    left.delete(next[0]);
    sorted.push(next[1].table);
  }
  return sorted;
}

function describe(db: Database.Database, name: string) {
  const columns = db.pragma(`table_info(${name})`) as { name: string; pk: number }[];
  const references = db.pragma(`foreign_key_list(${name})`) as { table: string; from: string }[];
  const key = columns
    .filter(({ pk }) => pk > 0)
    .sort((a, b) => a.pk - b.pk)
    .map((column) => column.name);
  const toItself = references
    .filter(({ table }) => table === name)
    .map(({ from }) => `(${from} IS NOT NULL)`);
  const table: Table = {
    name,
    columns: columns.map((column) => column.name),
    order: [...toItself, ...key].join(', '),
  };
  return { table, refersTo: references.map((reference) => reference.table) };
}
