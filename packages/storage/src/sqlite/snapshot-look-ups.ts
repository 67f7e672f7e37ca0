import type Database from 'better-sqlite3';
import type { SqlValue } from '../committer/unit.ts';
import type { LookUps } from '../reader.ts';

/** A snapshot ends after so long: the write-ahead log cannot be emptied past one that is open. */
const SNAPSHOT_MS = 20;

/**
 * Look-ups in SQLite: prepared once, and answered at once. What is asked within some milliseconds is read in one
 * snapshot, for beginning one costs several times what a look-up costs; the committer, who alone writes, ends it
 * before it says that anything was stored, so that an answer still holds everything whose promise had resolved. The
 * connection is its own, for a snapshot that another read holds open would make its answers old.
 */
export class SnapshotLookUps implements LookUps {
  readonly #db: Database.Database;
  readonly #begin: Database.Statement;
  readonly #end: Database.Statement;
  /** They come from our code alone, so there are few. */
  readonly #prepared = new Map<string, Database.Statement>();
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database.Database) {
    this.#db = db;
    this.#begin = db.prepare('BEGIN');
    this.#end = db.prepare('COMMIT');
  }

  async row<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined> {
    return this.first(sql, ...values);
  }

  first<Row>(sql: string, ...values: readonly SqlValue[]): Row | undefined {
    return this.#inSnapshot(sql).get(...values) as Row | undefined;
  }

  rows<Row>(sql: string, ...values: readonly SqlValue[]): Row[] {
    return this.#inSnapshot(sql).all(...values) as Row[];
  }

  /** From now on what is stored now is seen. */
  renew(): void {
    clearTimeout(this.#timer);
    if (this.#db.open && this.#db.inTransaction) this.#end.run();
  }

  #inSnapshot(sql: string): Database.Statement {
    if (!this.#db.inTransaction) {
      this.#begin.run();
      this.#timer = setTimeout(() => this.renew(), SNAPSHOT_MS);
    }
    return this.#prepare(sql);
  }

  #prepare(sql: string): Database.Statement {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement;
  }
}
