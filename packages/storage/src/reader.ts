import type { LogHead } from '@throughline/rooms';
import { type Dialect, Kysely, type KyselyPlugin } from 'kysely';
import type { SqlValue } from './committer/unit.ts';
import type { Schema } from './schema.ts';
import type { DocumentRows, TailRows } from './update-log/stored-document.ts';

/** Plain SQL, with `?` for each value, for what is asked each time that somebody comes. */
export interface LookUps {
  /** The first row; undefined when there is none. */
  row<Row>(sql: string, ...values: readonly SqlValue[]): Promise<Row | undefined>;
}

/** What one kind of database is read by. */
export interface ReadsFrom {
  readonly dialect: Dialect;
  readonly plugins?: readonly KyselyPlugin[];
  readonly lookUps: LookUps;
  /** What time it is for the database, in milliseconds since 1970: the same for every server of it. */
  readonly time: () => Promise<number>;
  /** The whole number under a key of a column that holds JSON text, as SQL. */
  readonly numberInJson: (column: string, key: string) => string;
  /**
   * Every row of a document, as of one moment; undefined when it was never created.
   * @throws DamagedDocument where the database itself finds damage, or parts of one that is not there
   */
  readonly documentRows: (documentId: string) => Promise<DocumentRows | undefined>;
  /**
   * What was appended to a document after a place, and its owners, as of one moment; undefined when there is no
   * such document in this epoch.
   * @throws DamagedDocument where the database itself finds damage
   */
  readonly documentTail: (documentId: string, after: LogHead) => Promise<TailRows | undefined>;
}

/**
 * Reads what is stored; what it is asked to write fails. A read sees every commit that had returned when
 * it began, so whatever has a resolved promise.
 */
export class Reader extends Kysely<Schema> {
  readonly lookUps: LookUps;
  readonly time: ReadsFrom['time'];
  readonly numberInJson: ReadsFrom['numberInJson'];
  readonly documentRows: ReadsFrom['documentRows'];
  readonly documentTail: ReadsFrom['documentTail'];

  constructor({ dialect, plugins = [], lookUps, time, numberInJson, ...documents }: ReadsFrom) {
    super({ dialect, plugins: [...plugins] });
    this.lookUps = lookUps;
    this.time = time;
    this.numberInJson = numberInJson;
    this.documentRows = documents.documentRows;
    this.documentTail = documents.documentTail;
  }
}
